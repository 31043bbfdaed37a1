import { ArticleTitle } from '@/components/article/article-title';
import { NOTES } from '@/components/islands/texts';
import { formatShortDay } from '@/lib/core/dates';
import type { MatchRanges, SearchResult } from '@/lib/search/search-answer';

interface Props {
  readonly locale: string;
  readonly result: SearchResult;
  readonly heading?: 'span' | 'h2';
}

/** A search result: topic, day and source; title and description with matches marked; words that it lacks. */
export function ResultText({ locale, result, heading = 'span' }: Props) {
  const [topic] = result.topics;
  return (
    <>
      <span className="flex flex-wrap gap-x-2 text-meta text-soft">
        {topic ? <span className="font-semibold text-hue">{topic.label}</span> : null}
        <time dateTime={result.day}>{formatShortDay(result.day, locale)}</time>
        {result.source === '' ? null : <span className="[overflow-wrap:anywhere]">{result.source}</span>}
      </span>
      <ArticleTitle
        as={heading}
        size="card"
        title={result.title}
        className="headline-link mt-1 block"
        show={({ text, start }) => (
          <Marked text={text} ranges={rangesWithin(result.titleMatches, start, text.length)} />
        )}
      />
      {result.description === '' ? null : (
        <span className="mt-1 line-clamp-2 block text-meta text-soft [overflow-wrap:anywhere]">
          <Marked text={result.description} ranges={result.descriptionMatches} />
        </span>
      )}
      {result.missing.length === 0 ? null : (
        <span className="mt-1 block text-meta text-soft [overflow-wrap:anywhere]">{NOTES.missing(result.missing)}</span>
      )}
    </>
  );
}

/** The parts of ranges that lie within a piece of a text, relative to its start. */
function rangesWithin(ranges: MatchRanges, start: number, length: number): MatchRanges {
  return ranges
    .map(([from, to]) => [Math.max(0, from - start), Math.min(length, to - start)] as const)
    .filter(([from, to]) => from < to);
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
