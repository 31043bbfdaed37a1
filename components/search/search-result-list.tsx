import { articlePath } from '@/lib/config/paths';
import { formatShortDay } from '@/lib/core/dates';
import type { MatchRanges, SearchResult } from '@/lib/search/search-index';
import { hueOf } from '@/lib/topic/taxonomy-hue';

/** Results as links, best first; a line parts those that merely resemble the query. */
export function SearchResultList({ results }: { results: readonly SearchResult[] }) {
  const firstAlike = results.findIndex(({ approximate }) => approximate);
  return (
    <ol className="divide-y divide-rule">
      {results.map((result, index) => (
        <li key={result.slug} data-hue={result.topic ? hueOf(result.topic.taxonomy) : undefined}>
          {index === firstAlike ? (
            <p className="pt-4 pb-1 text-label font-bold uppercase text-soft">Similar words</p>
          ) : null}
          <a href={articlePath(result.slug)} data-result className="group block py-4">
            <span className="flex flex-wrap gap-x-2 text-meta text-soft">
              {result.topic ? <span className="font-semibold text-hue">{result.topic.label}</span> : null}
              <time dateTime={result.day}>{formatShortDay(result.day)}</time>
              {result.publisher === '' ? null : <span>{result.publisher}</span>}
            </span>
            <span className="headline-link mt-1 block font-serif text-small font-semibold">
              <Marked text={result.title} ranges={result.titleMatches} />
            </span>
            <span className="mt-1 line-clamp-2 block text-meta text-soft">
              <Marked text={result.description} ranges={result.descriptionMatches} />
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}

function Marked({ text, ranges }: { text: string; ranges: MatchRanges }) {
  const parts = ranges.map(([start, end], index) => (
    <span key={start}>
      {text.slice(ranges[index - 1]?.[1] ?? 0, start)}
      <mark>{text.slice(start, end)}</mark>
    </span>
  ));
  return (
    <>
      {parts}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}
