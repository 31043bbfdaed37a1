import { parseFrontMatter } from '@/lib/article/parse-front-matter';
import { findFile, readBytes } from '@/lib/article/read-files';
import { env, runMode } from '@/lib/config/env';
import { ABOUT_FILE } from '@/lib/config/paths';
import { findInMdx, type MdxNode } from '@/lib/content/find-in-mdx';
import { type Checked, ContentError, isError, type Problem, problemOf } from '@/lib/core/problem';
import { cleanText } from '@/lib/core/text';
import { shownName } from '@/lib/library/list-content';

/** A page the house writes itself, in MDX: trusted, but limited to a closed set of components. */
export interface HousePage {
  readonly title: string;
  readonly description: string;
  /** MDX source below the front matter. */
  readonly source: string;
  /** Line of the file on which the source starts. */
  readonly sourceLine: number;
}

/**
 * The about page; null when the content folder has none, because a folder of articles alone is a whole site.
 * @throws {ContentError} when its front matter is broken or names no title, except in a preview, which shows the problems
 */
export async function readAboutPage(): Promise<HousePage | null> {
  const found = await readHousePage(env().CONTENT_DIR);
  if (found && !found.value && runMode() !== 'preview') throw new ContentError(found.problems.filter(isError));
  return found?.value ?? null;
}

/**
 * Everything that is wrong with the house's own pages, the MDX included; for a strict build.
 *
 * @param known what was found in which version of a page; filled and kept current
 */
export async function checkHousePages(
  root: string,
  known: Map<string, { version: string; made: readonly Problem[] }> = new Map(),
): Promise<readonly Problem[]> {
  const version = (await findFile(root, ABOUT_FILE))?.version;
  const before = known.get(ABOUT_FILE);
  if (version !== undefined && before?.version === version) return before.made;
  const made = await checkAboutPage(root);
  if (version === undefined) known.delete(ABOUT_FILE);
  else known.set(ABOUT_FILE, { version, made });
  return made;
}

async function checkAboutPage(root: string): Promise<readonly Problem[]> {
  const found = await readHousePage(root);
  if (!found?.value) return found?.problems ?? [];
  const { source, sourceLine } = found.value;
  const report = (line: number, message: string, hint: string) =>
    problemOf('house-page', {
      file: shown(root),
      line: sourceLine + line - 1,
      column: 1,
      field: 'body',
      message,
      hint,
    });
  const problems = [...found.problems];
  const look = () => (tree: MdxNode) => {
    for (const finding of findInMdx(tree)) problems.push(report(finding.line, finding.message, finding.hint));
  };
  // Only now: the MDX compiler is large, and most readings need none.
  const { serialize } = await import('next-mdx-remote/serialize');
  try {
    // Expressions are kept for this reading, so that they are found; the page itself is rendered without.
    await serialize(source, { mdxOptions: { remarkPlugins: [look] }, blockJS: false });
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    // The first line only says that MDX was compiled; the second says what is wrong and where.
    const [, reason = told, line = '1'] = /^(?:\[next-mdx-remote\].*\n)?(.*?)\s*\((\d+):\d+/m.exec(told) ?? [];
    problems.push(report(Number(line), `is not MDX: ${reason.trim()}`, 'in MDX every tag is closed: <br />'));
  }
  return problems;
}

async function readHousePage(root: string): Promise<Checked<HousePage> | null> {
  const bytes = await readBytes(root, ABOUT_FILE).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error) {
    if (bytes.code === 'ENOENT' || bytes.code === 'ENOTDIR') return null;
    return { value: null, problems: [unreadable(root, bytes.code === 'EISDIR')] };
  }
  const { value, problems } = parseFrontMatter(new TextDecoder().decode(bytes), shown(root));
  if (!value) return { value: null, problems };
  const { title, description } = value.data;
  if (typeof title !== 'string' || title.trim() === '') {
    const problem = problemOf('house-page', {
      file: shown(root),
      ...value.locate(['title']),
      field: 'title',
      message: 'is missing',
    });
    return { value: null, problems: [...problems, problem] };
  }
  const page = {
    title: cleanText(title),
    description: typeof description === 'string' ? cleanText(description) : '',
    source: value.body,
    sourceLine: value.bodyLine,
  };
  return { value: page, problems };
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
