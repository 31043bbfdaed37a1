'use client';

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { DIRECTORY_FILTER } from '@/components/islands/texts';
import { SearchField } from '@/components/search/search-field';
import { nameFilter } from '@/lib/search/name-filter';
import { searchAddress } from '@/lib/search/search-address';
import { requestFor } from '@/lib/search/search-answer';

interface Props {
  /** What the directory lists, in singular and plural: `offering`, `offerings`. */
  readonly noun: string;
  readonly nouns: string;
  /** The directory: groups marked `data-group`, whose entries are list items, and links to them. */
  readonly list?: ReactNode;
}

/** What was typed, and how many of all entries match. */
interface FilterResult {
  readonly typed: string;
  readonly shown: number;
  readonly of: number;
}

/** A directory that is filtered by name while one types. Without scripts its field is a form of the search page. */
export function DirectoryFilter({ noun, nouns, list }: Props) {
  const [result, setResult] = useState<FilterResult | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const narrow = (typed: string) => {
    if (root.current) setResult(typed.trim() === '' && result === null ? null : filterDirectory(root.current, typed));
  };
  // Takes up what was typed before this code loaded.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the field as it was found
  useEffect(() => narrow(root.current?.querySelector('input')?.value ?? ''), []);

  const onSubmit = (event: FormEvent) => {
    if (!result || result.shown === 0) return;
    event.preventDefault();
    if (result.shown === 1)
      root.current?.querySelector<HTMLElement>('[data-group]:not([hidden]) li:not([hidden]) a')?.click();
  };
  return (
    <div ref={root} className="contents">
      <search className="no-print block">
        <SearchField
          aria-label={DIRECTORY_FILTER.label(noun)}
          defaultValue=""
          onChange={(event) => narrow(event.target.value)}
          onSubmit={onSubmit}
        />
        <p role="status" className="min-h-8 pt-2 text-meta text-soft [overflow-wrap:anywhere]">
          {result === null || result.typed === '' ? null : result.shown > 0 ? (
            DIRECTORY_FILTER.shown(result.shown, result.of, nouns)
          ) : (
            <>
              {DIRECTORY_FILTER.none(noun, result.typed)}
              <a href={searchAddress(requestFor(result.typed))} className="text-link">
                {DIRECTORY_FILTER.search}
              </a>
            </>
          )}
        </p>
      </search>
      {list}
    </div>
  );
}

/** Hides the entries whose names do not match, groups without entries, and the index's links to these. */
function filterDirectory(root: HTMLElement, typed: string): FilterResult {
  const passes = nameFilter(typed);
  let [shown, of] = [0, 0];
  for (const group of root.querySelectorAll<HTMLElement>('[data-group]')) {
    let inGroup = 0;
    for (const entry of group.querySelectorAll<HTMLElement>('li')) {
      entry.hidden = !passes(entry.querySelector('.headline-link')?.textContent ?? '');
      of += 1;
      if (!entry.hidden) inGroup += 1;
    }
    shown += inGroup;
    group.hidden = inGroup === 0;
    const indexEntry = root.querySelector(`a[href="#${CSS.escape(group.dataset.group ?? '')}"]`)?.parentElement;
    if (indexEntry) indexEntry.hidden = group.hidden;
  }
  return { typed: typed.trim(), shown, of };
}
