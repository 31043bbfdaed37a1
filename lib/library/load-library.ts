import path from 'node:path';
import type { ArticleFile } from '@/lib/article/article';
import { type ContentFile, findFile, listFiles, mapInBatches, readBytes } from '@/lib/article/read-files';
import { type CheckedArticle, parseArticle } from '@/lib/article/validate-article';
import type { Checked, Problem } from '@/lib/core/problem';
import { measureMedia } from '@/lib/images/measure-media';
import type { MediaFile } from '@/lib/images/media-file';
import { buildLibrary, mediaPath } from '@/lib/library/build-library';
import type { Library } from '@/lib/library/library';
import type { OfferingFile } from '@/lib/offering/offering';
import { parseOffering } from '@/lib/offering/parse-offering';
import { parseTopics, type TopicEntry } from '@/lib/topic/parse-topics';

type Measured = MediaFile | { readonly why: string };

/** What was read of each file the last time, so that only changed files are read again. */
export interface LoadCache {
  readonly articles: Known<CheckedArticle>;
  readonly offerings: Known<Checked<OfferingFile>>;
  readonly media: Known<Measured>;
  readonly topics: Known<Checked<readonly TopicEntry[]>>;
}

/** What was made of each file, and of which version of it. */
type Known<T> = Map<string, { version: string; made: T }>;

/** An empty cache, for a first load. */
export function emptyLoadCache(): LoadCache {
  return { articles: new Map(), offerings: new Map(), media: new Map(), topics: new Map() };
}

/**
 * Reads a content folder into a library. Broken files are left out and reported in `library.problems`; the caller
 * decides whether that is fatal.
 *
 * @param root the content folder, absolute
 * @param now the moment for which the news is decided
 * @param cache filled and kept current; pass the same one again to re-read only what changed
 */
export async function loadLibrary(root: string, now: Date, cache: LoadCache = emptyLoadCache()): Promise<Library> {
  const shown = (file: string) =>
    path.posix.join(path.relative(process.cwd(), root).split(path.sep).join('/') || '.', file);
  const [news, offeringFiles, topicFile] = await Promise.all([
    listFiles(root, 'news'),
    listFiles(root, 'offerings'),
    findFile(root, 'topics.yaml'),
  ]);
  const isMarkdown = ({ file }: ContentFile) => /\.(md|markdown)$/i.test(file);
  const articles = await readChanged(news.filter(isMarkdown), cache.articles, (file) =>
    readThen(
      root,
      file,
      shown(file),
      (text) => parseArticle(text, file, shown(file)),
      (problems) => ({ value: null, claim: null, problems }),
    ),
  );
  const readAll = <T>(
    files: readonly ContentFile[],
    known: Known<Checked<T>>,
    parse: (text: string, file: string, shownAs: string) => Checked<T>,
  ) =>
    readChanged(files, known, (file) =>
      readThen(
        root,
        file,
        shown(file),
        (text) => parse(text, file, shown(file)),
        (problems) => ({ value: null, problems }),
      ),
    );
  const offerings = await readAll(offeringFiles.filter(isMarkdown), cache.offerings, parseOffering);
  const topics = await readAll(topicFile ? [topicFile] : [], cache.topics, (text, _file, shownAs) =>
    parseTopics(text, shownAs),
  );
  const valid = articles.flatMap(([, { value }]) => (value ? [value] : []));
  const named = new Set(valid.flatMap(({ article }) => mediaNamedBy(article)));
  const media = await readChanged(
    news.filter(({ file }) => named.has(file)),
    cache.media,
    async (file) => {
      const bytes = await readBytes(root, file).catch(() => null);
      return bytes ? measureMedia(file, bytes) : { why: 'cannot be read' };
    },
  );
  const problems: Problem[] = [...articles, ...offerings, ...topics].flatMap(([, checked]) => checked.problems);
  const enriched = offerings.flatMap(([, { value }]) => (value ? [value] : []));
  const claims = articles.flatMap(([, { claim }]) => (claim ? [claim] : []));
  const described = topics.flatMap(([, { value }]) => value ?? []);
  return buildLibrary(
    { articles: valid, claims, offerings: enriched, topics: described, media: new Map(media), problems },
    now,
  );
}

/** Reads a file's text and parses it; a file that cannot be read, or is not UTF-8, is a problem of its own. */
async function readThen<T>(
  root: string,
  file: string,
  shownAs: string,
  parse: (text: string) => T,
  refuse: (problems: readonly Problem[]) => T,
): Promise<T> {
  const wrong = (message: string, hint: string) =>
    refuse([{ severity: 'error', file: shownAs, line: 1, column: 1, field: 'file', message, hint }]);
  const bytes = await readBytes(root, file).catch(() => null);
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

/** Reads the files whose version is not the cached one; gives every file with what was made of it, in order. */
async function readChanged<T>(
  files: readonly ContentFile[],
  cache: Known<T>,
  make: (file: string) => Promise<T>,
): Promise<(readonly [file: string, made: T])[]> {
  const present = new Set(files.map(({ file }) => file));
  for (const file of cache.keys()) if (!present.has(file)) cache.delete(file);
  return mapInBatches(files, async ({ file, version }) => {
    const known = cache.get(file);
    if (known?.version === version) return [file, known.made] as const;
    const made = await make(file);
    cache.set(file, { version, made });
    return [file, made] as const;
  });
}
