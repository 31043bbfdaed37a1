import type { Article } from '@/lib/article/article';

/** How to find a year or a month in a day such as `2021-02-17`. */
interface Calendar {
  /** Number of characters that name the period. */
  readonly length: number;
  /** The first and the last day, without the period's name, on which all time zones are in the same period. */
  readonly first: string;
  readonly lastOf: (period: string) => string;
}

/** The last day but one of each month; for February the earliest of all years. */
const LAST_OF_MONTHS = ['30', '27', '30', '29', '30', '29', '30', '30', '29', '30', '29', '30'];

const YEARS: Calendar = { length: 4, first: '01-02', lastOf: () => '12-30' };
const MONTHS: Calendar = {
  length: 7,
  first: '02',
  lastOf: (month) => LAST_OF_MONTHS[Number(month.slice(5)) - 1] ?? '',
};

/** Articles by the year in their `date` (`2021`); years and articles newest first. */
export function groupByYear(articles: readonly Article[]): ReadonlyMap<string, readonly Article[]> {
  return groupByPeriod(articles, YEARS);
}

/** Articles by the month in their `date` (`2021-02`); months and articles newest first. */
export function groupByMonth(articles: readonly Article[]): ReadonlyMap<string, readonly Article[]> {
  return groupByPeriod(articles, MONTHS);
}

function groupByPeriod(articles: readonly Article[], calendar: Calendar): ReadonlyMap<string, readonly Article[]> {
  const groups = new Map<string, Article[]>();
  for (let place = 0; place < articles.length; ) {
    const key = articles[place]?.date.day.slice(0, calendar.length) ?? '';
    const end = endOfRun(articles, place, calendar);
    const [run, group] = [articles.slice(place, end), groups.get(key)];
    // Copying a long run does not touch its articles.
    if (!group || run.length > 1) groups.set(key, group?.concat(run) ?? run);
    else group.push(...run);
    place = end;
  }
  return groups;
}

/**
 * The end of the run of articles that are certainly in the same period as the one at `start`. Articles are sorted by moment
 * in UTC, from which their own day may differ by one, so only those near the ends of a period have to be read. Reading all
 * fifty thousand would hold up the first request.
 */
function endOfRun(articles: readonly Article[], start: number, { length, first, lastOf }: Calendar): number {
  const instant = articles[start]?.date.instant ?? '';
  const period = instant.slice(0, length);
  const rest = instant.slice(length + 1, 10);
  if (rest < first || rest > lastOf(period)) return start + 1;
  const earliest = `${period}-${first}`;
  let [low, high] = [start + 1, articles.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((articles[middle]?.date.instant ?? '') >= earliest) low = middle + 1;
    else high = middle;
  }
  return low;
}
