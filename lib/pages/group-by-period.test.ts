import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupBy } from '@/lib/core/group-by';
import { groupByMonth, groupByYear } from '@/lib/pages/group-by-period';
import { makeArticle, makeLibrary, written } from '@/tests/fixtures/make-article';

/** Moments around the ends of months and years, and within them, as written in any zone. */
const moments = fc
  .record({
    day: fc
      .record({
        year: fc.constantFrom('2020', '2021'),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.constantFrom(1, 2, 15, 27, 28, 29, 30, 31),
      })
      .map(({ year, month, day }) => new Date(Date.UTC(Number(year), month - 1, day)).toISOString().slice(0, 10)),
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
