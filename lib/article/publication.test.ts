import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextChange, publicationState } from '@/lib/article/publication';
import { makeArticle, written } from '@/tests/fixtures/make-article';

const article = makeArticle({ slug: 'x', date: written('2024-03-01T09:00:00Z'), expires: written('2024-04-01') });
const at = (moment: string) => publicationState(article, new Date(moment));

it.each([
  ['2024-03-01T08:59:59.999Z', 'scheduled'],
  ['2024-03-01T09:00:00Z', 'published'],
  ['2024-03-31T23:59:59.999Z', 'published'],
  ['2024-04-01T00:00:00Z', 'expired'],
])('at %s it is %s', (moment, state) => {
  expect(at(moment)).toBe(state);
});

it('never shows a draft, whatever its dates', () => {
  for (const moment of ['2024-01-01', '2024-03-15', '2025-01-01']) {
    expect(publicationState({ ...article, status: 'draft' }, new Date(moment))).toBe('draft');
  }
});

it('never ends without an expiry date', () => {
  expect(publicationState({ ...article, expires: null }, new Date('2999-01-01'))).toBe('published');
});

const days = fc.integer({ min: 1, max: 28 }).map((day) => written(`2024-02-${String(day).padStart(2, '0')}`));
const maybe = fc.option(days, { nil: null });
const articles = fc.array(
  fc.record({ date: days, publishAt: maybe, expires: maybe, status: fc.constantFrom('published', 'draft') }),
  { maxLength: 5 },
);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

it('names the next change: until then every article stands where it stood, and at it one does not', () => {
  fc.assert(
    fc.property(articles, fc.integer({ min: 0, max: 30 * 24 }), (fields, hours) => {
      const made = fields.map((own, index) => makeArticle({ slug: `a${index}`, ...own }));
      const now = new Date(Date.parse('2024-01-31T00:30:00Z') + hours * HOUR);
      const statesAt = (moment: Date) => made.map((one) => publicationState(one, moment));
      const next = nextChange(made, now);
      const quietUntil = next ?? new Date('2024-03-05');
      expect(quietUntil.getTime()).toBeGreaterThan(now.getTime());
      for (let moment = now.getTime(); moment < quietUntil.getTime(); moment += DAY)
        expect(statesAt(new Date(moment))).toEqual(statesAt(now));
      expect(statesAt(new Date(quietUntil.getTime() - 1))).toEqual(statesAt(now));
      if (next) expect(statesAt(next)).not.toEqual(statesAt(now));
      else expect(statesAt(new Date('2999-01-01'))).toEqual(statesAt(now));
    }),
  );
});

it.each(['2024-01-01', '2024-03-01', '2025-01-01'])(
  'is over from the start where it expires before it appears: %s',
  (moment) => {
    for (const expires of ['2024-02-01', '2024-03-01T09:00:00Z'])
      expect(publicationState({ ...article, expires: written(expires) }, new Date(moment))).toBe('expired');
  },
);
