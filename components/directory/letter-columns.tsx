import type { ReactNode } from 'react';
import { DirectoryIndex } from '@/components/directory/directory-index';
import type { Letter } from '@/lib/pages/letters';

interface Props<Named> {
  readonly columns: readonly (readonly Letter<Named>[])[];
  /** The list of a letter's entries, whose links are marked `headline-link` for the filter above. */
  readonly entries: (entries: readonly Named[]) => ReactNode;
  /** A part of the page after the letters, which the index links to as well. */
  readonly last?: { readonly id: string; readonly label: string };
}

/**
 * A directory from A to Z with its index. The two columns are filled on the server: a browser would rebalance CSS
 * columns with every chunk of the page that arrives. Each letter stands left of its names, so that it takes no line of
 * its own.
 */
export function LetterColumns<Named>({ columns, entries, last }: Props<Named>) {
  const letters = columns.flat().map(({ letter, id }) => ({ id, label: letter }));
  return (
    <>
      <DirectoryIndex entries={letters.length > 1 ? [...letters, ...(last ? [last] : [])] : []} />
      {/* Two columns where each gets at least 17rem, else one. */}
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,max(17rem,calc(50%-1.25rem))),1fr))] gap-x-10">
        {columns.map((column) => (
          <div key={column[0]?.id} className="min-w-0">
            {column.map(({ letter, id, entries: own }) => (
              <section
                key={id}
                aria-labelledby={id}
                data-group={id}
                className="grid grid-cols-[2.25rem_minmax(0,1fr)] border-b border-rule py-2"
              >
                <h2 id={id} className="font-serif text-title font-semibold leading-9 text-hue">
                  {letter}
                </h2>
                {entries(own)}
              </section>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}
