import { describe, expect, it } from 'vitest';
import { type DeskQuestion, WHOLE_DESK } from '@/lib/preview/desk-question';
import type { DeskRow } from '@/lib/preview/desk-rows';
import { deskView, ROWS_PER_PAGE, rangeOf } from '@/lib/preview/desk-view';
import { makeDeskRows, namesOf } from '@/tests/fixtures/make-desk-rows';

/** One of each state; the pictures are all missing, for there are none. */
function makeMixed(): Promise<readonly DeskRow[]> {
  return makeDeskRows({
    old: { title: '“An old piece”', date: '2020-01-01', categories: ['Symplur: EHR'] },
    recent: { title: 'Perú’s records', date: '2024-05-01', description: '' },
    draft: { title: 'Brief', date: '2024-04-01', status: 'draft' },
    scheduled: { title: 'Coming', date: '2024-07-01' },
    expired: { title: 'Done', date: '2023-01-01', expiryDate: '2023-02-01' },
    broken: { title: 'Early', date: 'soon' },
  });
}

async function ask(change: Partial<DeskQuestion>, changed: ReadonlySet<string> | null = new Set()) {
  return deskView(await makeMixed(), { ...WHOLE_DESK, ...change }, changed);
}

async function found(change: Partial<DeskQuestion>, changed?: ReadonlySet<string>) {
  return namesOf((await ask(change, changed)).rows).sort();
}

describe('narrowing the desk', () => {
  it.each(['draft', 'scheduled', 'expired', 'broken'] as const)('shows the %s piece alone', async (state) => {
    expect(await found({ state })).toEqual([state]);
  });

  it('finds words in titles, slugs and files, all of them, whatever their case and accents', async () => {
    expect(await found({ query: 'PERU record' })).toEqual(['recent']);
    expect(await found({ query: 'news/expired.md' })).toEqual(['expired']);
    expect(await found({ query: 'peru coming' })).toEqual([]);
  });

  it('finds a broken file by the title that could be read', async () => {
    expect(await found({ query: 'early' })).toEqual(['broken']);
  });

  it('finds a topic and a rule', async () => {
    expect(await found({ topic: 'symplur-ehr' })).toEqual(['old']);
    expect(await found({ rule: 'description-missing' })).toEqual(['recent']);
  });

  it('finds what appears or expires on a day', async () => {
    const rows = await makeDeskRows({
      appears: { date: '2024-07-01' },
      expires: { expiryDate: '2024-07-01' },
      later: { date: '2024-07-02' },
      past: { date: '2023-07-01', expiryDate: '2023-08-01' },
    });
    const on = (day: string) => namesOf(deskView(rows, { ...WHOLE_DESK, day }, null).rows).sort();
    expect(on('2024-07-01')).toEqual(['appears', 'expires']);
    expect(on('2023-08-01')).toEqual([]);
  });

  it('finds errors and warnings', async () => {
    expect(await found({ needs: ['errors'] })).toEqual(['broken']);
    expect(await found({ needs: ['warnings'] })).toEqual(['recent']);
  });

  it('finds what has no picture, in every state', async () => {
    expect(await found({ needs: ['no-image'] })).toHaveLength(6);
  });

  it('finds what changed, the files an article names among it', async () => {
    const rows = await makeDeskRows({ one: { featuredImage: 'one.webp' }, two: {}, three: {} });
    const changed = new Set(['news/one.webp', 'news/two.md', 'news/other.webp']);
    const view = deskView(rows, { ...WHOLE_DESK, needs: ['changed'] }, changed);
    expect(namesOf(view.rows).sort()).toEqual(['one', 'two']);
  });

  it('asks for everything at once', async () => {
    expect(await found({ state: 'published', needs: ['no-image'], query: 'old' })).toEqual(['old']);
    expect(await found({ state: 'draft', needs: ['errors'] })).toEqual([]);
  });
});

describe('the totals of the desk', () => {
  it('count every row when nothing is asked', async () => {
    const { states, needs, found: matching, of } = await ask({});
    expect(states).toEqual({ all: 6, published: 2, draft: 1, scheduled: 1, expired: 1, broken: 1 });
    expect(needs).toEqual({ errors: 1, warnings: 1, 'no-image': 6, changed: 0 });
    expect([matching, of]).toEqual([6, 6]);
  });

  it('say what each link would show: other states as well, further needs within the one chosen', async () => {
    const { states, needs } = await ask({ state: 'draft', needs: ['no-image'] });
    expect(states).toEqual({ all: 6, published: 2, draft: 1, scheduled: 1, expired: 1, broken: 1 });
    expect(needs).toEqual({ errors: 0, warnings: 0, 'no-image': 1, changed: 0 });
  });

  it('follow the words', async () => {
    expect((await ask({ query: 'coming' })).states).toMatchObject({ all: 1, scheduled: 1, published: 0 });
  });
});

describe('the order of the desk', () => {
  it('is newest first, with what has no date last', async () => {
    expect(namesOf((await ask({})).rows)).toEqual(['scheduled', 'recent', 'draft', 'expired', 'old', 'broken']);
  });

  it('is by title, without regard to quotation marks, case and accents', async () => {
    const { rows } = await ask({ sort: 'title', order: 'asc' });
    expect(namesOf(rows)).toEqual(['old', 'draft', 'scheduled', 'expired', 'broken', 'recent']);
  });

  it('is by state, what asks for work first', async () => {
    const { rows } = await ask({ sort: 'state', order: 'asc' });
    expect(namesOf(rows)).toEqual(['broken', 'draft', 'scheduled', 'expired', 'recent', 'old']);
  });

  it('is by problems, errors before any number of warnings, then newest first', async () => {
    const { rows } = await ask({ sort: 'problems', order: 'desc' });
    expect(namesOf(rows)).toEqual(['broken', 'recent', 'scheduled', 'draft', 'expired', 'old']);
  });

  it('is by file, and turns round', async () => {
    const names = ['broken', 'draft', 'expired', 'old', 'recent', 'scheduled'];
    expect(namesOf((await ask({ sort: 'file', order: 'asc' })).rows)).toEqual(names);
    expect(namesOf((await ask({ sort: 'file', order: 'desc' })).rows)).toEqual(names.toReversed());
  });
});

describe('the pages of the desk', () => {
  async function makeMany(count: number) {
    const names = Array.from({ length: count }, (_, index) => `a${String(index).padStart(3, '0')}`);
    return makeDeskRows(Object.fromEntries(names.map((name) => [name, {}])));
  }

  it('hold a window of the rows, the last one what is left', async () => {
    const rows = await makeMany(ROWS_PER_PAGE + 3);
    const ask = (page: number) => deskView(rows, { ...WHOLE_DESK, sort: 'file', order: 'asc', page }, null);
    expect(ask(1)).toMatchObject({ page: 1, pages: 2, found: ROWS_PER_PAGE + 3 });
    expect(ask(1).rows).toHaveLength(ROWS_PER_PAGE);
    expect(namesOf(ask(2).rows)).toEqual(['a100', 'a101', 'a102']);
    expect(rangeOf(ask(2))).toBe('101–103 of 103');
  });

  it('end: a later one is the last', async () => {
    const rows = await makeMany(2);
    expect(deskView(rows, { ...WHOLE_DESK, page: 9 }, null)).toMatchObject({ page: 1, pages: 1 });
  });

  it('say how many match', async () => {
    expect(rangeOf(await ask({}))).toBe('6');
    expect(rangeOf(await ask({ state: 'published' }))).toBe('2 that match, 6 in all');
  });

  it('are the same rows whichever way the folder was read', async () => {
    const rows = await makeMany(5);
    const first = (all: readonly DeskRow[]) => namesOf(deskView(all, WHOLE_DESK, null).rows);
    expect(first(rows.toReversed())).toEqual(first(rows));
  });
});
