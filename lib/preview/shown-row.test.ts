import { expect, it } from 'vitest';
import { shownRow } from '@/lib/preview/shown-row';
import { DEFAULT_SITE } from '@/lib/site/site-defaults';
import { makeDeskRows } from '@/tests/fixtures/make-desk-rows';

const PLACE = { href: '/news/one', absolute: '/content/news/one.md' };

async function shownOf(fields: Readonly<Record<string, unknown>>) {
  const [row] = await makeDeskRows({ one: fields });
  if (!row) throw new Error('expected a row');
  return shownRow(DEFAULT_SITE, row, PLACE);
}

it('names the first topics and counts the others', async () => {
  const { topics, moreTopics } = await shownOf({ categories: ['A', 'B', 'C', 'D', 'E'] });
  expect([topics.map(({ label }) => label), moreTopics]).toEqual([['A', 'B', 'C'], 2]);
  expect((await shownOf({ categories: ['A'] })).moreTopics).toBe(0);
});

it('says when a piece appears only where its date does not', async () => {
  expect((await shownOf({ date: '2024-07-01' })).appears).toBeNull();
  expect((await shownOf({ date: '2024-07-01', publishDate: '2024-08-01' })).appears).toBe(Date.UTC(2024, 7, 1));
  const [soon, morning] = ['2024-07-01T09:00:00Z', Date.UTC(2024, 6, 1, 9)];
  expect((await shownOf({ date: soon })).appears).toBe(morning);
});

it('leads an editor to the gravest problem', async () => {
  const row = await shownOf({ description: '', date: '2024-02-31' });
  expect(row.weight).toBe('1 error, 1 warning');
  expect(row.worst).toMatch(/^date: "2024-02-31"/);
  expect(row.line).toBeGreaterThan(1);
});

it('leads to the beginning of a file that nothing is wrong with', async () => {
  expect(await shownOf({})).toMatchObject({ weight: '', worst: '', line: 1, column: 1, ...PLACE });
});
