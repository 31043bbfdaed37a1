import { isDeepStrictEqual } from 'node:util';
import type { Article, ArticleFile } from '@/lib/article/article';
import { LISTED_KINDS } from '@/lib/article/facets';
import { isSameList } from '@/lib/core/is-same-list';
import { inSteps, type Steps } from '@/lib/core/steps';
import type { Decision } from '@/lib/library/build-library';
import { withTopics } from '@/lib/library/canonical-topics';
import { findArticle } from '@/lib/library/find-article';
import type { Library } from '@/lib/library/library';
import type { LibraryInput } from '@/lib/library/library-input';
import type { Offering } from '@/lib/offering/offering';

/**
 * What an article says and nothing but its own text depends on: not whether it is published, not its address, not its
 * place in a list. Every other field decides, those included that are yet to come.
 */
const WORDING: ReadonlySet<string> = new Set<keyof Article>([
  'title',
  'description',
  'updated',
  'original',
  'insights',
  'via',
  'metadata',
  'body',
  'extra',
]);

/** Where more articles changed, all lists are made anew: each article is looked for in each of them. */
const MOST = 64;

/**
 * The decision of some content, made of the one before it in a hundredth of the time: for when nothing changed but the
 * wording of a few articles, as when an editor saves one. Equal to what `decideNews` makes of it. The moment must be one
 * at which the same articles are out as at that of the decision before.
 *
 * @returns null where more changed: then the news has to be decided
 */
export function* rewordArticles(
  { library, problems, content: before }: Decision & { readonly content: LibraryInput },
  content: LibraryInput,
  now: Date,
): Steps<Decision | null> {
  const changed = isSameBesideArticles(before, content) ? findReworded(before.articles, content.articles) : null;
  if (!changed) return null;
  const files = new Set(changed.map(([{ shownAs }]) => shownAs));
  // A problem tells a line, which may be another now.
  if (problems.some(({ file }) => files.has(file))) return null;
  return {
    library: { ...library, ...(yield* replaceArticles(library, shownArticles(library, changed))), now },
    problems,
  };
}

/** What beside articles decides more than its own text. */
const DECIDES: Readonly<Record<keyof LibraryInput, boolean>> = {
  articles: false,
  claims: true,
  offerings: true,
  topics: true,
  pages: true,
  site: true,
  sitePictures: true,
  media: true,
  mediaVersions: true,
};

function isSameBesideArticles(before: LibraryInput, now: LibraryInput): boolean {
  return (Object.keys(DECIDES) as (keyof LibraryInput)[]).every(
    (part) => !DECIDES[part] || isSame(before[part], now[part]),
  );
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && isSameList(a, b));
}

type Change = readonly [before: ArticleFile, now: ArticleFile];

/** The articles that say something else now; null where one of them changed otherwise, or too many did. */
function findReworded(before: readonly ArticleFile[], now: readonly ArticleFile[]): readonly Change[] | null {
  if (before.length !== now.length) return null;
  const changes: Change[] = [];
  for (const [index, file] of now.entries()) {
    const old = before[index];
    if (old === file) continue;
    if (!old || changes.length === MOST || !isReworded(old, file)) return null;
    changes.push([old, file]);
  }
  return changes;
}

function isReworded(before: ArticleFile, now: ArticleFile): boolean {
  return before.shownAs === now.shownAs && isDeepStrictEqual(decidingOf(before), decidingOf(now));
}

/** All that is no wording, and the files that the text names: those are served. */
function decidingOf({ article, written }: ArticleFile): unknown {
  return [Object.entries(article).filter(([field]) => !WORDING.has(field)), written.media.map(({ name }) => name)];
}

/** What lists hold, by what they held; nothing for an article that is not shown. */
function shownArticles(library: Library, changes: readonly Change[]): ReadonlyMap<Article, Article> {
  const shown = new Map<Article, Article>();
  for (const [before, { article }] of changes) {
    const old = findArticle(library, article.slug);
    // Another file may have its slug.
    if (old?.file !== article.file) continue;
    const spelt = new Map(before.article.topics.map((written, index) => [written.slug, old.topics[index] ?? written]));
    shown.set(
      old,
      withTopics(article, (written) => spelt.get(written.slug) ?? written),
    );
  }
  return shown;
}

type Lists = Pick<Library, 'articles' | 'topics' | 'offerings' | 'groups'>;

function* replaceArticles(library: Library, by: ReadonlyMap<Article, Article>): Steps<Lists> {
  const offerings = yield* replaceInGroups(library.offerings, by);
  const topics = yield* replaceInGroups(library.topics, by);
  const groups = { ...library.groups };
  for (const kind of LISTED_KINDS) groups[kind] = yield* replaceInGroups(library.groups[kind], by);
  return {
    articles: replaceIn(library.articles, by),
    offerings,
    topics: withOfferings(topics, library.offerings, offerings),
    groups,
  };
}

/** All groups, looked through for the articles: that takes less than knowing in which they are. */
function* replaceInGroups<T extends { readonly articles: readonly Article[] }>(
  groups: ReadonlyMap<string, T>,
  by: ReadonlyMap<Article, Article>,
): Steps<ReadonlyMap<string, T>> {
  const replaced = new Map(groups);
  yield* inSteps(groups, ([key, group]) => {
    const articles = replaceIn(group.articles, by);
    if (articles !== group.articles) replaced.set(key, { ...group, articles });
  });
  return replaced;
}

/** The list with other articles in the same places; itself where it holds none of them. */
function replaceIn(list: readonly Article[], by: ReadonlyMap<Article, Article>): readonly Article[] {
  let replaced: Article[] | null = null;
  for (const [before, now] of by) {
    const index = list.indexOf(before);
    if (index < 0) continue;
    replaced ??= list.slice();
    replaced[index] = now;
  }
  return replaced ?? list;
}

function withOfferings(
  topics: Library['topics'],
  before: Library['offerings'],
  now: Library['offerings'],
): Library['topics'] {
  const isSameNow = ({ slug }: Offering) => now.get(slug) === before.get(slug);
  return new Map(
    [...topics].map(([slug, topic]) => [
      slug,
      topic.offerings.every(isSameNow)
        ? topic
        : { ...topic, offerings: topic.offerings.map((offering) => now.get(offering.slug) ?? offering) },
    ]),
  );
}
