import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupBy } from '@/lib/core/group-by';
import { groupByMonth, groupByYear } from '@/lib/pages/group-by-period';
import { makeArticle, makeLibrary, written } from '@/tests/fixtures/make-article';

/** Moments around the ends of months and years, and within them, as written in any zone. */
const moments = fc
  .record({
    day: fc
      .constantFrom('2020-12-30', '2020-12-31', '2021-01-01', '2021-01-02', '2021-01-27', '2021-01-28')
      .chain((day) => fc.constantFrom(day, '2021-02-28', '2021-03-01', '2021-03-15', '2024-02-29', '2021-02-01')),
    time: fc.constantFrom('00:00', '00:30', '12:00', '23:59'),
    zone: fc.constantFrom('Z', '+05:00', '-05:00', '+23:59', '-23:59', '+14:00', '-12:00'),
  })
  .map(({ day, time, zone }) => `${day}T${time}${zone}`);

it('groups as looking at every article would, whatever zones they were written in', () => {
  fc.assert(
    fc.property(fc.array(moments, { maxLength: 60 }), (dates) => {
      const { articles } = makeLibrary(dates.map((date, n) => makeArticle({ slug: `a${n}`, date: written(date) })));
      const by = (length: number) => groupBy(articles, ({ date }) => date.day.slice(0, length));
      expect([...groupByYear(articles)]).toEqual([...by(4)]);
      expect([...groupByMonth(articles)]).toEqual([...by(7)]);
    }),
  );
});
