import type { ArticleFile, Claim } from '@/lib/article/article';
import { articlePath } from '@/lib/config/paths';
import { fieldName } from '@/lib/core/field-path';
import type { Problem } from '@/lib/core/problem';
import { inSteps, type Steps } from '@/lib/core/steps';
import { FILE_START } from '@/lib/core/yaml-mapping';
import type { HousePages } from '@/lib/library/build-house-pages';
import type { Library } from '@/lib/library/library';
import type { SlugOwners } from '@/lib/library/slug-owners';
import { problemOf, type RuleName } from '@/lib/rules/rules';

/** The part of a library that decides which pages exist. */
type Pages = Pick<Library, 'site' | 'articles' | 'position' | 'topics' | 'offerings' | 'groups' | 'pages'>;

/** Whether a canonical path is the site's own. */
export type IsTaken = (pages: Pages, path: string) => boolean;

interface Owners {
  readonly owners: SlugOwners;
  /** Those that have a page now. */
  readonly published: ReadonlySet<ArticleFile>;
  readonly housePages: HousePages;
}

/**
 * Makes the exact-match map from old addresses to new ones. An alias that a page or another article owns is refused, with a
 * problem that names both; every other alias points straight at an article, so each redirect is one hop. Aliases of
 * unpublished articles are checked, but not served. An alias owned by an unpublished article is reported too, but keeps
 * working until that article is published.
 *
 * @param files every file with aliases, also those that lost their slug, in the order in which they get them
 * @param isTaken whether a page or another answer of the site has a path, or may get it
 */
export function* buildRedirects(
  files: readonly ArticleFile[],
  { owners, published, housePages }: Owners,
  pages: Pages,
  isTaken: IsTaken,
  problems: Problem[],
): Steps<ReadonlyMap<string, string>> {
  const redirects = new Map<string, string>();
  const unserved = new Map<string, Claim>();
  const takerOf = (alias: string) => {
    const path = redirects.get(alias);
    return path === undefined ? unserved.get(alias) : owners.bySlug(slugOf(path));
  };
  const taken: Taken = {
    articleAt: owners.byPath,
    takerOf,
    housePages: housePages.all,
    isOwn: (path) => isTaken(pages, path),
  };
  const shown = (article: ArticleFile | undefined) => (article && published.has(article) ? article : undefined);
  const takenNow: Taken = { ...taken, articleAt: (path) => shown(owners.byPath(path)), housePages: housePages.shown };
  yield* inSteps(files, (file) => {
    const { slug, aliases } = file.article;
    if (aliases.length === 0) return;
    const target = published.has(file) ? articlePath(slug) : null;
    for (const [index, alias] of aliases.entries()) {
      const refusal = refuse(alias, file, taken);
      if (refusal) problems.push(refusedAlias(file, index, refusal));
      if (target !== null && (!refusal || !refuse(alias, file, takenNow))) redirects.set(alias, target);
      else if (!refusal) unserved.set(alias, file);
    }
  });
  return redirects;
}

type ClaimAt = (path: string) => Claim | undefined;

interface Taken {
  /** The article at a canonical path. */
  readonly articleAt: ClaimAt;
  /** The file that has an alias already. */
  readonly takerOf: ClaimAt;
  readonly housePages: HousePages['all'];
  readonly isOwn: (path: string) => boolean;
}

/** The inverse of {@link articlePath}. */
function slugOf(path: string): string {
  return decodeURIComponent(path.slice(articlePath('').length));
}

interface Refusal {
  readonly rule: RuleName;
  readonly message: string;
  readonly hint: string;
  readonly otherFiles?: readonly string[];
}

/** Why a file cannot have an alias; null where it can. */
function refuse(alias: string, file: Claim, { articleAt, takerOf, housePages, isOwn }: Taken): Refusal | null {
  const article = articleAt(alias);
  if (article === file)
    return { rule: 'alias-own', message: `"${alias}" is the article's own address`, hint: 'remove it' };
  const circle = article ? findCircle(file, article, articleAt) : null;
  if (circle)
    return {
      rule: 'alias-loop',
      message: describeCircle(alias, circle),
      hint: 'remove one of these aliases',
      otherFiles: circle.map(({ shownAs }) => shownAs),
    };
  const other = takerOf(alias);
  const page = article ?? housePages.get(alias);
  const found = page
    ? `the address of ${page.shownAs}`
    : other
      ? `also an alias of ${other.shownAs}`
      : isOwn(alias)
        ? 'a page of the site itself'
        : null;
  if (found === null) return null;
  const hint = article || other ? 'remove it from one of them' : 'remove it';
  const owner = page ?? other;
  return {
    rule: 'alias-taken',
    message: `"${alias}" is ${found}`,
    hint,
    ...(owner ? { otherFiles: [owner.shownAs] } : {}),
  };
}

function refusedAlias({ shownAs, places }: Claim, index: number, { rule, ...found }: Refusal): Problem {
  const { path, line, column } = places.aliases[index] ?? { ...FILE_START, path: ['aliases'] };
  const fix = rule === 'alias-own' ? { fix: { kind: 'remove', path } as const } : {};
  return problemOf(rule, { file: shownAs, line, column, field: fieldName(path), ...found, ...fix });
}

/** In longer circles each alias is reported by itself: no editor could follow the circle. */
const LONGEST_CIRCLE = 16;

/**
 * The shortest chain of files, from `next` on, whose aliases lead back to `file`; null if there is none.
 */
function findCircle(file: Claim, next: Claim, articleAt: ClaimAt): readonly Claim[] | null {
  const seen = new Set([next]);
  let ways: readonly (readonly Claim[])[] = [[next]];
  for (let length = 2; ways.length > 0 && length <= LONGEST_CIRCLE; length++) {
    const longer: Claim[][] = [];
    for (const way of ways) {
      for (const alias of way.at(-1)?.article.aliases ?? []) {
        const target = articleAt(alias);
        if (target === file) return way;
        if (!target || seen.has(target)) continue;
        seen.add(target);
        longer.push([...way, target]);
      }
    }
    ways = longer;
  }
  return null;
}

function describeCircle(alias: string, [next, ...rest]: readonly Claim[]): string {
  const through = rest.map(({ shownAs }) => ` by way of ${shownAs}`).join(' and');
  return `"${alias}" is the address of ${next?.shownAs}, whose aliases lead back here${through}`;
}
