import type { Article, ArticleFile, Claim, TopicRef } from '@/lib/article/article';
import { publicationState } from '@/lib/article/publication';
import type { HousePage } from '@/lib/content/house-page';
import { forgivenEdits, withinEdits } from '@/lib/core/edit-distance';
import { type Checked, compareProblems, type Problem, problemOf } from '@/lib/core/problem';
import type { RuleName } from '@/lib/core/rules';
import type { Place } from '@/lib/core/yaml-mapping';
import type { MediaFile, ServedMedia } from '@/lib/images/media-file';
import { buildOfferings } from '@/lib/library/build-offerings';
import { buildRedirects, type IsTaken } from '@/lib/library/build-redirects';
import { buildTopics, topicSlugs } from '@/lib/library/build-topics';
import { groupArticles } from '@/lib/library/group-articles';
import type { Author, Library, Source } from '@/lib/library/library';
import type { OfferingFile } from '@/lib/offering/offering';
import type { TopicEntry } from '@/lib/topic/parse-topics';

/** What a content folder holds once every file was read by itself. */
export interface LibraryInput {
  readonly articles: readonly ArticleFile[];
  /** The addresses asked for by files that are no articles yet. */
  readonly claims: readonly Claim[];
  readonly offerings: readonly OfferingFile[];
  /** What `topics.yaml` says. */
  readonly topics: readonly TopicEntry[];
  /** The house's page about itself. */
  readonly about: Checked<HousePage>;
  /** Measured files by their path from the content folder; a string says why a file cannot be shown. */
  readonly media: ReadonlyMap<string, MediaFile | { readonly why: string }>;
  /** Which version of each file was measured, by the same paths; a file that is only planned has none. */
  readonly mediaVersions: ReadonlyMap<string, string>;
  /** Problems of single files, to be reported together with those found here. */
  readonly problems: readonly Problem[];
}

/**
 * Decides the news: what is published at `now`, in what order, under which address, and what belongs together. Pure:
 * the same input at the same moment gives the same library. Where two files claim one address the first by file name
 * keeps it, and both are named in a problem.
 *
 * @param isTaken whether a canonical path is the site's own, so that no alias may have it
 * @param shown `everything` for an editor's preview alone: drafts, scheduled and expired pieces too
 */
export function buildLibrary(
  input: LibraryInput,
  now: Date,
  isTaken: IsTaken,
  shown: 'published' | 'everything' = 'published',
): Library {
  const problems: Problem[] = [...input.problems];
  const owners = refuseDuplicateSlugs(input.articles, input.claims, problems);
  const unique = [...owners.values()];
  const published = unique.filter(
    ({ article }) => shown === 'everything' || publicationState(article, now) === 'published',
  );
  const canonical = canonicalTopics(published.map(({ article }) => article));
  const articles = newestFirst(published.map(({ article }) => withTopics(article, canonical)));

  const offerings = buildOfferings(articles, refuseDuplicateOfferings(input.offerings, problems), canonical);
  const topics = buildTopics(articles, offerings, input.topics);
  problems.push(...unknownTopics(input, topics));
  const authors = groupArticles<Article['authors'][number], Author>(
    articles,
    { entriesOf: (article) => article.authors, keyOf: ({ slug }) => slug, nameOf: ({ name }) => name },
    (slug, name, own) => ({ slug, name, articles: own }),
  );
  const sources = groupArticles<Publisher, Source>(
    articles,
    { entriesOf: publisherWithPage, keyOf: ({ domain }) => domain, nameOf: ({ name }) => name },
    (domain, name, own) => ({ domain, name, articles: own }),
  );
  const { images, pdfs, media } = attachMedia(unique, published, input, problems);
  const articleBySlug = new Map<string, Article>();
  const position = new Map<string, number>();
  for (const [index, article] of articles.entries()) {
    articleBySlug.set(article.slug, article);
    position.set(article.slug, index);
  }
  const pages = { articles, articleBySlug, topics, offerings, authors, sources };
  // Aliases are checked over everything that is ready or will be, so that a scheduled piece cannot collide later.
  const redirects = buildRedirects(input.articles, owners, pages, isTaken, problems);

  return {
    ...pages,
    position,
    redirects,
    media,
    images,
    pdfs,
    about: input.about,
    now,
    problems: problems.sort(compareProblems),
  };
}

interface Publisher {
  readonly domain: string;
  readonly name: string;
}

function publisherWithPage({ publisher }: Article): readonly Publisher[] {
  return publisher?.domain ? [{ domain: publisher.domain, name: publisher.name }] : [];
}

/** Newest first; on one moment by slug, so that no build orders two articles differently from the last. */
function newestFirst(articles: readonly Article[]): Article[] {
  // Numbers are compared a hundred thousand times; texts would cost several times as much.
  const dated = articles.map((article) => ({ article, time: Date.parse(article.date.instant) }));
  dated.sort((a, b) => b.time - a.time || (a.article.slug < b.article.slug ? -1 : 1));
  return dated.map(({ article }) => article);
}

/** The article that owns each slug. Files that are no articles yet own nothing, but a collision with one is told. */
function refuseDuplicateSlugs(
  articles: readonly ArticleFile[],
  claims: readonly Claim[],
  problems: Problem[],
): ReadonlyMap<string, ArticleFile> {
  const owner = new Map<string, ArticleFile>();
  // Half of the file systems a build may stand on do not tell `News` from `news`.
  const folded = new Map<string, Claim>();
  const byName = (a: Claim, b: Claim) => (a.shownAs < b.shownAs ? -1 : 1);
  const take = (claim: Claim): boolean => {
    const key = claim.article.slug.toLowerCase();
    const first = folded.get(key);
    if (!first) {
      folded.set(key, claim);
      return true;
    }
    problems.push(
      problemOf('slug-duplicate', {
        file: claim.shownAs,
        ...claim.places.slug,
        field: 'slug',
        message: `"${claim.article.slug}" is also the slug of ${first.shownAs}`,
        hint: 'give the newer of the two another slug',
        otherFiles: [first.shownAs],
      }),
    );
    return false;
  };
  for (const file of [...articles].sort(byName)) if (take(file)) owner.set(file.article.slug, file);
  for (const claim of [...claims].sort(byName)) take(claim);
  return owner;
}

function refuseDuplicateOfferings(files: readonly OfferingFile[], problems: Problem[]): OfferingFile[] {
  const owner = new Map<string, OfferingFile>();
  for (const file of files) {
    const first = owner.get(file.slug);
    if (!first) {
      owner.set(file.slug, file);
      continue;
    }
    const message = `"${file.slug}" is already described by ${first.shownAs}`;
    problems.push(
      problemOf('offering-duplicate', { file: file.shownAs, line: 1, column: 1, field: 'permalink', message }),
    );
  }
  return [...owner.values()];
}

interface Spelling {
  readonly ref: TopicRef;
  count: number;
}

/** The spelling of each topic that most articles use, so that `telehealth` and `Telehealth` are shown as one. */
function canonicalTopics(articles: readonly Article[]): ReadonlyMap<string, TopicRef> {
  const topics = new Map<string, Spelling[]>();
  const count = (ref: TopicRef) => {
    const spellings = topics.get(ref.slug);
    const spelling = spellings?.find((known) => known.ref.name === ref.name);
    if (spelling) spelling.count++;
    else if (spellings) spellings.push({ ref, count: 1 });
    else topics.set(ref.slug, [{ ref, count: 1 }]);
  };
  for (const article of articles) {
    article.topics.forEach(count);
    for (const offering of article.offerings) offering.topics.forEach(count);
  }
  const canonical = new Map<string, TopicRef>();
  for (const [slug, spellings] of topics) {
    const [most] = spellings.sort((a, b) => b.count - a.count || (a.ref.name < b.ref.name ? -1 : 1));
    if (most) canonical.set(slug, most.ref);
  }
  return canonical;
}

/** A topic of `topics.yaml` that no article or offering carries is a slip, or ahead of its time. */
function unknownTopics({ topics, articles }: LibraryInput, known: Library['topics']): Problem[] {
  const missing = withoutTopics(topics, [...known.values()]);
  if (missing.length === 0) return [];
  // Drafts and scheduled pieces count: their topics are right, only not out yet.
  const coming = articles.flatMap(({ article }) => article.topics);
  return withoutTopics(missing, coming).map(({ slug, name, shownAs, line, column }) => {
    const near = [...known.values()].find((topic) => withinEdits(slug, topic.slug, forgivenEdits(slug)));
    return problemOf('topics-unused', {
      file: shownAs,
      line,
      column,
      field: name,
      message: 'is a topic of no article and no offering',
      ...(near ? { hint: `did you mean "${near.name}"?` } : {}),
    });
  });
}

/** The entries that name none of these topics. */
function withoutTopics(entries: readonly TopicEntry[], topics: readonly TopicRef[]): readonly TopicEntry[] {
  if (entries.length === 0) return [];
  const slugs = new Set(topics.map(({ slug }) => slug));
  const slugOf = topicSlugs(topics);
  return entries.filter((entry) => !slugs.has(slugOf(entry)));
}

/** The article with its topics as they are shown; itself where it writes them so, which most do. */
function withTopics(article: Article, canonical: ReadonlyMap<string, TopicRef>): Article {
  const shown = (ref: TopicRef) => canonical.get(ref.slug) ?? ref;
  if (article.topics.every((ref) => sameTopic(ref, shown(ref)))) return article;
  return { ...article, topics: article.topics.map(shown) };
}

function sameTopic(a: TopicRef, b: TopicRef): boolean {
  return a === b || (a.name === b.name && a.label === b.label && a.taxonomy === b.taxonomy);
}

function attachMedia(
  all: readonly ArticleFile[],
  published: readonly ArticleFile[],
  { media: measured, mediaVersions }: LibraryInput,
  problems: Problem[],
): Pick<Library, 'images' | 'pdfs' | 'media'> {
  const images = new Map<string, MediaFile & { kind: 'image' }>();
  const pdfs = new Map<string, MediaFile & { kind: 'pdf' }>();
  const warn = (
    rule: RuleName,
    field: string,
    { shownAs, article }: ArticleFile,
    place: Place,
    name: string,
    why: string,
  ) =>
    problems.push(
      problemOf(rule, {
        file: shownAs,
        ...place,
        field,
        message: `"${name}" ${why}`,
        otherFiles: [shownMedia({ shownAs, article }, name)],
      }),
    );
  for (const file of all) {
    const { article, places } = file;
    if (article.image) {
      const found = measured.get(mediaPath(article.file, article.image.file)) ?? { why: 'does not exist' };
      if ('kind' in found && found.kind === 'image') images.set(article.file, found);
      else {
        const why = `${'why' in found ? found.why : 'is no picture'}, so an artwork stands in`;
        warn('image-missing', 'featuredImage', file, places.image, article.image.file, why);
      }
    }
    if (article.pdf?.file) {
      const found = measured.get(mediaPath(article.file, article.pdf.file)) ?? { why: 'does not exist' };
      if ('kind' in found && found.kind === 'pdf') pdfs.set(article.file, found);
      else {
        const why = `${'why' in found ? found.why : 'is no PDF'}, so it is left out`;
        warn('pdf-missing', 'featuredPdf', file, places.pdf, article.pdf.file, why);
      }
    }
  }
  const shown = published.flatMap(({ article }) => [images.get(article.file), pdfs.get(article.file)]);
  const media = new Map(shown.flatMap((file) => (file ? servedEntries(file, mediaVersions) : [])));
  return { images, pdfs, media };
}

/**
 * The entry of a measured file in {@link Library.media}; none for a file that is only planned. The version is kept apart
 * from what pages show, because a file that was merely touched changes no page.
 */
export function servedEntries(
  { address, file, contentType }: MediaFile,
  versions: LibraryInput['mediaVersions'],
): (readonly [address: string, ServedMedia])[] {
  const version = versions.get(file);
  return version === undefined ? [] : [[decodeURIComponent(address), { file, contentType, version }]];
}

/** A file that lies beside an article, as problems name it. */
export function shownMedia({ shownAs, article }: Pick<ArticleFile, 'shownAs' | 'article'>, name: string): string {
  return shownAs.slice(0, -article.file.length) + mediaPath(article.file, name);
}

/** Where a file named by an article lies, from the content folder. */
export function mediaPath(articleFile: string, named: string): string {
  const folder = articleFile.slice(0, articleFile.lastIndexOf('/') + 1);
  return `${folder}${named}`;
}
