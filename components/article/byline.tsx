import type { Headline } from '@/lib/pages/shapes';

/** When and where a piece appeared, in one quiet line. */
export function Byline({ day, shownDay, source }: Pick<Headline, 'day' | 'shownDay' | 'source'>) {
  return (
    <p className="text-meta text-soft">
      <time dateTime={day}>{shownDay}</time>
      {source === null ? null : <> · {source}</>}
    </p>
  );
}
