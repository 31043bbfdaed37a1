import { archivePath, NEWS_PATH } from '@/lib/config/paths';
import { formatMonth } from '@/lib/core/dates';
import { perObject } from '@/lib/core/per-object';
import { groupByMonth, groupByYear } from '@/lib/pages/group-by-period';
import { type ListModel, type ListParts, listModel } from '@/lib/pages/list-model';
import { type ArticleGroup, keyedGroups, numberedKind } from '@/lib/pages/numbered';
import type { PageSource } from '@/lib/pages/page-kind';
import { listCrumbs, trailOf } from '@/lib/pages/structured-data';

interface Period extends ArticleGroup {
  /** `2021`, or `2021/02`. */
  readonly key: string;
}

/** The articles of a year, and of each of its months, by the day they bear. */
export const archive = numberedKind<'archive', Period, ListModel>({
  name: 'archive',
  patterns: [`${NEWS_PATH}/:year`, `${NEWS_PATH}/:year/:month`],
  reserves: ([year = '', month = '01']) => /^\d{4}$/.test(year) && /^(0[1-9]|1[0-2])$/.test(month),
  ...keyedGroups(
    (pages) => periodsOf(pages),
    (period) => period,
  ),
  model: (library, period, page) => {
    const { base, key } = period;
    const [year = '', month] = key.split('/');
    const shown = month === undefined ? year : `${formatMonth(month, library.site.locale)} ${year}`;
    const heading = {
      title: `News of ${shown}`,
      label: 'Archive',
      description: `Curated articles of ${shown}, newest first.`,
      base,
    };
    const above = [{ label: 'News', href: NEWS_PATH }];
    if (month !== undefined) above.push({ label: year, href: archivePath(year) });
    return {
      ...listModel(library, heading, page, month === undefined ? monthsOf(library, year) : null),
      trail: trailOf(
        library,
        ...above,
        ...listCrumbs(month === undefined ? year : formatMonth(month, library.site.locale), base, page.number),
      ),
    };
  },
});

/** The years of the archive, newest first; null where there are none. */
export function yearsOf(pages: PageSource): ListParts | null {
  const years = [...periodsOf(pages).values()].filter(({ key }) => !key.includes('/'));
  return years.length === 0 ? null : { title: 'By year', links: years.map((year) => linkTo(year, year.key)) };
}

/** Years that have articles and no page, because one of the articles has their address. */
export function takenYears({ articles, position }: PageSource): ReadonlySet<string> {
  return new Set([...groupByYear(articles).keys()].filter((year) => position.has(year)));
}

function monthsOf(pages: PageSource, year: string): ListParts {
  const months = [...periodsOf(pages).values()].filter(({ key }) => key.startsWith(`${year}/`));
  return {
    title: 'By month',
    links: months.map((month) => linkTo(month, formatMonth(month.key.slice(5), pages.site.locale))),
  };
}

function linkTo({ base, articles }: Period, label: string) {
  return { label, href: base, count: articles.length };
}

/**
 * Every year and every month by its key, newest first. An article whose slug is a year keeps its address, so that year is left out
 * with all its months. Worked out once for each library, because the proxy asks at every request.
 */
const periodsOf = perObject((pages: PageSource): ReadonlyMap<string, Period> => {
  const periods = [...groupByYear(pages.articles), ...groupByMonth(pages.articles)]
    .filter(([day]) => !pages.position.has(day.slice(0, 4)))
    .map(([day, articles]): Period => {
      const key = day.replace('-', '/');
      return { key, base: archivePath(key), articles };
    })
    .sort((a, b) => (a.key < b.key ? 1 : -1));
  return new Map(periods.map((period) => [period.key, period]));
});
