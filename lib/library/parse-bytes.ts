import type { ArticleRule } from '@/lib/article/article-rule';
import { shareParts } from '@/lib/article/share-parts';
import { brokenArticle, type CheckedArticle, parseArticle } from '@/lib/article/validate-article';
import type { Checked, Problem } from '@/lib/core/problem';
import { type HousePage, isHousePageFile, type PageRule } from '@/lib/house-page/house-page';
import { parseHousePage } from '@/lib/house-page/parse-house-page';
import type { OfferingFile } from '@/lib/offering/offering';
import { parseOffering } from '@/lib/offering/parse-offering';
import { parseSeverities, type Severities } from '@/lib/rules/parse-severities';
import { problemOf } from '@/lib/rules/rules';
import { parseSite } from '@/lib/site/parse-site';
import type { Site } from '@/lib/site/site';
import { parseTopics, type TopicEntry } from '@/lib/topic/parse-topics';

/**
 * Parsers for the bytes of each kind of file. Import it dynamically, only when there is a file to parse: it loads everything
 * for YAML and front matter.
 */

export interface ReadFile {
  /** Null if the file cannot be read. */
  readonly bytes: Uint8Array | null;
  /** Path relative to the content folder. */
  readonly file: string;
  /** Path in problems. */
  readonly shownAs: string;
}

/** Parses an article; a file that is not an article, or cannot be read, becomes problems. */
export function parseArticleBytes(read: ReadFile, rules: readonly ArticleRule[]): CheckedArticle {
  const { file, shownAs } = read;
  const checked = withoutItsText(
    decodeThen(
      read,
      (text) => parseArticle(text, file, shownAs, rules),
      (problems) => brokenArticle(file, shownAs, problems),
    ),
  );
  return { ...checked, value: checked.value && shareParts(checked.value) };
}

/**
 * Copies the data so that no string in it is a slice of the file's text: V8 keeps a whole text for any slice of it. A copy
 * by JSON takes a quarter less memory than other copies, because it stores Latin-1 strings in one byte per character and
 * short equal strings once. Must run before parts are shared, which would keep the text for good.
 */
function withoutItsText(checked: CheckedArticle): CheckedArticle {
  return JSON.parse(JSON.stringify(checked));
}

export function parseOfferingBytes(read: ReadFile): Checked<OfferingFile> {
  return parseBytes(read, (text) => parseOffering(text, read.file, read.shownAs));
}

/** Parses any file of `pages/`. */
export async function parsePageBytes(read: ReadFile, rule?: PageRule): Promise<Checked<HousePage>> {
  const { file, shownAs } = read;
  if (!isHousePageFile(file)) return { value: null, problems: [noPage(shownAs)] };
  return decodeThen<Checked<HousePage> | Promise<Checked<HousePage>>>(
    read,
    (text) => parseHousePage(text, file, shownAs, rule),
    (problems) => ({ value: null, problems }),
  );
}

function noPage(shownAs: string): Problem {
  const [name = ''] = shownAs.split('/').slice(-1);
  const isText = /\.(?:md|markdown|html?|txt)$/i.test(name);
  return problemOf('page-ignored', {
    ...{ file: shownAs, line: 1, column: 1, field: 'file' },
    message: 'is no page, so readers do not see it',
    hint: isText
      ? `name it ${name.replace(/\.\w+$/, '')}.mdx`
      : 'put it elsewhere: here are pages, named ….mdx, and their pictures and PDFs',
  });
}

export function parseTopicsBytes(read: ReadFile): Checked<readonly TopicEntry[]> {
  return parseBytes(read, (text) => parseTopics(text, read.shownAs));
}

export function parseSeveritiesBytes(read: ReadFile): Checked<Severities> {
  return parseBytes(read, (text) => parseSeverities(text, read.shownAs));
}

export function parseSiteBytes(read: ReadFile): Checked<Site> {
  return parseBytes(read, (text) => parseSite(text, read.shownAs));
}

function parseBytes<V>(read: ReadFile, parse: (text: string) => Checked<V>): Checked<V> {
  return decodeThen(read, parse, (problems) => ({ value: null, problems }));
}

/** Parses a file's text; a file that could not be read, or is not UTF-8, becomes a problem. */
function decodeThen<T>(
  { bytes, shownAs }: ReadFile,
  parse: (text: string) => T,
  refuse: (problems: readonly Problem[]) => T,
): T {
  const wrong = (message: string, hint: string) =>
    refuse([problemOf('file-readable', { file: shownAs, line: 1, column: 1, field: 'file', message, hint })]);
  if (!bytes) return wrong('cannot be read', 'check that it exists and its permissions');
  const text = decoded(bytes);
  return text === null ? wrong('is not UTF-8 text', 'save it in the encoding UTF-8') : parse(text);
}

/** @returns null for bytes that are not UTF-8 */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return null;
  }
}
