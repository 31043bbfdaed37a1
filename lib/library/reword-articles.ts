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
 * Fields that affect only the article's own text: not whether it is published, its address, or its place in lists. A field
 * that is not here forces a rebuild, so new fields are safe.
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

/** With more changed articles a rebuild is quicker: replacing searches every list for every article. */
const MAX_REWORDED = 64;

/**
 * Makes the next decision from the previous one in a hundredth of the time, if only the wording of a few articles changed, as
 * when an editor saves one. Equal to what `decideNews` would give. Call it only if no article appeared or expired since
 * the previous decision.
 *
 * @returns null if more changed: decide then
 */
export function* rewordArticles(
  { library, problems, content: before }: Decision & { readonly content: LibraryInput },
  content: LibraryInput,
  now: Date,
): Steps<Decision | null> {
  const changed = isSameBesideArticles(before, content) ? findReworded(before.articles, content.articles) : null;
  if (!changed) return null;
  const files = new Set(changed.map(([{ shownAs }]) => shownAs));
  // A problem names a line, which may have moved.
  if (problems.some(({ file }) => files.has(file))) return null;
  return {
    library: { ...library, ...(yield* replaceArticles(library, replacements(library, changed))), now },
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

/** The articles whose wording changed; null if another field changed, or too many articles did. */
function findReworded(before: readonly ArticleFile[], now: readonly ArticleFile[]): readonly Change[] | null {
  if (before.length !== now.length) return null;
  const changes: Change[] = [];
  for (const [index, file] of now.entries()) {
    const old = before[index];
    if (old === file) continue;
    if (!old || changes.length === MAX_REWORDED || !isReworded(old, file)) return null;
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

/** From each article in the lists to its replacement; without articles that are not shown. */
function replacements(library: Library, changes: readonly Change[]): ReadonlyMap<Article, Article> {
  const replaced = new Map<Article, Article>();
  for (const [before, { article }] of changes) {
    const old = findArticle(library, article.slug);
    // Another file owns that slug: this article is in no list.
    if (old?.file !== article.file) continue;
    const shown = new Map(before.article.topics.map((written, index) => [written.slug, old.topics[index] ?? written]));
    replaced.set(
      old,
      withTopics(article, (written) => shown.get(written.slug) ?? written),
    );
  }
  return replaced;
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

/** Looks through all groups: quicker than keeping track of which groups an article is in. */
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

/** The list with articles replaced; the same object if none of them is in it. */
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
