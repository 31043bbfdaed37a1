import { describe, expect, it } from 'vitest';
import {
  buildCalendar,
  type CalendarDay,
  type CalendarMonth,
  MONTHS_PER_PAGE,
  monthsFrom,
  parseMonth,
} from '@/lib/preview/calendar';
import { NOW } from '@/tests/fixtures/make-article';
import { makeDeskRows, namesOf } from '@/tests/fixtures/make-desk-rows';

type Articles = Parameters<typeof makeDeskRows>[0];

async function calendarOf(articles: Articles): Promise<readonly CalendarMonth[]> {
  return buildCalendar(await makeDeskRows(articles), NOW);
}

function daysOf(month: CalendarMonth | undefined): readonly CalendarDay[] {
  return month?.weeks.flat() ?? [];
}

async function dayOf(articles: Articles, day: string) {
  const month = (await calendarOf(articles)).find((one) => one.month === day.slice(0, 7));
  return daysOf(month).find((one) => one.day === day);
}

// The moment of these tests is noon of Saturday, 1 June 2024.
describe('the calendar', () => {
  it('shows the present month where nothing is due', async () => {
    const months = await calendarOf({ one: {} });
    expect(months.map(({ month, appearing, expiring }) => [month, appearing, expiring])).toEqual([['2024-06', 0, 0]]);
  });

  it('shows every month in which something appears or expires, in order, and none between', async () => {
    const months = await calendarOf({
      late: { date: '2026-02-03' },
      soon: { date: '2024-06-20' },
      ends: { expiryDate: '2024-12-24' },
    });
    expect(months.map(({ month, appearing, expiring }) => [month, appearing, expiring])).toEqual([
      ['2024-06', 1, 0],
      ['2024-12', 0, 1],
      ['2026-02', 1, 0],
    ]);
  });

  it('leaves out drafts, what is published for ever, and what has expired', async () => {
    const months = await calendarOf({
      draft: { status: 'draft', date: '2024-06-20', expiryDate: '2024-08-01' },
      published: {},
      expired: { expiryDate: '2024-05-31' },
    });
    expect(months.flatMap(daysOf).flatMap(({ entries }) => entries)).toEqual([]);
  });

  it('lists a day’s pieces: those that appear before those that expire, each by title', async () => {
    const day = await dayOf(
      {
        a: { title: 'Beta', date: '2024-06-20' },
        ends: { title: 'Alpha', expiryDate: '2024-06-20' },
        b: { title: 'Alpha', date: '2024-06-20' },
      },
      '2024-06-20',
    );
    expect(day?.entries.map(({ kind, row }) => [kind, ...namesOf([row])])).toEqual([
      ['appears', 'b'],
      ['appears', 'a'],
      ['expires', 'ends'],
    ]);
  });

  it('lists those of one day by their time', async () => {
    const day = await dayOf(
      {
        noon: { title: 'Alpha', date: '2024-06-20T12:00:00Z' },
        nine: { title: 'Beta', date: '2024-06-20T10:00:00+01:00' },
      },
      '2024-06-20',
    );
    expect(day?.entries.map(({ at, row }) => [at, ...namesOf([row])])).toEqual([
      [Date.UTC(2024, 5, 20, 9), 'nine'],
      [Date.UTC(2024, 5, 20, 12), 'noon'],
    ]);
  });

  it('shows a piece that appears and expires on both of its days', async () => {
    const articles = { short: { date: '2024-06-20', expiryDate: '2024-06-22' } };
    expect((await dayOf(articles, '2024-06-20'))?.entries.map(({ kind }) => kind)).toEqual(['appears']);
    expect((await dayOf(articles, '2024-06-22'))?.entries.map(({ kind }) => kind)).toEqual(['expires']);
  });

  it('counts days by UTC', async () => {
    const articles = { west: { date: '2024-06-20T22:00:00-05:00' } };
    expect((await dayOf(articles, '2024-06-21'))?.entries).toHaveLength(1);
    expect((await dayOf(articles, '2024-06-20'))?.entries).toHaveLength(0);
  });

  it('knows what is past, today and ahead', async () => {
    const when = (await Promise.all(['2024-06-02', '2024-06-01'].map((day) => dayOf({}, day)))).map((day) => day?.when);
    expect(when).toEqual(['ahead', 'today']);
    expect(daysOf((await calendarOf({}))[0])[0]).toMatchObject({ day: '2024-05-27', when: 'past' });
  });
});

describe('the weeks of a month', () => {
  const month = async (day: string) =>
    (await calendarOf({ one: { date: day } })).find((one) => one.month === day.slice(0, 7));

  it('begin on Monday and hold every day of the month, filled up with its neighbours’', async () => {
    const june = (await calendarOf({}))[0];
    expect(june?.weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7]);
    expect(june?.weeks.map(([monday]) => monday?.day)).toEqual(
      '2024-05-27 2024-06-03 2024-06-10 2024-06-17 2024-06-24'.split(' '),
    );
    expect(daysOf(june).filter(({ inMonth }) => inMonth)).toHaveLength(30);
  });

  it('are no more than the month touches', async () => {
    // 1 February 2027 is a Monday, and that month has four weeks to the day.
    const february = await month('2027-02-10');
    expect(february?.weeks).toHaveLength(4);
    expect(february?.weeks[0]?.[0]?.day).toBe('2027-02-01');
  });

  it('hold the leap day, and six weeks where it takes as many', async () => {
    expect(daysOf(await month('2028-02-29')).filter(({ inMonth }) => inMonth)).toHaveLength(29);
    expect((await month('2026-08-31'))?.weeks).toHaveLength(6);
  });

  it('name an entry once, in its own month', async () => {
    // The last week of July runs into August.
    const months = await calendarOf({ july: { date: '2024-07-30' }, august: { date: '2024-08-01' } });
    expect(months.flatMap(daysOf).filter(({ entries }) => entries.length > 0)).toHaveLength(2);
  });
});

describe('the pages of the calendar', () => {
  const MONTHS = Array.from({ length: MONTHS_PER_PAGE * 2 + 1 }, (_, index) => {
    const month = `${2030 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
    return { month, weeks: [], appearing: 1, expiring: 0 };
  });

  it('begin with the first month and lead on', () => {
    const { shown, before, after } = monthsFrom(MONTHS, null);
    expect([shown.length, before, after]).toEqual([MONTHS_PER_PAGE, null, '2030-07']);
  });

  it('show the page a month stands on, or the next one that has something', () => {
    expect(monthsFrom(MONTHS, '2030-08')).toMatchObject({ before: '2030-01', after: '2031-01' });
    expect(
      monthsFrom(
        MONTHS.filter(({ month }) => month !== '2030-02'),
        '2030-02',
      ).shown[0]?.month,
    ).toBe('2030-01');
  });

  it('begin again where nothing comes later', () => {
    expect(monthsFrom(MONTHS, '2099-01').before).toBeNull();
  });
});

describe('the month of an address', () => {
  const parse = (query: string) => parseMonth(new URLSearchParams(query));

  it('is read, or none', () => {
    expect(parse('month=2026-11')).toEqual({ month: '2026-11', problem: null });
    expect(parse('')).toEqual({ month: null, problem: null });
  });

  it.each(['month=2026-13', 'month=soon', 'month=2026-11-03', 'month=2026-11&month=2026-12'])(
    'is told where %s is wrong',
    (query) => {
      expect(parse(query)).toEqual({ month: null, problem: expect.stringMatching(/^month: /) });
    },
  );
});
