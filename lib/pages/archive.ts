import { kindsBeside } from '@/lib/article/facets';
import { archivePath, NEWS_PATH } from '@/lib/config/paths';
import { perObject } from '@/lib/core/cache';
import { compareText } from '@/lib/core/compare-text';
import { formatMonth } from '@/lib/core/dates';
import { groupByMonth, groupByYear } from '@/lib/pages/group-by-period';
import { prepareListFacets } from '@/lib/pages/list-facets';
import { type ListModel, listModel } from '@/lib/pages/list-model';
import { type GroupLink, searchedRail, timeGroup } from '@/lib/pages/list-rail';
import { type ArticleGroup, keyedGroups, numberedKind } from '@/lib/pages/numbered';
import type { PageSource } from '@/lib/pages/page-kind';
import { type Crumb, listCrumbs, trailOf } from '@/lib/pages/structured-data';
import { NEWS } from '@/lib/pages/texts';
import { requestWithin, type SearchRequest } from '@/lib/search/search-answer';
import { SECTIONS } from '@/lib/site/texts';

interface Period extends ArticleGroup {
  /** `2021`, or `2021/02`. */
  readonly key: string;
}

/** The articles of a year, and of each month, by the day in their `date`. */
export const archive = numberedKind<'archive', Period, ListModel>({
  name: 'archive',
  patterns: [`${NEWS_PATH}/:year`, `${NEWS_PATH}/:year/:month`],
  reserves: ([year = '', month = '01']) => /^\d{4}$/.test(year) && /^(0[1-9]|1[0-2])$/.test(month),
  ...keyedGroups(
    (pages) => periodsOf(pages),
    (period) => period,
  ),
  prepare: ({ articles }) => prepareListFacets(articles),
  model: (library, period, page) => {
    const { base, key } = period;
    const [year = '', month] = key.split('/');
    const shown = month === undefined ? year : `${formatMonth(month, library.site.locale)} ${year}`;
    const heading = {
      title: NEWS.title(shown),
      label: NEWS.kind,
      description: NEWS.ofPeriod(shown),
      base,
    };
    const above: Crumb[] = [{ label: SECTIONS.news, href: NEWS_PATH }];
    if (month !== undefined) above.push({ label: year, href: archivePath(year) });
    const request = month === undefined ? requestWithin({ year: [year] }) : requestOfMonth(year, month);
    const { articles } = period;
    const { facts, narrowing, groups } = searchedRail(library, { articles, request, kinds: kindsBeside('year') });
    const periods = [
      ...timeGroup('months', NEWS.monthsOf(year), monthsOf(library, year, key)),
      ...timeGroup('years', NEWS.byYear, yearsOf(library, year)),
    ];
    return {
      ...listModel(library, heading, page, { facts, narrowing, groups: [...periods, ...groups] }),
      trail: trailOf(
        library,
        ...above,
        ...listCrumbs(month === undefined ? year : formatMonth(month, library.site.locale), base, page.number),
      ),
    };
  },
});

/**
 * Links to the years of the archive, newest first.
 *
 * @param current the year on whose page they are
 */
export function yearsOf(pages: PageSource, current = ''): readonly GroupLink[] {
  const years = [...periodsOf(pages).values()].filter(({ key }) => !key.includes('/'));
  return years.map((year) => linkTo(year, year.key, current));
}

/** Years without a page, because an article's slug takes their address. */
export function takenYears({ articles, position }: PageSource): ReadonlySet<string> {
  return new Set([...groupByYear(articles).keys()].filter((year) => position.has(year)));
}

function monthsOf(pages: PageSource, year: string, current: string): readonly GroupLink[] {
  const months = [...periodsOf(pages).values()].filter(({ key }) => key.startsWith(`${year}/`));
  return months.map((month) => linkTo(month, formatMonth(month.key.slice(5), pages.site.locale), current));
}

function linkTo({ base, key, articles }: Period, label: string, current: string): GroupLink {
  const link = { label, href: base, count: articles.length };
  return key === current ? { ...link, current: true } : link;
}

/** Asks for all days of a month. */
function requestOfMonth(year: string, month: string): SearchRequest {
  const last = new Date(Date.UTC(2000, Number(month), 0));
  last.setUTCFullYear(Number(year), Number(month), 0);
  const days = String(last.getUTCDate()).padStart(2, '0');
  return { ...requestWithin({}), from: `${year}-${month}-01`, to: `${year}-${month}-${days}` };
}

/**
 * Every year and month by key, newest first. An article whose slug is a year takes its address: that year and its months are
 * left out. Computed once per library, because the proxy needs it at every request.
 */
const periodsOf = perObject((pages: PageSource): ReadonlyMap<string, Period> => {
  const periods = [...groupByYear(pages.articles), ...groupByMonth(pages.articles)]
    .filter(([day]) => !pages.position.has(day.slice(0, 4)))
    .map(([day, articles]): Period => {
      const key = day.replace('-', '/');
      return { key, base: archivePath(key), articles };
    })
    .sort((a, b) => compareText(b.key, a.key));
  return new Map(periods.map((period) => [period.key, period]));
});
