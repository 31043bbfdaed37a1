'use client';

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { DIRECTORY_FILTER } from '@/components/islands/texts';
import { SearchField } from '@/components/search/search-field';
import { nameFilter } from '@/lib/search/name-filter';
import { searchAddress } from '@/lib/search/search-address';
import { requestFor } from '@/lib/search/search-answer';

interface Props {
  /** What the directory lists, in one word and in several: `offering`, `offerings`. */
  readonly noun: string;
  readonly nouns: string;
  /** The directory: groups marked `data-group`, whose entries are list items, and links to them. */
  readonly list?: ReactNode;
}

/** What a filter leaves of a directory. */
interface Left {
  readonly typed: string;
  readonly shown: number;
  readonly of: number;
}

/** A directory that is narrowed while one types. Its field is a form that the search page answers without scripts. */
export function DirectoryFilter({ noun, nouns, list }: Props) {
  const [left, setLeft] = useState<Left | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const narrow = (typed: string) => {
    if (root.current) setLeft(typed.trim() === '' && left === null ? null : narrowDirectory(root.current, typed));
  };
  // What was typed before this code came.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the field as it was found
  useEffect(() => narrow(root.current?.querySelector('input')?.value ?? ''), []);

  const onSubmit = (event: FormEvent) => {
    if (!left || left.shown === 0) return;
    event.preventDefault();
    if (left.shown === 1)
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
          {left === null || left.typed === '' ? null : left.shown > 0 ? (
            DIRECTORY_FILTER.shown(left.shown, left.of, nouns)
          ) : (
            <>
              {DIRECTORY_FILTER.none(noun, left.typed)}
              <a href={searchAddress(requestFor(left.typed))} className="text-link">
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

/** Hides the entries whose names do not have what is typed, groups without entries, and the ways to these. */
function narrowDirectory(root: HTMLElement, typed: string): Left {
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
    const way = root.querySelector(`a[href="#${CSS.escape(group.dataset.group ?? '')}"]`)?.parentElement;
    if (way) way.hidden = group.hidden;
  }
  return { typed: typed.trim(), shown, of };
}
