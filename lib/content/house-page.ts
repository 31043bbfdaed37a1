import { createHash } from 'node:crypto';
import { findFile, readBytes } from '@/lib/article/read-files';
import { ABOUT_FILE } from '@/lib/config/paths';
import type { MdxFinding } from '@/lib/content/find-in-mdx';
import { type Checked, type Problem, problemOf } from '@/lib/core/problem';
import { cleanText } from '@/lib/core/text';
import { UNREAD } from '@/lib/library/known-files';
import { shownName } from '@/lib/library/list-content';

/** A page the house writes itself, in MDX: trusted, but limited to a closed set of components. */
export interface HousePage {
  readonly title: string;
  readonly description: string;
  /** MDX source below the front matter. */
  readonly source: string;
}

/** What is asked of a page's MDX; reading the page alone needs no such question. */
export type PageRule = (source: string) => Promise<readonly MdxFinding[]>;

/** A folder without the page, because a folder of articles alone is a whole site. */
export const NO_PAGE: Checked<HousePage> = { value: null, problems: [] };

/**
 * Reads the about page, with everything that is wrong with it.
 *
 * @param root the content folder, absolute
 * @param known what was made of which version of the page; filled and kept current
 */
export async function readAboutPage(
  root: string,
  known: Map<string, { version: string; made: Checked<HousePage> }> = new Map(),
  rule: PageRule = async () => [],
): Promise<Checked<HousePage>> {
  const found = (await findFile(root, ABOUT_FILE))?.version;
  const before = known.get(ABOUT_FILE);
  if (found !== undefined && before?.version === found) return before.made;
  const bytes = await readBytes(root, ABOUT_FILE).catch((error: NodeJS.ErrnoException) => error);
  const version = bytes instanceof Error ? unreadVersion(bytes) : (found ?? versionOf(bytes));
  if (version === null) {
    known.delete(ABOUT_FILE);
    return NO_PAGE;
  }
  if (before?.version === version) return before.made;
  const made = bytes instanceof Error ? whyUnread(root, bytes) : await parsePage(root, bytes, rule);
  known.set(ABOUT_FILE, { version, made });
  return made;
}

/** What stands for the version of a page that gave no bytes; null where there is no page. */
function unreadVersion({ code }: NodeJS.ErrnoException): string | null {
  if (code === 'ENOENT' || code === 'ENOTDIR') return null;
  // A folder stays one; anything else may be gone at the next reading.
  return code === 'EISDIR' ? 'folder' : UNREAD;
}

/** Of a page behind a link, whose own file nobody watches. */
function versionOf(bytes: Buffer): string {
  return `linked ${createHash('sha256').update(bytes).digest('base64url')}`;
}

/** Whether the page is there and could not be read, so that it is to be read again. */
export function isPageUnread(known: ReadonlyMap<string, { readonly version: string }>): boolean {
  return known.get(ABOUT_FILE)?.version === UNREAD;
}

function whyUnread(root: string, { code }: NodeJS.ErrnoException): Checked<HousePage> {
  return { value: null, problems: [unreadable(root, code === 'EISDIR')] };
}

async function parsePage(root: string, bytes: Buffer, rule: PageRule): Promise<Checked<HousePage>> {
  // Only now: a page that was read before needs none of the packages that parse it.
  const { parseFrontMatter } = await import('@/lib/article/parse-front-matter');
  const { value, problems } = parseFrontMatter(new TextDecoder().decode(bytes), shown(root));
  if (!value) return { value: null, problems };
  const { title, description } = value.data;
  if (typeof title !== 'string' || title.trim() === '') {
    const place = { file: shown(root), ...value.locate(['title']) };
    return {
      value: null,
      problems: [...problems, problemOf('house-page', { ...place, field: 'title', message: 'is missing' })],
    };
  }
  const page = {
    title: cleanText(title),
    description: typeof description === 'string' ? cleanText(description) : '',
    source: value.body,
  };
  const found = (await rule(page.source)).map((finding) => inBody(root, value.bodyLine, finding));
  return { value: found.length === 0 ? page : null, problems: [...problems, ...found] };
}

function inBody(root: string, bodyLine: number, { line, message, hint }: MdxFinding): Problem {
  return problemOf('house-page', {
    file: shown(root),
    line: bodyLine + line - 1,
    column: 1,
    field: 'body',
    message,
    hint,
  });
}

function unreadable(root: string, isFolder: boolean): Problem {
  return problemOf('house-page', {
    file: shown(root),
    line: 1,
    column: 1,
    field: 'file',
    message: isFolder ? 'is a folder where a file is expected' : 'cannot be read',
    hint: isFolder ? 'write the page in a file of this name' : 'check its permissions',
  });
}

function shown(root: string): string {
  return shownName(root, ABOUT_FILE);
}
