import type { Headline } from '@/lib/pages/shapes';

/** The day and the source of an article, on one line. */
export function Byline({ day, shownDay, source }: Pick<Headline, 'day' | 'shownDay' | 'source'>) {
  return (
    <p className="text-meta text-soft">
      <time dateTime={day}>{shownDay}</time>
      {source === null ? null : <> · {source}</>}
    </p>
  );
}
