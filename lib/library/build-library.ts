import type { Article, ArticleFile, FieldPlace, WrittenMedia } from '@/lib/article/article';
import { bodyMediaPath } from '@/lib/article/body-media';
import { entriesFor, LISTED_KINDS, type ListedKind } from '@/lib/article/facets';
import { publicationState } from '@/lib/article/publication';
import { fieldName } from '@/lib/core/field-path';
import { slashed } from '@/lib/core/local-file';
import type { Problem } from '@/lib/core/problem';
import { sortInSteps } from '@/lib/core/sort-in-steps';
import { inSteps, runAtOnce, type Steps } from '@/lib/core/steps';
import type { MediaFile, MediaImage, MediaPdf, ServedMedia } from '@/lib/images/media-file';
import { buildHousePages } from '@/lib/library/build-house-pages';
import { collectOfferings, refuseDuplicateOfferings } from '@/lib/library/build-offerings';
import { buildRedirects } from '@/lib/library/build-redirects';
import { collectTopics } from '@/lib/library/build-topics';
import { countSpellings, type ShownTopic, withTopics } from '@/lib/library/canonical-topics';
import { groupArticles } from '@/lib/library/group-articles';
import type { FacetGroup, Library } from '@/lib/library/library';
import type { LibraryInput, SiteAddresses } from '@/lib/library/library-input';
import type { Measured } from '@/lib/library/measured-media';
import { mediaPath, servedEntries, shownMedia } from '@/lib/library/media-place';
import { newestFirst } from '@/lib/library/newest-first';
import { byName, createSlugOwners, type SlugOwners } from '@/lib/library/slug-owners';
import { unknownTopics } from '@/lib/library/unknown-topics';
import { namedLike } from '@/lib/library/unlisted-media';
import { problemOf, type RuleName } from '@/lib/rules/rules';

/** What is decided of some content at one moment. */
export interface Decision {
  /** For readers. */
  readonly library: Library;
  /** For editors: what is wrong between files, or between a file and what it names. In no order. */
  readonly problems: readonly Problem[];
}

/** The library of {@link decideNews}, built at once. */
export function buildLibrary(...input: Parameters<typeof decideNews>): Library {
  return runAtOnce(decideNews(...input)).library;
}

/**
 * Decides what is published at `now`, in what order, at which address, and what belongs together. Pure: the same input at
 * the same moment gives the same decision. If two files claim one address, a published one wins, then the first by file
 * name; a problem names both. It does not matter which had it before, so two servers over one folder agree.
 *
 * @param shown `everything` only for a preview: drafts, scheduled and expired articles too
 */
export function* decideNews(
  input: LibraryInput,
  now: Date,
  { isTaken, ownAddress }: SiteAddresses,
  shown: 'published' | 'everything' = 'published',
): Steps<Decision> {
  const problems: Problem[] = [];
  const isShown = (article: Article) => shown === 'everything' || publicationState(article, now) === 'published';
  const media = createMediaFinder(input, problems);
  const { owners, inOrder, published, newest, shownTopic } = yield* admit(input, now, isShown, media, problems);
  const housePages = buildHousePages(input.pages, ownAddress, shown, problems);
  for (const page of housePages.shown.values()) media.addNamed(page.file, page.media);
  const lists = yield* buildLists(newest, input, shownTopic, problems);
  const pages = { ...lists, pages: housePages.shown };
  // Aliases of all articles, so that a scheduled one cannot collide once it is published.
  const redirects = yield* buildRedirects(inOrder, { owners, published, housePages }, pages, isTaken, problems);
  return { library: { ...pages, redirects, ...media.found, sitePictures: input.sitePictures, now }, problems };
}

/** The files that own their slugs, and the published articles among them. */
interface Admitted {
  readonly owners: SlugOwners;
  /** All files, in the order in which they get their aliases: first those that own their slugs and are published. */
  readonly inOrder: readonly ArticleFile[];
  /** Those that are shown; in a preview unpublished ones too. */
  readonly published: ReadonlySet<ArticleFile>;
  /** The published articles as written, newest first. */
  readonly newest: readonly Article[];
  readonly shownTopic: ShownTopic;
}

function* admit(
  input: LibraryInput,
  now: Date,
  isShown: (article: Article) => boolean,
  media: MediaFinder,
  problems: Problem[],
): Steps<Admitted> {
  const owners = createSlugOwners(problems);
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
  // Unpublished files come last: they must not take the address of an article that readers have.
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
  return { owners, inOrder: first.concat(rest), published, newest, shownTopic };
}

type Lists = Pick<Library, 'site' | 'articles' | 'position' | 'topics' | 'offerings' | 'groups'>;

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
    groups: LISTED_KINDS.map((kind) => [kind, groupArticles(entriesFor(kind), locale)] as const),
  };
  yield* inSteps(newest, (written) => {
    const article = withTopics(written, shownTopic);
    articles.push(article);
    collected.offerings.add(article);
    collected.topics.add(article);
    for (const [, group] of collected.groups) group.add(article);
  });
  // In a pass of its own, because growing the map makes a step long.
  const position = new Map<string, number>();
  yield* inSteps(articles, ({ slug }) => position.set(slug, position.size));
  const offerings = yield* collected.offerings.finish(refuseDuplicateOfferings(input.offerings, problems));
  const topics = yield* collected.topics.finish(offerings.values(), input.topics);
  problems.push(...(yield* unknownTopics(input.topics, input.articles, topics)));
  const groups = {} as Record<ListedKind, ReadonlyMap<string, FacetGroup>>;
  for (const [kind, group] of collected.groups) groups[kind] = yield* group.finish();
  return { site: input.site, articles, position, topics, offerings, groups };
}

type FoundMedia = Pick<Library, 'images' | 'pdfs' | 'bodyMedia' | 'media'>;

type MediaFinder = ReturnType<typeof createMediaFinder>;

/**
 * Finds the picture and PDF of each article, and the files that bodies name. A picture or PDF that cannot be shown is
 * reported. Only files of published articles are served.
 */
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
    const why = `${'why' in found ? found.why : 'is no picture'}, so readers see a drawing instead`;
    problems.push(unusable('image-missing', file, file.places.image, image.file, why, found));
    return null;
  };
  const findPdf = (file: ArticleFile): MediaPdf | null => {
    const { pdf, file: place } = file.article;
    if (!pdf?.file) return null;
    const found = measured.get(mediaPath(place, pdf.file)) ?? NOT_THERE;
    if ('kind' in found && found.kind === 'pdf') return found;
    const why = `${'why' in found ? found.why : 'is no PDF'}, so it is left out`;
    problems.push(unusable('pdf-missing', file, file.places.pdf, pdf.file, why, found));
    return null;
  };
  const serve = (file: MediaFile) => {
    for (const [address, served] of servedEntries(file, mediaVersions)) media.set(address, served);
  };
  // A file that cannot be shown becomes a link, like a file of another site.
  const addNamed = (place: string, names: readonly WrittenMedia[]) => {
    for (const { name } of names) {
      const path = bodyMediaPath(place, name);
      const found = path === null ? undefined : measured.get(path);
      if (path === null || !found || !('kind' in found)) continue;
      bodyMedia.set(path, found);
      serve(found);
    }
  };
  return {
    found: { images, pdfs, bodyMedia, media } satisfies FoundMedia,
    add: (file: ArticleFile, isPublished: boolean) => {
      const [image, pdf] = [findImage(file), findPdf(file)];
      if (image) images.set(file.article.file, image);
      if (pdf) pdfs.set(file.article.file, pdf);
      if (isPublished && image) serve(image);
      if (isPublished && pdf) serve(pdf);
      if (isPublished) addNamed(file.article.file, file.written.media);
    },
    addNamed,
  };
}

const NOT_THERE = { why: 'does not exist' } as const;

function unusable(
  rule: RuleName,
  file: ArticleFile,
  { path, ...at }: FieldPlace,
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
    field: fieldName(path),
    message,
    hint: near ? `did you mean "${namedLike(named, mediaPath(place, named), near, place)}"?` : (hint ?? otherwise),
    otherFiles: [shownMedia(file, named)],
  });
}
