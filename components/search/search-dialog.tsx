'use client';

import {
  Fragment,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { DIALOG, FIELD, RESULTS } from '@/components/islands/texts';
import { takeTyped } from '@/components/islands/typed-ahead';
import { forgetSearches, readRecentSearches, rememberSearch } from '@/components/search/recent-searches';
import { ResultText } from '@/components/search/result-text';
import { SearchField } from '@/components/search/search-field';
import { CoverageNote, FilterChips, NamedPageText, namedPath, SearchNotes } from '@/components/search/search-notes';
import { statusOf } from '@/components/search/search-summary';
import { useProgressiveList } from '@/components/search/use-progressive-list';
import { useSearch } from '@/components/search/use-search';
import { articlePath } from '@/lib/config/paths';
import type { IslandSite } from '@/lib/pages/frame';
import { searchAddress } from '@/lib/search/search-address';
import { requestFor, type SearchAnswer, type SearchRequest } from '@/lib/search/search-answer';
import { hueOf } from '@/lib/topic/topic-hue';

/** Fewer than a page of results: every line is rendered again at each keystroke. */
const WANTED = { offset: 0, limit: 12, facets: false };

interface Option {
  readonly key: string;
  readonly href: string;
  readonly hue?: string | undefined;
  readonly content: ReactNode;
  readonly heading?: string | undefined;
}

/**
 * Search in place. The browser's own modal dialog keeps focus inside, closes on Escape and dims the page; field and
 * list are a combobox (ARIA Authoring Practices, "Editable Combobox With List Autocomplete"), whose options are links.
 */
export function SearchDialog({ site, onClose }: { site: IslandSite; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState(takeTyped);
  const [recent, setRecent] = useState<readonly string[]>([]);
  const request = query.trim() === '' ? null : requestFor(query);
  const { answered, failed } = useSearch(request, WANTED);

  // A layout effect, so that no key press goes to the page behind.
  useLayoutEffect(() => {
    setRecent(readRecentSearches());
    dialog.current?.showModal();
    // The browser would focus the first control, which closes the dialog again.
    dialog.current?.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
  }, []);

  const isEmpty = request === null;
  const options = useMemo(() => {
    if (answered) return optionsOf(site, answered.request, answered.answer);
    return isEmpty ? recentOptions(recent) : [];
  }, [site, answered, isEmpty, recent]);
  const { drawn, isWhole } = useProgressiveList(options);
  const status = useRef('');
  // Announced only when the list is complete.
  if (isWhole) status.current = statusOf(!isEmpty, answered, failed);
  return (
    <dialog
      ref={dialog}
      aria-label={FIELD.search}
      onClose={onClose}
      className="m-0 h-dvh max-h-none w-full max-w-none bg-paper text-ink md:[box-shadow:0_25px_50px_-12px_rgb(0_0_0/0.25)] backdrop:bg-black/55 md:mx-auto open:flex flex-col md:mt-[8vh] md:h-fit md:max-h-[84vh] md:max-w-3xl"
    >
      <div className="flex min-h-0 flex-1 flex-col px-4 pt-4 md:px-6">
        <form method="dialog" className="flex items-baseline justify-between">
          <p className="text-label font-bold uppercase text-hue">{DIALOG.title}</p>
          <button
            type="submit"
            className="min-h-11 px-2 text-meta font-semibold text-soft hover:text-ink hover:underline"
          >
            {DIALOG.close} <span className="sr-only">{DIALOG.closeWhat}</span>
          </button>
        </form>
        <Combobox query={query} onQuery={setQuery} options={drawn}>
          {answered ? <FilterChips filters={answered.answer.filters} addressOf={searchAddress} /> : null}
          <p role="status" className="min-h-6 pt-3 text-meta text-soft [overflow-wrap:anywhere]">
            {status.current}
          </p>
          {answered ? (
            <>
              <CoverageNote locale={site.locale} coverage={answered.coverage} />
              <SearchNotes request={answered.request} answer={answered.answer} addressOf={searchAddress} />
            </>
          ) : null}
          {failed ? (
            <p>
              <a href={searchAddress(requestFor(query))} className="text-link inline-flex min-h-11 items-center">
                {DIALOG.openPage}
              </a>
            </p>
          ) : null}
          {isEmpty ? <EmptyField facets={site.facets} recent={recent} onForget={() => setRecent([])} /> : null}
        </Combobox>
      </div>
    </dialog>
  );
}

function EmptyField({
  facets,
  recent,
  onForget,
}: {
  facets: IslandSite['facets'];
  recent: readonly string[];
  onForget: () => void;
}) {
  const { help } = DIALOG;
  const examples = [...DIALOG.examples.first, ...facets.map((kind) => `${kind}:`), ...DIALOG.examples.last];
  return (
    <div className="pt-1 text-meta text-soft">
      <p>
        {help.before}
        {examples.map((example, index) => (
          <Fragment key={example}>
            {index === 0 ? '' : index < examples.length - 1 ? help.between : help.last}
            <kbd>{example}</kbd>
          </Fragment>
        ))}
        {help.after}
      </p>
      {recent.length === 0 ? null : (
        <p className="pt-3">
          {DIALOG.kept}{' '}
          <button
            type="button"
            className="text-link min-h-11"
            onClick={() => {
              forgetSearches();
              onForget();
            }}
          >
            {DIALOG.forget}
          </button>
        </p>
      )}
    </div>
  );
}

interface ComboboxProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly options: readonly Option[];
  /** Shown between field and list. */
  readonly children: ReactNode;
}

function Combobox({ query, onQuery, options, children }: ComboboxProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  // A key, not an index: the list grows and changes its order while the search files load. If the line is gone, none is
  // chosen, and Enter submits the form.
  const [chosen, setChosen] = useState<string | null>(null);
  const active = options.findIndex(({ key }) => key === chosen);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls only when the choice changes
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    // The shortcut, pressed again while the dialog was opening.
    if (event.key === '/' && query === '') event.preventDefault();
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && options.length > 0) {
      event.preventDefault();
      // Place 0 is the field itself.
      const place = (active + 1 + step + options.length + 1) % (options.length + 1);
      setChosen(options[place - 1]?.key ?? null);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      list.current?.querySelector<HTMLAnchorElement>('[aria-selected="true"]')?.click();
    }
  };
  const optionId = (index: number) => `${id}-${index}`;
  return (
    <>
      <search>
        <SearchField
          role="combobox"
          aria-label={FIELD.label}
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? optionId(active) : undefined}
          placeholder={FIELD.placeholder}
          value={query}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setChosen(null);
            onQuery(event.target.value);
          }}
          onSubmit={() => rememberSearch(query)}
        />
      </search>
      {children}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field's arrow keys and Enter reach every line */}
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={DIALOG.results}
        className="-mx-3 mt-2 min-h-0 flex-1 overflow-y-auto overscroll-contain pb-4"
        onClick={() => rememberSearch(query)}
      >
        {options.map(({ href, hue, content, heading }, index) => (
          // By index: at each keystroke most lines change, and changing text is cheaper than new elements.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <div key={index} role="presentation">
            {heading ? (
              <p role="presentation" className="px-3 pt-4 pb-1 text-label font-bold uppercase text-soft">
                {heading}
              </p>
            ) : null}
            <a
              href={href}
              role="option"
              id={optionId(index)}
              aria-selected={index === active}
              tabIndex={-1}
              data-result
              data-hue={hue}
              className="group block border-b border-rule px-3 py-3 aria-selected:bg-hue-wash"
            >
              {content}
            </a>
          </div>
        ))}
      </div>
    </>
  );
}

function recentOptions(recent: readonly string[]): Option[] {
  return recent.map((query, index) => ({
    key: `recent ${query}`,
    href: searchAddress(requestFor(query)),
    content: <span className="headline-link [overflow-wrap:anywhere]">{query}</span>,
    heading: index === 0 ? DIALOG.recent : undefined,
  }));
}

function optionsOf(site: IslandSite, request: SearchRequest, { named, results, exact, alike }: SearchAnswer): Option[] {
  const firstAlike = results.findIndex(({ approximate }) => approximate);
  const pages = named.map(
    (page, index): Option => ({
      key: `${page.kind} ${page.key}`,
      href: namedPath(page),
      content: <NamedPageText site={site} named={page} />,
      heading: index === 0 ? RESULTS.pages : undefined,
    }),
  );
  const articles = results.map(
    (result, index): Option => ({
      key: `article ${result.slug}`,
      href: articlePath(result.slug),
      hue: result.topics[0] ? hueOf(site, result.topics[0]) : undefined,
      content: <ResultText locale={site.locale} result={result} />,
      heading: index === firstAlike ? RESULTS.similar : index === 0 && pages.length > 0 ? DIALOG.articles : undefined,
    }),
  );
  const all: Option[] =
    exact + alike > results.length
      ? [
          {
            key: 'all',
            href: searchAddress(request),
            content: <span className="headline-link font-semibold text-hue">{DIALOG.all(exact + alike)}</span>,
          },
        ]
      : [];
  return [...pages, ...articles, ...all];
}
