import type { ArticleFile } from '@/lib/article/article';
import { bodyMediaPath } from '@/lib/article/body-media';
import type { CheckedArticle } from '@/lib/article/validate-article';
import { perObject } from '@/lib/core/cache';
import { isSameList } from '@/lib/core/is-same-list';
import { type Checked, formatProblem, isError, type Problem } from '@/lib/core/problem';
import { inSteps, runInSlices, type Steps } from '@/lib/core/steps';
import type { HousePage } from '@/lib/house-page/house-page';
import { articlesInZone } from '@/lib/library/articles-in-zone';
import { type ByFile, joined, NONE, type Replacement, replaceAt } from '@/lib/library/by-file';
import { changesOf } from '@/lib/library/changes-by-kind';
import type { Content, ContentCache, ReadOptions } from '@/lib/library/content';
import type { KnownFiles } from '@/lib/library/known-files';
import { type ContentLook, shownName } from '@/lib/library/list-content';
import { type MeasuredMedia, openMeasuredMedia } from '@/lib/library/measured-media';
import { mediaPath } from '@/lib/library/media-place';
import type { ReadFile } from '@/lib/library/parse-bytes';
import { openParsedFiles, type ParsedFile } from '@/lib/library/parsed-files';
import { openSitePictures, type SitePictures } from '@/lib/library/read-site-pictures';
import type { OfferingFile } from '@/lib/offering/offering';
import type { Severities } from '@/lib/rules/parse-severities';
import type { Site } from '@/lib/site/site';
import { DEFAULT_SITE } from '@/lib/site/site-defaults';
import type { TopicEntry } from '@/lib/topic/parse-topics';

/** How the content folder of a process is read again and again. */
export interface ContentOptions extends ReadOptions {
  /** Filled and kept current. */
  readonly cache: ContentCache;
  /**
   * Whether a file that became broken, or can no longer be read, is shown in its last good version, and listed in
   * {@link Content.kept}.
   */
  readonly lastGood: boolean;
  /** The same for `site.yaml` alone: while an editor types a line of it, the preview must not turn into another site. */
  readonly keepsSite?: boolean;
}

/** All text files except articles, by kind. */
interface Texts {
  readonly offerings: ByFile<ParsedFile<Checked<OfferingFile>, OfferingFile>>;
  readonly pages: ByFile<ParsedFile<Checked<HousePage>, HousePage>>;
  readonly topics: ByFile<ParsedFile<Checked<readonly TopicEntry[]>, readonly TopicEntry[]>>;
  readonly severities: ByFile<ParsedFile<Checked<Severities>, Severities>>;
  readonly site: ByFile<ParsedFile<Checked<Site>, Site>>;
}

/** Keeps the content of a folder current. Opens it without reading it; updates work in slices, between which the event loop turns. */
export function assembleContent(root: string, options: ContentOptions) {
  const { leaveOut = new Set<string>(), cache, lastGood } = options;
  const files = openTexts(root, options);
  const picturesOf = openSitePictures(root);
  const media = openMeasuredMedia({
    root,
    known: cache.media,
    lastGood,
    forget: leaveOut.size === 0 && 'unless-empty',
    alsoMeasure: options.alsoMeasure ?? [],
  });
  let current: { readonly parts: readonly unknown[]; readonly content: Content } | null = null;
  let collected: Collected = NOTHING;
  let folderProblems: readonly Problem[] = [];

  return {
    /** Reads what changed; gives the same object if nothing did. The first look must be a whole one. */
    update: async (look: ContentLook): Promise<Content> => {
      const changes = await runInSlices(changesOf(look, leaveOut));
      const { replaced } = await files.articles.update(changes.articles);
      collected = await runInSlices(collect(collected, replaced));
      const texts: Texts = {
        offerings: (await files.offerings.update(changes.offerings)).all,
        pages: (await files.pages.update(changes.pages)).all,
        topics: (await files.topics.update(changes.topics)).all,
        severities: (await files.severities.update(changes.severities)).all,
        site: (await files.site.update(changes.site)).all,
      };
      folderProblems = sameProblems(folderProblems, look.problems);
      const measured = await media.update(changes.media, [collected.media.items, namedByPages(texts.pages)]);
      const pictures = await picturesOf(siteOf(texts));
      const parts = [...Object.values(collected), ...Object.values(texts), pictures, measured, folderProblems];
      if (current?.parts.every((part, index) => part === parts[index])) return current.content;
      const articles = await runInSlices(articlesInZone(collected.articles.items, siteOf(texts).timeZone));
      const made = contentOf(root, texts, { ...collected, articles }, pictures, measured, folderProblems);
      const content = lastGood ? made : { ...made, kept: [] };
      current = { parts, content };
      return content;
    },
    /** Paths of files that could not be read, relative to the content folder. */
    unread: () => [...Object.values(files).flatMap((kind) => [...kind.unread()]), ...media.unread()],
  };
}

function openTexts(root: string, options: ContentOptions) {
  const { cache, rules = [], pageRule, onProgress, leaveOut, lastGood, keepsSite = false } = options;
  // Files that are left out still exist: keep their cache entries.
  const forget = !leaveOut || leaveOut.size === 0;
  const goodOf = <V>({ value }: Checked<V>): V | null => value;
  const read = (file: string, bytes: Buffer | null): ReadFile => ({ bytes, file, shownAs: shownName(root, file) });
  // Loaded late: a server that starts from the cache has nothing to parse, and is ready sooner without it.
  const parser = () => import('@/lib/library/parse-bytes');
  type Parser = Awaited<ReturnType<typeof parser>>;
  type Parse<V> = (parser: Parser, read: ReadFile) => Checked<V> | Promise<Checked<V>>;
  const open = <V>(known: KnownFiles<Checked<V>, V>, parse: Parse<V>) =>
    openParsedFiles<Checked<V>, V>({
      ...{ root, known, lastGood, forget, goodOf },
      make: async (file, bytes) => parse(await parser(), read(file, bytes)),
    });
  return {
    articles: openParsedFiles<CheckedArticle, ArticleFile>({
      ...{ root, known: cache.articles, lastGood, goodOf, onProgress },
      forget: forget && 'unless-empty',
      make: async (file, bytes) => (await parser()).parseArticleBytes(read(file, bytes), rules),
    }),
    offerings: open(cache.offerings, (parser, file) => parser.parseOfferingBytes(file)),
    pages: open(cache.pages, (parser, file) => parser.parsePageBytes(file, pageRule)),
    topics: open(cache.topics, (parser, file) => parser.parseTopicsBytes(file)),
    severities: open(cache.severities, (parser, file) => parser.parseSeveritiesBytes(file)),
    site: openParsedFiles<Checked<Site>, Site>({
      ...{ root, known: cache.site, lastGood: lastGood || keepsSite, forget, goodOf },
      make: async (file, bytes) => (await parser()).parseSiteBytes(read(file, bytes)),
    }),
  };
}

type ParsedArticle = ParsedFile<CheckedArticle, ArticleFile>;

/** What content collects from each file of `news/`, article or not. */
const COLLECTED = {
  articles: ({ value }: ParsedArticle) => (value ? [value] : []),
  broken: ({ value, known }: ParsedArticle) => (!value && known.made.broken ? [known.made.broken] : []),
  claims: ({ value, known }: ParsedArticle) => (!value && known.made.claim ? [known.made.claim] : []),
  problems: ({ known }: ParsedArticle) => known.made.problems,
  /** Paths of pictures and PDFs, relative to the content folder. */
  media: ({ value }: ParsedArticle) => (value ? mediaNamedBy(value) : []),
  kept: ({ isLastGood }: ParsedArticle, file: string) => (isLastGood ? [file] : []),
};

type Collected = { readonly [K in keyof typeof COLLECTED]: ByFile<ReturnType<(typeof COLLECTED)[K]>[number]> };

const NOTHING: Collected = { articles: NONE, broken: NONE, claims: NONE, problems: NONE, media: NONE, kept: NONE };

/** Collects from the files that were replaced; the rest is taken over, since most files stay the same. */
function* collect(before: Collected, replaced: readonly Replacement<ParsedArticle>[]): Steps<Collected> {
  return {
    articles: yield* collectReplaced(before.articles, replaced, COLLECTED.articles),
    broken: yield* collectReplaced(before.broken, replaced, COLLECTED.broken),
    claims: yield* collectReplaced(before.claims, replaced, COLLECTED.claims),
    problems: yield* collectReplaced(before.problems, replaced, COLLECTED.problems),
    media: yield* collectReplaced(before.media, replaced, COLLECTED.media),
    kept: yield* collectReplaced(before.kept, replaced, COLLECTED.kept),
  };
}

function* collectReplaced<T>(
  before: ByFile<T>,
  replaced: readonly Replacement<ParsedArticle>[],
  take: (article: ParsedArticle, file: string) => readonly T[],
): Steps<ByFile<T>> {
  const replacements: Replacement<T>[] = [];
  for (const { path, by } of replaced) {
    const files: string[] = [];
    const items: T[] = [];
    yield* inSteps(by.files.keys(), (index) => {
      const [file, article] = [by.files[index], by.items[index]];
      if (file === undefined || !article) return;
      for (const item of take(article, file)) {
        files.push(file);
        items.push(item);
      }
    });
    replacements.push({ path, by: { files, items } });
    yield;
  }
  return replaceAt(before, replacements);
}

function contentOf(
  root: string,
  texts: Texts,
  { articles, broken, claims, kept, problems }: Omit<Collected, 'articles'> & Pick<Content, 'articles'>,
  pictures: SitePictures,
  measured: MeasuredMedia,
  folderProblems: readonly Problem[],
): Content {
  const rest = [texts.offerings, texts.pages, texts.topics, texts.severities, texts.site];
  return {
    root,
    articles,
    broken: broken.items,
    claims: claims.items,
    ...measured,
    offerings: texts.offerings.items.flatMap(({ value }) => value ?? []),
    topics: texts.topics.items.flatMap(({ value }) => value ?? []),
    pages: texts.pages.items.flatMap(({ value }) => value ?? []),
    brokenPages: texts.pages.files.filter((_file, index) => isBroken(texts.pages.items[index])),
    site: siteOf(texts),
    sitePictures: pictures.pictures,
    severities: texts.severities.items[0]?.value ?? new Map(),
    kept: [
      ...kept.items,
      ...rest.flatMap(({ files, items }) => files.filter((_file, index) => items[index]?.isLastGood)),
    ],
    problems: joined([
      folderProblems,
      problems.items,
      ...rest.flatMap(({ items }) => items.map(({ known }) => known.made.problems)),
      pictures.problems,
    ]),
  };
}

function siteOf({ site }: Texts): Site {
  return site.items[0]?.value ?? DEFAULT_SITE;
}

function mediaNamedBy({ article: { file, image, pdf }, written }: ArticleFile): string[] {
  return [
    ...[image?.file, pdf?.file].flatMap((name) => (name ? [mediaPath(file, name)] : [])),
    ...written.media.flatMap(({ name }) => bodyMediaPath(file, name) ?? []),
  ];
}

/** Paths of the files that pages name, relative to the content folder; the same list until a page changes. */
const namedByPages = perObject(({ items }: Texts['pages']): readonly string[] =>
  items.flatMap(({ value }) => (value ? value.media.flatMap(({ name }) => bodyMediaPath(value.file, name) ?? []) : [])),
);

/** Whether an error keeps a page from being shown. Other files in `pages/` are only ignored. */
function isBroken(page: ParsedFile<Checked<HousePage>, HousePage> | undefined): boolean {
  return page !== undefined && page.value === null && page.known.made.problems.some(isError);
}

/** The old list if the new one has equal problems. */
function sameProblems(before: readonly Problem[], now: readonly Problem[]): readonly Problem[] {
  return isSameList(before.map(formatProblem), now.map(formatProblem)) ? before : now;
}
