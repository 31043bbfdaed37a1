import { describe, expect, it } from 'vitest';
import { WHOLE_DESK } from '@/lib/preview/desk-question';
import { type DeskRow, worstOf } from '@/lib/preview/desk-rows';
import { deskView } from '@/lib/preview/desk-view';
import { makeDeskRows } from '@/tests/fixtures/make-desk-rows';

async function rowOf(
  fields: Readonly<Record<string, unknown>>,
  others: Readonly<Record<string, string | Uint8Array>> = {},
) {
  const [row, ...rest] = await makeDeskRows({ one: fields }, others);
  if (!row || rest.length > 0) throw new Error('expected one row');
  return row;
}

const WEBP = Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAQAcJaQAA3AA/v3AgAA=', 'base64');

// The moment of these tests is noon of 1 June 2024.
describe('the row of an article', () => {
  it('says what was written, and where', async () => {
    const row = await rowOf({ title: 'Perú', date: '2024-03-05', categories: ['Symplur: EHR'] });
    expect(row).toMatchObject({ file: 'news/one.md', title: 'Perú', state: 'published', day: '2024-03-05' });
    expect(row.topics.map(({ label }) => label)).toEqual(['EHR']);
    expect(row.publisher).toBe('example.org');
  });

  it.each<[DeskRow['state'], Readonly<Record<string, unknown>>]>([
    ['published', {}],
    ['draft', { status: 'draft' }],
    ['scheduled', { date: '2024-06-02' }],
    ['expired', { expiryDate: '2024-05-01' }],
  ])('is %s by its fields', async (state, fields) => {
    expect((await rowOf(fields)).state).toBe(state);
  });

  it('names the moment at which it will appear, whose day may be another than the one written', async () => {
    const row = await rowOf({ date: '2024-06-05T23:30:00-05:00' });
    expect([row.day, row.appears]).toEqual(['2024-06-05', Date.UTC(2024, 5, 6, 4, 30)]);
  });

  it('is found by the path that a check takes', async () => {
    const row = await rowOf({});
    expect(row.shownAs).toMatch(/\/news\/one\.md$/);
    const view = (query: string) => deskView([row], { ...WHOLE_DESK, query }, null).found;
    // That all paths begin alike finds nothing.
    const [folder = ''] = row.shownAs.split('/news/');
    expect([row.shownAs, row.shownAs.toUpperCase(), 'news/one.md', folder].map(view)).toEqual([1, 1, 1, 0]);
  });

  it('appears on the later of its two dates', async () => {
    expect((await rowOf({ date: '2024-06-05', publishDate: '2024-07-01' })).appears).toBe(Date.UTC(2024, 6, 1));
  });

  it('names the moment at which it expires while that lies ahead', async () => {
    expect((await rowOf({ expiryDate: '2024-06-09' })).expires).toBe(Date.UTC(2024, 5, 9));
    expect((await rowOf({ expiryDate: '2024-05-09' })).expires).toBeNull();
    expect((await rowOf({})).expires).toBeNull();
  });

  it('leaves a draft out of time, whatever its dates', async () => {
    const row = await rowOf({ status: 'draft', date: '2024-06-05', expiryDate: '2024-06-09' });
    expect([row.appears, row.expires]).toEqual([null, null]);
  });

  it('tells a picture that is shown from one that is missing and from none', async () => {
    const picture = { 'news/one.webp': WEBP };
    expect((await rowOf({ featuredImage: { href: 'one.webp', alt: 'A dot' } }, picture)).image).toBe('shown');
    expect((await rowOf({ featuredImage: { href: 'two.webp', alt: 'A dot' } }, picture)).image).toBe('missing');
    expect((await rowOf({})).image).toBe('none');
  });

  it('names the files it is made of', async () => {
    const row = await rowOf({ featuredImage: 'one.webp', featuredPdf: 'notes.pdf' });
    expect(row.files).toEqual(['news/one.md', 'news/one.webp', 'news/notes.pdf']);
  });

  it('carries its own problems and nobody else’s, and counts them', async () => {
    const rows = await makeDeskRows({ one: { description: '', featuredImage: 'gone.webp' }, two: {} });
    const one = rows.find(({ file }) => file === 'news/one.md');
    expect(new Set(one?.problems.map(({ file }) => file)).size).toBe(1);
    expect(one?.problems.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['description-missing', 'image-missing']),
    );
    expect([one?.errors, one?.warnings]).toEqual([0, one?.problems.length]);
  });
});

describe('the row of a file that is no article yet', () => {
  it('shows what could be read, as broken, with its errors', async () => {
    const [row] = await makeDeskRows({ one: { title: 'Nearly', date: '2024-02-31' } });
    expect(row).toMatchObject({ title: 'Nearly', state: 'broken', day: null, appears: null, image: 'none', errors: 1 });
  });

  it('is found by its file where not even a title could be read', async () => {
    const [row] = await makeDeskRows({}, { 'news/torn.md': '---\n: "Torn\n---\n' });
    expect(row).toMatchObject({ file: 'news/torn.md', title: '', state: 'broken' });
    expect(row?.keys.text).toContain('news/torn.md');
  });
});

describe('the worst problem of a row', () => {
  it('is the first error, although warnings stand before it', async () => {
    const [row] = await makeDeskRows({ one: { description: '', date: '2024-02-31' } });
    expect(row?.problems.some(({ severity }) => severity === 'warning')).toBe(true);
    expect(row && worstOf(row)?.rule).toBe('date-exists');
  });

  it('is a warning where there is no error, and null where there is nothing', async () => {
    const rows = await makeDeskRows({ one: { description: '' }, two: {} });
    expect(rows.map((row) => worstOf(row)?.rule ?? null)).toEqual(['description-missing', null]);
  });
});
