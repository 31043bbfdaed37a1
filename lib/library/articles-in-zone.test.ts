import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { emptyContentCache } from '@/lib/library/content';
import { openContentReader } from '@/lib/library/content-reader';
import { articleText } from '@/tests/fixtures/make-article';
import { tempFolder } from '@/tests/fixtures/temp-folder';

const FILES = {
  'news/day.md': articleText({
    slug: 'day',
    title: 'Day',
    description: 'D',
    date: '2024-03-01',
    expiryDate: '2025-01-01',
  }),
  'news/time.md': articleText({ slug: 'time', title: 'Time', description: 'D', date: '2024-07-01 09:00' }),
  'news/zoned.md': articleText({ slug: 'zoned', title: 'Zoned', description: 'D', date: '2024-07-01T09:00:00Z' }),
};

it('means dates without a zone as those of the site’s, and others as they are written', async () => {
  const root = tempFolder(FILES);
  const reader = openContentReader(root, { cache: emptyContentCache(), lastGood: true });
  const save = async (text: string) => {
    writeFileSync(path.join(root, 'site.yaml'), text);
    return reader.read(new Set(['site.yaml']));
  };
  const instants = ({ articles }: Awaited<ReturnType<typeof save>>) =>
    articles.map(({ article: { date, expires } }) => [date.day, date.instant, expires?.instant ?? null]);
  const utc = [
    ['2024-03-01', '2024-03-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z'],
    ['2024-07-01', '2024-07-01T09:00:00.000Z', null],
    ['2024-07-01', '2024-07-01T09:00:00.000Z', null],
  ];
  expect(instants(await reader.read(null))).toEqual(utc);
  const berlin = await save('timeZone: Europe/Berlin\n');
  expect(instants(berlin)).toEqual([
    ['2024-03-01', '2024-02-29T23:00:00.000Z', '2024-12-31T23:00:00.000Z'],
    ['2024-07-01', '2024-07-01T07:00:00.000Z', null],
    ['2024-07-01', '2024-07-01T09:00:00.000Z', null],
  ]);
  const renamed = await save('timeZone: Europe/Berlin\nname: Wind\n');
  expect(renamed).not.toBe(berlin);
  expect(renamed.articles).toBe(berlin.articles);
  expect(instants(await save('timeZone: UTC\n'))).toEqual(utc);
});
