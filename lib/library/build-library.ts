import type { Article, ArticleFile, Claim } from '@/lib/article/article';
import { bodyMediaPath } from '@/lib/article/body-media';
import { publicationState } from '@/lib/article/publication';
import { isFromRoot, staticPath } from '@/lib/article/static-path';
import { slashed } from '@/lib/core/local-file';
import { compareProblems, type Problem, problemOf } from '@/lib/core/problem';
import type { RuleName } from '@/lib/core/rules';
import { slugOf } from '@/lib/core/slug';
import { sortInSteps } from '@/lib/core/sort-in-steps';
import { inSteps, runAtOnce, type Steps } from '@/lib/core/steps';
import type { Place } from '@/lib/core/yaml-mapping';
import type { HousePage } from '@/lib/house-page/house-page';
import type { MediaFile, MediaImage, MediaPdf, ServedMedia } from '@/lib/images/media-file';
import { buildHousePages, type OwnAddress } from '@/lib/library/build-house-pages';
import { collectOfferings } from '@/lib/library/build-offerings';
import { buildRedirects, type IsTaken } from '@/lib/library/build-redirects';
import { collectTopics } from '@/lib/library/build-topics';
import { countSpellings, type ShownTopic, withTopics } from '@/lib/library/canonical-topics';
import { type Grouping, groupArticles } from '@/lib/library/group-articles';
import type { Author, AuthorRef, Library, NamedSource, Publisher, Source } from '@/lib/library/library';
import type { Measured } from '@/lib/library/measured-media';
import { newestFirst } from '@/lib/library/newest-first';
import { byName, createSlugOwners, type SlugOwners } from '@/lib/library/slug-owners';
import { unknownTopics } from '@/lib/library/unknown-topics';
import { namedLike } from '@/lib/library/unlisted-media';
import type { OfferingFile } from '@/lib/offering/offering';
import type { Site, SitePicture } from '@/lib/site/site';
import type { TopicEntry } from '@/lib/topic/parse-topics';

/** What the page table says of addresses, whatever stands at them. */
export interface SiteAddresses {
  /** Whether a canonical path is the site's own, so that no alias may have it. */
  readonly isTaken: IsTaken;
  readonly ownAddress: OwnAddress;
}

/** What a content folder holds once every file was read by itself. */
export interface LibraryInput {
  readonly articles: readonly ArticleFile[];
  /** The addresses asked for by files that are no articles yet. */
  readonly claims: readonly Claim[];
  readonly offerings: readonly OfferingFile[];
  /** What `topics.yaml` says. */
  readonly topics: readonly TopicEntry[];
  /** The house's own pages, sorted by file. */
  readonly pages: readonly HousePage[];
  /** What `site.yaml` says. */
  readonly site: Site;
  /** The pictures that it names and that are there, by their paths from the content folder. */
  readonly sitePictures: ReadonlyMap<string, SitePicture>;
  /** Measured files by their path from the content folder; a string says why a file cannot be shown. */
  readonly media: ReadonlyMap<string, Measured>;
  /** Which version of each file was measured, by the same paths; a file that is only planned has none. */
  readonly mediaVersions: ReadonlyMap<string, string>;
  /** Problems of single files, to be reported together with those found here. */
  readonly problems: readonly Problem[];
}

/**
 * Decides the news: what is published at `now`, in what order, under which address, and what belongs together. Pure:
 * the same input at the same moment gives the same library. Where two files claim one address, one that is published has
 * it before one that is not, and else the first by file name; both are named in a problem. Who had it before does not
 * count: two servers over one folder show the same.
 *
 * @param shown `everything` for an editor's preview alone: drafts, scheduled and expired pieces too
 */
export function buildLibrary(
  input: LibraryInput,
  now: Date,
  addresses: SiteAddresses,
  shown: 'published' | 'everything' = 'published',
): Library {
  return runAtOnce(librarySteps(input, now, addresses, shown));
}

/** {@link buildLibrary} with stops, for a server that answers requests meanwhile. */
export function* librarySteps(
  input: LibraryInput,
  now: Date,
  { isTaken, ownAddress }: SiteAddresses,
  shown: 'published' | 'everything' = 'published',
): Steps<Library> {
  const found: Problem[] = [];
  const isShown = (article: Article) => shown === 'everything' || publicationState(article, now) === 'published';
  const { owners, inOrder, published, newest, shownTopic, ...media } = yield* admit(input, now, isShown, found);
  const housePages = buildHousePages(input.pages, ownAddress, shown, found);
  const lists = yield* buildLists(newest, input, shownTopic, found);
  const pages = { ...lists, pages: housePages.shown };
  // Aliases are checked over everything that is ready or will be, so that a scheduled piece cannot collide later.
  const redirects = yield* buildRedirects(inOrder, { owners, published, housePages }, pages, isTaken, found);
  return {
    ...pages,
    redirects,
    ...media,
    sitePictures: input.sitePictures,
    now,
    found,
    problems: yield* sortInSteps([...input.problems, ...found], compareProblems),
  };
}

/** The files that own their slugs, and what those of them hold that are published. */
interface Admitted extends MediaOfArticles {
  readonly owners: SlugOwners;
  /** All files, in the order in which they get what they ask for: first those that own their slugs and are out. */
  readonly inOrder: readonly ArticleFile[];
  /** Those that are shown: in an editor's preview, ones that are not out too. */
  readonly published: ReadonlySet<ArticleFile>;
  /** The published articles as written, newest first. */
  readonly newest: readonly Article[];
  readonly shownTopic: ShownTopic;
}

function* admit(
  input: LibraryInput,
  now: Date,
  isShown: (article: Article) => boolean,
  problems: Problem[],
): Steps<Admitted> {
  const owners = createSlugOwners(problems);
  const media = createMediaFinder(input, problems);
  const published = new Set<ArticleFile>();
  const [order, spellings] = [newestFirst(), countSpellings()];
  const admitOne = (file: ArticleFile): boolean => {
    if (!owners.admit(file)) return false;
    const isPublished = isShown(file.article);
    media.add(file, isPublished);
    if (!isPublished) return true;
    published.add(file);
    order.add(file.article);
    spellings.add(file.article);
    return true;
  };
  const [first, rest]: [ArticleFile[], ArticleFile[]] = [[], []];
  const waiting: ArticleFile[] = [];
  // A new file that is not out yet must not take the address of an article that readers have.
  yield* inSteps(yield* sortInSteps(input.articles, byName), (file) => {
    if (publicationState(file.article, now) !== 'published') waiting.push(file);
    else (admitOne(file) ? first : rest).push(file);
  });
  yield* inSteps(waiting, (file) => {
    admitOne(file);
    rest.push(file);
  });
  yield* inSteps(yield* sortInSteps(input.claims, byName), owners.compare);
  const newest = yield* order.finish();
  const shownTopic = yield* spellings.finish();
  return { owners, inOrder: first.concat(rest), published, newest, shownTopic, ...media.found };
}

type Lists = Pick<
  Library,
  'site' | 'articles' | 'position' | 'topics' | 'offerings' | 'authors' | 'sources' | 'namedSources'
>;

/** @param newest as written, newest first */
function* buildLists(
  newest: readonly Article[],
  input: LibraryInput,
  shownTopic: ShownTopic,
  problems: Problem[],
): Steps<Lists> {
  const articles: Article[] = [];
  const { locale } = input.site;
  const collected = {
    offerings: collectOfferings(shownTopic, locale),
    topics: collectTopics(locale),
    authors: groupArticles(BY_AUTHOR, locale),
    sources: groupArticles(BY_DOMAIN, locale),
    namedSources: groupArticles(BY_SOURCE_NAME, locale),
  };
  yield* inSteps(newest, (written) => {
    const article = withTopics(written, shownTopic);
    articles.push(article);
    collected.offerings.add(article);
    collected.topics.add(article);
    collected.authors.add(article);
    collected.sources.add(article);
    collected.namedSources.add(article);
  });
  // Apart from the pass above, because a map that grows is a stretch of its own.
  const position = new Map<string, number>();
  yield* inSteps(articles, ({ slug }) => position.set(slug, position.size));
  const offerings = yield* collected.offerings.finish(refuseDuplicateOfferings(input.offerings, problems));
  const topics = yield* collected.topics.finish(offerings.values(), input.topics);
  problems.push(...(yield* unknownTopics(input.topics, input.articles, topics)));
  const authors = yield* collected.authors.finish();
  const sources = yield* collected.sources.finish();
  const namedSources = yield* collected.namedSources.finish();
  return { site: input.site, articles, position, topics, offerings, authors, sources, namedSources };
}

const BY_AUTHOR: Grouping<AuthorRef, Author> = {
  entriesOf: ({ authors }) => authors,
  keyOf: ({ slug }) => slug,
  nameOf: ({ name }) => name,
  make: (slug, name, articles) => ({ slug, name, articles }),
};

const BY_DOMAIN: Grouping<Publisher, Source> = {
  entriesOf: ({ publisher }) => (publisher?.domain ? [publisher] : []),
  keyOf: ({ domain }) => domain ?? '',
  nameOf: ({ name }) => name,
  make: (domain, name, articles) => ({ domain, name, articles }),
};

const BY_SOURCE_NAME: Grouping<Publisher, NamedSource> = {
  entriesOf: ({ publisher }) => (publisher && !publisher.domain ? [publisher] : []),
  keyOf: ({ name }) => slugOf(name),
  nameOf: ({ name }) => name,
  make: (slug, name, articles) => ({ slug, name, articles }),
};

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

type MediaOfArticles = Pick<Library, 'images' | 'pdfs' | 'bodyMedia' | 'media'>;

/** Finds the picture and the PDF of each article; what cannot be shown is told. Files of published articles are served. */
function createMediaFinder({ media: measured, mediaVersions }: LibraryInput, problems: Problem[]) {
  const images = new Map<string, MediaImage>();
  const pdfs = new Map<string, MediaPdf>();
  const bodyMedia = new Map<string, MediaFile>();
  const media = new Map<string, ServedMedia>();
  const findImage = (file: ArticleFile): MediaImage | null => {
    const { image, file: place } = file.article;
    if (!image) return null;
    const found = measured.get(mediaPath(place, image.file)) ?? NOT_THERE;
    if ('kind' in found && found.kind === 'image') return found;
    const why = `${'why' in found ? found.why : 'is no picture'}, so an artwork stands in`;
    problems.push(unusable('image-missing', 'featuredImage', file, file.places.image, image.file, why, found));
    return null;
  };
  const findPdf = (file: ArticleFile): MediaPdf | null => {
    const { pdf, file: place } = file.article;
    if (!pdf?.file) return null;
    const found = measured.get(mediaPath(place, pdf.file)) ?? NOT_THERE;
    if ('kind' in found && found.kind === 'pdf') return found;
    const why = `${'why' in found ? found.why : 'is no PDF'}, so it is left out`;
    problems.push(unusable('pdf-missing', 'featuredPdf', file, file.places.pdf, pdf.file, why, found));
    return null;
  };
  const serve = (file: MediaFile) => {
    for (const [address, served] of servedEntries(file, mediaVersions)) media.set(address, served);
  };
  // One that cannot be shown is a link, as any file of another site.
  const addNamedByBody = (place: string, name: string) => {
    const path = bodyMediaPath(place, name);
    const found = path === null ? undefined : measured.get(path);
    if (path === null || !found || !('kind' in found)) return;
    bodyMedia.set(path, found);
    serve(found);
  };
  return {
    found: { images, pdfs, bodyMedia, media } satisfies MediaOfArticles,
    add: (file: ArticleFile, isPublished: boolean) => {
      const [image, pdf] = [findImage(file), findPdf(file)];
      if (image) images.set(file.article.file, image);
      if (pdf) pdfs.set(file.article.file, pdf);
      if (isPublished && image) serve(image);
      if (isPublished && pdf) serve(pdf);
      if (isPublished) for (const { name } of file.written.media) addNamedByBody(file.article.file, name);
    },
  };
}

const NOT_THERE = { why: 'does not exist' } as const;

function unusable(
  rule: RuleName,
  field: string,
  file: ArticleFile,
  at: Place,
  named: string,
  why: string,
  found: MediaFile | Exclude<Measured, MediaFile>,
): Problem {
  const message = `"${named}" ${why}`;
  const { near, hint } = 'why' in found ? found : {};
  const place = file.article.file;
  const type = rule === 'pdf-missing' ? 'a PDF' : 'JPEG, PNG, WebP, GIF or AVIF';
  const there = named.includes('\\')
    ? `save it there, and write "${slashed(named)}"`
    : 'save it there, or write the name of a file that is';
  const otherwise = found === NOT_THERE ? there : `save it again as ${type}`;
  return problemOf(rule, {
    file: file.shownAs,
    ...at,
    field,
    message,
    hint: near ? `did you mean "${namedLike(named, mediaPath(place, named), near, place)}"?` : (hint ?? otherwise),
    otherFiles: [shownMedia(file, named)],
  });
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

/** A file named by an article, as problems name it. */
export function shownMedia({ shownAs, article }: Pick<ArticleFile, 'shownAs' | 'article'>, name: string): string {
  return shownAs.slice(0, -article.file.length) + mediaPath(article.file, name);
}

/** Where a file named by an article lies, from the content folder. */
export function mediaPath(articleFile: string, named: string): string {
  if (isFromRoot(named)) return staticPath(named);
  const folder = articleFile.slice(0, articleFile.lastIndexOf('/') + 1);
  return `${folder}${named}`;
}
