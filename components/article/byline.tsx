import { formatShortDay } from '@/lib/core/dates';
import type { Headline } from '@/lib/pages/shapes';

/** When and where a piece appeared, in one quiet line. */
export function Byline({ day, source }: Pick<Headline, 'day' | 'source'>) {
  return (
    <p className="text-meta text-soft">
      <time dateTime={day}>{formatShortDay(day)}</time>
      {source === null ? null : <> · {source}</>}
    </p>
  );
}
