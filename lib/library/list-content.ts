import path from 'node:path';
import { type ContentFile, findFile, isGone, listFiles, whyNotFolder } from '@/lib/article/read-files';
import { type Problem, problemOf } from '@/lib/core/problem';

/** The file of a content folder that says how much each rule weighs. */
export const RULES_FILE = 'rules.yaml';

/** The files of a content folder, none of them read; the house's own pages are not among them. */
export interface ContentFiles {
  /** Articles, and the media beside them. */
  readonly news: readonly ContentFile[];
  readonly offerings: readonly ContentFile[];
  /** Null where there is none. */
  readonly topics: ContentFile | null;
  readonly rules: ContentFile | null;
  /** What is told of folders that are none of their own, or cannot be listed. */
  readonly problems: readonly Problem[];
}

/**
 * Lists everything a reading of a content folder looks at.
 *
 * @param root the content folder, absolute
 */
export async function listContent(root: string): Promise<ContentFiles> {
  const [news, offerings, topics, rules, ...refused] = await Promise.all([
    listFiles(root, 'news'),
    listFiles(root, 'offerings'),
    findFile(root, 'topics.yaml'),
    findFile(root, RULES_FILE),
    refuse(root, 'news'),
    refuse(root, 'offerings'),
  ]);
  const gone = (await isGone(root))
    ? [unreadable(root, '', 'is not there', 'put it back, or name another folder in CONTENT_DIR')]
    : [];
  const closed = [...news.closed, ...offerings.closed].map(({ folder, why }) =>
    unreadable(root, folder, `cannot be listed (${why})`, 'check its permissions'),
  );
  return {
    news: news.files,
    offerings: offerings.files,
    topics,
    rules,
    problems: [...gone, ...refused.flat(), ...closed],
  };
}

/** How a file of the content folder is called in problems: from where the command runs, with forward slashes. */
export function shownName(root: string, file: string): string {
  return path.posix.join(path.relative(process.cwd(), root).split(path.sep).join('/') || '.', file);
}

/** The inverse: a file's path from the content folder, by its name in problems. */
export function contentPath(root: string, shownAs: string): string {
  return path.posix.relative(shownName(root, ''), shownAs);
}

async function refuse(root: string, folder: string): Promise<readonly Problem[]> {
  const message = await whyNotFolder(root, folder);
  return message === null
    ? []
    : [unreadable(root, folder, message, `put the files themselves into a folder ${folder}`)];
}

function unreadable(root: string, folder: string, message: string, hint: string): Problem {
  return problemOf('file-readable', {
    file: shownName(root, folder),
    line: 1,
    column: 1,
    field: 'file',
    message,
    hint,
  });
}
