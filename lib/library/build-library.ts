import type { Article, ArticleFile, Claim, TopicRef } from '@/lib/article/article';
import { publicationState } from '@/lib/article/publication';
import { forgivenEdits, withinEdits } from '@/lib/core/edit-distance';
import { compareProblems, type Problem, problemOf } from '@/lib/core/problem';
import type { RuleName } from '@/lib/core/rules';
import type { MediaFile } from '@/lib/images/media-file';
import { buildOfferings } from '@/lib/library/build-offerings';
import { buildRedirects } from '@/lib/library/build-redirects';
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
  /** Measured files by their path from the content folder; a string says why a file cannot be shown. */
  readonly media: ReadonlyMap<string, MediaFile | { readonly why: string }>;
  /** Problems of single files, to be reported together with those found here. */
  readonly problems: readonly Problem[];
}

/**
 * Decides the news: what is published at `now`, in what order, under which address, and what belongs together. Pure:
 * the same input at the same moment gives the same library. Where two files claim one address the first by file name
 * keeps it, and both are named in a problem.
 *
 * @param shown `everything` for an editor's preview alone: drafts, scheduled and expired pieces too
 */
export function buildLibrary(input: LibraryInput, now: Date, shown: 'published' | 'everything' = 'published'): Library {
  const problems: Problem[] = [...input.problems];
  const owners = refuseDuplicateSlugs(input.articles, input.claims, problems);
  const unique = [...owners.values()];
  const published = unique.filter(
    ({ article }) => shown === 'everything' || publicationState(article, now) === 'published',
  );
  const canonical = canonicalTopics(published.map(({ article }) => article));
  const articles = published.map(({ article }) => withTopics(article, canonical)).sort(newestFirst);

  const offerings = buildOfferings(articles, refuseDuplicateOfferings(input.offerings, problems), canonical);
  const topics = buildTopics(articles, offerings, input.topics);
  problems.push(...unknownTopics(input, topics));
  const authors = groupArticles<Author>(
    articles,
    (article) => article.authors.map(({ slug, name }) => [slug, name] as const),
    (slug, name, own) => ({ slug, name, articles: own }),
  );
  const sources = groupArticles<Source>(
    articles,
    ({ publisher }) => (publisher?.domain ? [[publisher.domain, publisher.name] as const] : []),
    (domain, name, own) => ({ domain, name, articles: own }),
  );
  const { images, pdfs, media } = attachMedia(unique, published, input.media, problems);
  const articleBySlug = new Map(articles.map((article) => [article.slug, article]));
  const pages = { articles, articleBySlug, topics, offerings, authors, sources };
  // Aliases are checked over everything that is ready or will be, so that a scheduled piece cannot collide later.
  const redirects = buildRedirects(input.articles, owners, new Set(articles.map(({ slug }) => slug)), pages, problems);

  return {
    ...pages,
    position: new Map(articles.map((article, index) => [article.slug, index])),
    redirects,
    media,
    images,
    pdfs,
    now,
    problems: problems.sort(compareProblems),
  };
}

/** Newest first; on one moment by slug, so that no build orders two articles differently from the last. */
function newestFirst(a: Article, b: Article): number {
  if (a.date.instant !== b.date.instant) return a.date.instant < b.date.instant ? 1 : -1;
  return a.slug < b.slug ? -1 : 1;
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
        hint: 'give one of the two another slug',
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

/** The spelling of each topic that most articles use, so that `telehealth` and `Telehealth` are shown as one. */
function canonicalTopics(articles: readonly Article[]): Map<string, TopicRef> {
  const spellings = new Map<string, Map<string, { ref: TopicRef; count: number }>>();
  const refs = articles.flatMap((article) => [...article.topics, ...article.offerings.flatMap(({ topics }) => topics)]);
  for (const ref of refs) {
    const known = spellings.get(ref.slug) ?? new Map();
    const spelling = known.get(ref.name) ?? { ref, count: 0 };
    known.set(ref.name, { ref: spelling.ref, count: spelling.count + 1 });
    spellings.set(ref.slug, known);
  }
  return new Map(
    [...spellings].map(([slug, known]) => {
      const [most] = [...known.values()].sort((a, b) => b.count - a.count || (a.ref.name < b.ref.name ? -1 : 1));
      if (!most) throw new Error(`no spelling of ${slug}`);
      return [slug, most.ref];
    }),
  );
}

/** A topic of `topics.yaml` that no article or offering carries is a slip, or ahead of its time. */
function unknownTopics({ topics, articles }: LibraryInput, known: Library['topics']): Problem[] {
  // Drafts and scheduled pieces count: their topics are right, only not out yet.
  const coming = articles.flatMap(({ article }) => article.topics);
  const slugs = new Set([...known.keys(), ...coming.map(({ slug }) => slug)]);
  const slugOf = topicSlugs([...known.values(), ...coming]);
  return topics
    .filter((entry) => !slugs.has(slugOf(entry)))
    .map(({ slug, name, shownAs, line, column }) => {
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

function withTopics(article: Article, canonical: ReadonlyMap<string, TopicRef>): Article {
  return { ...article, topics: article.topics.map((ref) => canonical.get(ref.slug) ?? ref) };
}

function attachMedia(
  all: readonly ArticleFile[],
  published: readonly ArticleFile[],
  measured: LibraryInput['media'],
  problems: Problem[],
): Pick<Library, 'images' | 'pdfs' | 'media'> {
  const images = new Map<string, MediaFile & { kind: 'image' }>();
  const pdfs = new Map<string, MediaFile & { kind: 'pdf' }>();
  for (const { article, shownAs, places } of all) {
    const warn = (rule: RuleName, field: string, place: ArticleFile['places']['slug'], message: string) =>
      problems.push(problemOf(rule, { file: shownAs, ...place, field, message }));
    if (article.image) {
      const found = measured.get(mediaPath(article.file, article.image.file)) ?? { why: 'does not exist' };
      if ('kind' in found && found.kind === 'image') images.set(article.file, found);
      else {
        const why = 'why' in found ? found.why : 'is no picture';
        warn('image-missing', 'featuredImage', places.image, `"${article.image.file}" ${why}, so an artwork stands in`);
      }
    }
    if (article.pdf?.file) {
      const found = measured.get(mediaPath(article.file, article.pdf.file)) ?? { why: 'does not exist' };
      if ('kind' in found && found.kind === 'pdf') pdfs.set(article.file, found);
      else
        warn(
          'pdf-missing',
          'featuredPdf',
          places.pdf,
          `"${article.pdf.file}" ${'why' in found ? found.why : 'is no PDF'}, so it is left out`,
        );
    }
  }
  const visible = published.flatMap(({ article }) => [images.get(article.file), pdfs.get(article.file)]);
  const media = new Map(visible.flatMap((file) => (file ? [[decodeURIComponent(file.address), file] as const] : [])));
  return { images, pdfs, media };
}

/** Where a file named by an article lies, from the content folder. */
export function mediaPath(articleFile: string, named: string): string {
  const folder = articleFile.slice(0, articleFile.lastIndexOf('/') + 1);
  return `${folder}${named}`;
}
