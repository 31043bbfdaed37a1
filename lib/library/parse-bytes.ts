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
 * The bytes of each kind of file to what they mean. Whoever reads files imports this only once there is one to parse: it
 * brings along everything that knows YAML and front matter.
 */

/** A file as it is read: its bytes, null where it cannot be read; its path from the content folder, and as problems name it. */
export interface ReadFile {
  readonly bytes: Uint8Array | null;
  readonly file: string;
  readonly shownAs: string;
}

/** The bytes of a file to an article; a file that is none, or cannot be read, is told in its problems. */
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
 * The same plain data, no part of which holds on to the text that it was cut out of: V8 keeps all of a text for any part
 * of it. Of ways to copy, JSON leaves the least in memory, by a quarter, as it writes each text in as few bytes as it
 * needs and has one of each short one. It comes before parts are shared, which would keep the text for good.
 */
function withoutItsText(checked: CheckedArticle): CheckedArticle {
  return JSON.parse(JSON.stringify(checked));
}

export function parseOfferingBytes(read: ReadFile): Checked<OfferingFile> {
  return parseBytes(read, (text) => parseOffering(text, read.file, read.shownAs));
}

/** The bytes of any file of `pages/` to a page. */
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

/** Parses a file's text; one that could not be read, or is not UTF-8, is a problem of its own. */
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

/** Null for bytes that are not UTF-8. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return null;
  }
}
