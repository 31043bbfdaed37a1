import { DIRECTORY } from '@/components/texts';
import type { HueName } from '@/lib/config/palette';

interface IndexEntry {
  /** Of the part of the page that it links to. */
  readonly id: string;
  readonly label: string;
  readonly hue?: HueName;
}

/**
 * Links to the parts of a directory, in view as long as the directory is. It is one line at every width: where it does
 * not fit, it scrolls sideways. Aligned to the left, so that no link moves while later ones arrive.
 */
export function DirectoryIndex({ entries }: { entries: readonly IndexEntry[] }) {
  if (entries.length < 2) return null;
  return (
    <nav
      aria-label={DIRECTORY.name}
      className="directory-index sticky top-0 mb-6 border-b border-rule bg-paper text-meta font-semibold"
    >
      <ul className="-ml-1.5 flex overflow-x-auto">
        {entries.map(({ id, label, hue }) => (
          <li key={id} data-hue={hue}>
            <a
              href={`#${id}`}
              className="grid min-h-11 min-w-7 place-items-center whitespace-nowrap px-1.5 text-hue hover:underline focus-visible:[outline-offset:-3px]"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
