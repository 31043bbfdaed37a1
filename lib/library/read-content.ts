import type { ArticleFile, BrokenArticle } from '@/lib/article/article';
import { type ContentFile, mapInBatches, readBytes } from '@/lib/article/read-files';
import { type ArticleRule, brokenArticle, type CheckedArticle, parseArticle } from '@/lib/article/validate-article';
import { parseSeverities, type Severities } from '@/lib/check/parse-severities';
import { ABOUT_FILE } from '@/lib/config/paths';
import { type HousePage, NO_PAGE, type PageRule, readAboutPage } from '@/lib/content/house-page';
import { type Checked, type Problem, problemOf } from '@/lib/core/problem';
import { measureMedia } from '@/lib/images/measure-media';
import type { MediaFile } from '@/lib/images/media-file';
import { type LibraryInput, mediaPath } from '@/lib/library/build-library';
import { listContent, shownName } from '@/lib/library/list-content';
import type { OfferingFile } from '@/lib/offering/offering';
import { parseOffering } from '@/lib/offering/parse-offering';
import { parseTopics, type TopicEntry } from '@/lib/topic/parse-topics';

type Measured = MediaFile | { readonly why: string };

/** What was read of each file the last time, so that only changed files are read again. */
export interface ContentCache {
  readonly articles: Known<CheckedArticle>;
  readonly offerings: Known<Checked<OfferingFile>>;
  readonly media: Known<Measured>;
  readonly topics: Known<Checked<readonly TopicEntry[]>>;
  readonly severities: Known<Checked<Severities>>;
  readonly housePages: Known<Checked<HousePage>>;
}

/** What was made of each file, and of which version of it. */
type Known<T> = Map<string, { version: string; made: T }>;

/** An empty cache, for a first reading. */
export function emptyContentCache(): ContentCache {
  return {
    articles: new Map(),
    offerings: new Map(),
    media: new Map(),
    topics: new Map(),
    severities: new Map(),
    housePages: new Map(),
  };
}

/** How a content folder is to be read. */
export interface Reading {
  /** Filled and kept current; pass the same one again to re-read only what changed. */
  readonly cache?: ContentCache;
  /** What is asked of each article beyond being one; readers of a site need none. */
  readonly rules?: readonly ArticleRule[];
  /** The same for the house's own page. */
  readonly pageRule?: PageRule;
  /** Called after each article that was read anew, with how many were and how many are to be. */
  readonly onProgress?: (ready: number, of: number) => void;
  /** Files to be passed over as if they were not there, by their paths from the content folder. */
  readonly leaveOut?: ReadonlySet<string>;
  /** Pictures and PDFs to be measured although no article names them, by their paths from the content folder. */
  readonly alsoMeasure?: readonly string[];
}

/** Everything a content folder holds, each file by itself. */
export interface Content extends LibraryInput {
  /** The folder, absolute. */
  readonly root: string;
  /** Files that are no articles yet. */
  readonly broken: readonly BrokenArticle[];
  /** What `rules.yaml` says. */
  readonly severities: Severities;
}

/**
 * Reads a content folder. Broken files are left out and reported in `problems`; the caller decides whether that is fatal.
 *
 * @param root the content folder, absolute
 */
export async function readContent(root: string, reading: Reading = {}): Promise<Content> {
  const {
    cache = emptyContentCache(),
    rules = [],
    pageRule,
    onProgress,
    leaveOut = new Set(),
    alsoMeasure = [],
  } = reading;
  const shown = (file: string) => shownName(root, file);
  const wanted = ({ file }: ContentFile) => !leaveOut.has(file);
  const listed = await listContent(root);
  const { offerings: offeringFiles, topics: topicFile, rules: rulesFile } = listed;
  const news = listed.news.filter(wanted);
  const articleFiles = news.filter(isMarkdown);
  // What is left out is there all the same, so nothing is forgotten for it.
  const folder = { root, forget: leaveOut.size === 0 };
  const anew = articleFiles.filter(({ file, version }) => cache.articles.get(file)?.version !== version).length;
  let ready = 0;
  const articles = await readChanged(folder, articleFiles, cache.articles, (file, bytes) => {
    onProgress?.(++ready, anew);
    return checkArticle(bytes, file, shown(file), rules);
  });
  const readAll = <T>(
    files: readonly ContentFile[],
    known: Known<Checked<T>>,
    parse: (text: string, file: string, shownAs: string) => Checked<T>,
  ) =>
    readChanged(folder, files, known, (file, bytes) =>
      decodeThen(
        bytes,
        shown(file),
        (text) => parse(text, file, shown(file)),
        (problems) => ({ value: null, problems }),
      ),
    );
  const offerings = await readAll(offeringFiles.filter(isMarkdown).filter(wanted), cache.offerings, parseOffering);
  const topics = await readAll(
    topicFile && wanted(topicFile) ? [topicFile] : [],
    cache.topics,
    (text, _file, shownAs) => parseTopics(text, shownAs),
  );
  const settings = await readAll(rulesFile ? [rulesFile] : [], cache.severities, (text, _file, shownAs) =>
    parseSeverities(text, shownAs),
  );
  const about = leaveOut.has(ABOUT_FILE) ? NO_PAGE : await readAboutPage(root, cache.housePages, pageRule);
  const valid = articles.flatMap(([, { value }]) => (value ? [value] : []));
  const named = new Set([...valid.flatMap(({ article }) => mediaNamedBy(article)), ...alsoMeasure]);
  const media = await readChanged(
    folder,
    news.filter(({ file }) => named.has(file)),
    cache.media,
    (file, bytes) => (bytes ? measureMedia(file, bytes) : { why: 'cannot be read' }),
  );
  return {
    root,
    articles: valid,
    broken: articles.flatMap(([, { broken }]) => (broken ? [broken] : [])),
    claims: articles.flatMap(([, { claim }]) => (claim ? [claim] : [])),
    offerings: offerings.flatMap(([, { value }]) => (value ? [value] : [])),
    topics: topics.flatMap(([, { value }]) => value ?? []),
    about,
    severities: settings[0]?.[1].value ?? new Map(),
    media: new Map(media),
    mediaVersions: new Map(media.map(([file]) => [file, cache.media.get(file)?.version ?? UNREAD])),
    problems: [
      ...listed.problems,
      ...[...articles, ...offerings, ...topics, ...settings].flatMap(([, checked]) => checked.problems),
      ...about.problems,
    ],
  };
}

/** Whether a file of the content folder is one to be read as text, by its name. */
export function isMarkdown({ file }: ContentFile): boolean {
  return /\.(md|markdown)$/i.test(file);
}

/** The bytes of a file to an article; a file that is none, or cannot be read, is told in its problems. */
function checkArticle(
  bytes: Uint8Array | null,
  file: string,
  shownAs: string,
  rules: readonly ArticleRule[],
): CheckedArticle {
  return decodeThen(
    bytes,
    shownAs,
    (text) => parseArticle(text, file, shownAs, rules),
    (problems) => brokenArticle(file, shownAs, problems),
  );
}

/** Parses a file's text; one that could not be read, or is not UTF-8, is a problem of its own. */
function decodeThen<T>(
  bytes: Uint8Array | null,
  shownAs: string,
  parse: (text: string) => T,
  refuse: (problems: readonly Problem[]) => T,
): T {
  const wrong = (message: string, hint: string) =>
    refuse([problemOf('file-readable', { file: shownAs, line: 1, column: 1, field: 'file', message, hint })]);
  if (!bytes) return wrong('cannot be read', 'check that it exists and its permissions');
  try {
    return parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return wrong('is not UTF-8 text', 'save it in the encoding UTF-8');
  }
}

function mediaNamedBy({ file, image, pdf }: ArticleFile['article']): string[] {
  return [image?.file, pdf?.file].flatMap((name) => (name ? [mediaPath(file, name)] : []));
}

/** The version of a file that could not be read: the next reading tries again, whatever the file system says of it. */
const UNREAD = '';

/** Reads the files whose version is not the cached one; gives every file with what was made of it, in order. */
async function readChanged<T>(
  { root, forget }: { readonly root: string; readonly forget: boolean },
  files: readonly ContentFile[],
  cache: Known<T>,
  make: (file: string, bytes: Buffer | null) => T | Promise<T>,
): Promise<(readonly [file: string, made: T])[]> {
  const present = new Set(files.map(({ file }) => file));
  // Where nothing is left, the folder was moved away, and comes back as it was.
  if (forget && present.size > 0) for (const file of cache.keys()) if (!present.has(file)) cache.delete(file);
  const changed = files.filter(({ file, version }) => cache.get(file)?.version !== version);
  await mapInBatches(changed, async ({ file, version }) => {
    const bytes = await readBytes(root, file).catch(() => null);
    if (bytes === null && cache.get(file)?.version === UNREAD) return;
    cache.set(file, { version: bytes ? version : UNREAD, made: await make(file, bytes) });
  });
  return files.flatMap(({ file }) => {
    const known = cache.get(file);
    return known ? [[file, known.made] as const] : [];
  });
}
