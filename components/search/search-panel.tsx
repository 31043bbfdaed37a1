'use client';

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { loadSearchEngine } from '@/components/search/load-search-engine';
import { SearchResultList } from '@/components/search/search-result-list';
import { searchPath } from '@/lib/config/paths';
import { site } from '@/lib/config/site';
import { countOf } from '@/lib/core/count-of';
import type { SearchResults } from '@/lib/search/search-index';

/** How many results are listed. */
const LISTED = 20;

/** Long enough for two keystrokes of a quick typist to be one search. */
const PAUSE_MS = 90;

interface Props {
  readonly initialQuery: string;
  /** What the server found, so that the page reads without scripts; null where nothing was searched yet. */
  readonly initial: SearchResults | null;
  /** Whether the address follows what is typed. */
  readonly keepAddress?: boolean;
}

/** A search field and what it finds as one types. Without scripts it is a form that the server answers. */
export function SearchPanel({ initialQuery, initial, keepAddress = false }: Props) {
  const [query, setQuery] = useState(initialQuery);
  const [found, setFound] = useState<{ query: string; results: SearchResults } | null>(
    initial ? { query: initialQuery, results: initial } : null,
  );
  const [failed, setFailed] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const hintId = useId();

  useEffect(() => {
    if (query === (found?.query ?? '')) return;
    let stale = false;
    const timer = setTimeout(async () => {
      try {
        const engine = await loadSearchEngine();
        if (stale) return;
        setFailed(false);
        setFound({ query, results: engine.search(query, LISTED) });
        if (keepAddress) {
          window.history.replaceState(null, '', searchPath(query));
          document.title = `${query === '' ? 'Search' : `Search: ${query}`} — ${site.name}`;
        }
      } catch {
        if (!stale) setFailed(true);
      }
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [query, found, keepAddress]);

  const shown = found && found.query.trim() !== '' ? found : null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are a convenience beside Tab, which works natively
    <div ref={panel} onKeyDown={(event) => moveFocus(event, panel.current)}>
      <form action="/search" method="get" className="flex gap-2 border-b-2 border-ink">
        <input
          type="search"
          name="q"
          value={query}
          maxLength={200}
          onChange={(event) => setQuery(event.target.value)}
          onFocus={() => void loadSearchEngine().catch(() => undefined)}
          aria-label="Search articles"
          aria-describedby={hintId}
          placeholder="Words, a topic, an author"
          autoComplete="off"
          spellCheck={false}
          className="min-h-14 w-full min-w-0 bg-transparent font-serif text-title placeholder:text-soft"
        />
        <button type="submit" className="px-3 text-meta font-semibold text-hue hover:underline">
          Search
        </button>
      </form>
      <p id={hintId} className="sr-only">
        Results appear below as you type; the arrow keys move through them.
      </p>
      <p role="status" className="min-h-6 py-3 text-meta text-soft">
        {failed
          ? 'The index could not be loaded. Press Search to ask the server instead.'
          : shown
            ? summary(shown)
            : ''}
      </p>
      {shown ? <SearchResultList results={shown.results.results} /> : null}
    </div>
  );
}

function summary({ query, results: { results, exact, alike } }: { query: string; results: SearchResults }): string {
  if (exact + alike === 0) return `Nothing found for “${query}”. Try fewer words, or browse the topics.`;
  const similar = alike === 0 ? '' : `${countOf(alike, 'article')} with something like “${query}”`;
  if (exact === 0) return similar;
  const listed = results.length < exact + alike ? `, the first ${results.length} listed` : '';
  return `${countOf(exact, 'article')} for “${query}”${similar === '' ? '' : `, ${alike} more with similar words`}${listed}`;
}

function moveFocus(event: KeyboardEvent, panel: HTMLElement | null) {
  if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || !panel) return;
  const stops: (Element | null)[] = [...panel.querySelectorAll('input[type="search"], [data-result]')];
  const here = stops.indexOf(document.activeElement);
  const next = stops[here + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}
