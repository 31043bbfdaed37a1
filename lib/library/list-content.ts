import path from 'node:path';
import {
  type ContentFile,
  findSettings,
  isGone,
  listInSteps,
  lookAtPath,
  nearestSeen,
  whyNotFolder,
} from '@/lib/article/read-files';
import { STATIC_FOLDER } from '@/lib/article/static-path';
import { compareText } from '@/lib/core/compare-text';
import type { Problem } from '@/lib/core/problem';
import { runInSlices, type Steps } from '@/lib/core/steps';
import { PAGES_FOLDER } from '@/lib/house-page/house-page';
import { isAtOrBelow } from '@/lib/library/by-file';
import { problemOf } from '@/lib/rules/rules';

/** Sets the severities of rules. */
export const RULES_FILE = 'rules.yaml';

/** Gives topics their synonyms. */
export const TOPICS_FILE = 'topics.yaml';

/** The settings of the site. */
export const SITE_FILE = 'site.yaml';

/** The folders whose files are content. */
const FOLDERS = ['news', 'offerings', PAGES_FOLDER, STATIC_FOLDER] as const;

/** With more changed paths, listing everything is as fast as looking at each. */
const MAX_PATHS = 2_000;

/** The files of a content folder, none of them read. */
export interface ContentFiles {
  /** Articles, and the media beside them. */
  readonly news: readonly ContentFile[];
  readonly offerings: readonly ContentFile[];
  /** Pages, and the media beside them. */
  readonly pages: readonly ContentFile[];
  /** Media that articles name by a path from the site's root. */
  readonly static: readonly ContentFile[];
  readonly topics: ContentFile | null;
  readonly rules: ContentFile | null;
  readonly site: ContentFile | null;
  /** Problems of folders: missing, not real folders (a file, a symbolic link), or impossible to list. */
  readonly problems: readonly Problem[];
}

/** The files at one path of the content folder. */
export interface Branch {
  readonly path: string;
  /** The file itself, or the files below the folder, sorted by path; empty if nothing is there. */
  readonly files: readonly ContentFile[];
}

/** A look at a content folder, or at what changed in it. */
export interface ContentLook extends Pick<ContentFiles, 'topics' | 'rules' | 'site' | 'problems'> {
  readonly isWhole: boolean;
  /** Whether the content folder itself is not there. */
  readonly isGone: boolean;
  /** Where the look went: `news`, `offerings`, `pages` and `static` in a whole one. No branch lies below another. */
  readonly branches: readonly Branch[];
  /** Every folder that cannot be listed, with the reason; includes those found by earlier looks. */
  readonly closed: ReadonlyMap<string, string>;
  /** Those of `news`, `offerings`, `pages` and `static` that are not folders, with what they are. */
  readonly refused: ReadonlyMap<string, string>;
}

/** @param root the content folder, absolute */
export async function listContent(root: string): Promise<ContentFiles> {
  const { branches, topics, rules, site, problems } = await lookAtContent(root, null, null);
  const filesOf = (folder: string) => branches.find((branch) => branch.path === folder)?.files ?? [];
  return {
    news: filesOf('news'),
    offerings: filesOf('offerings'),
    pages: filesOf(PAGES_FOLDER),
    static: filesOf(STATIC_FOLDER),
    topics,
    rules,
    site,
    problems,
  };
}

/**
 * Looks at what changed in a content folder, in slices between which the event loop turns.
 *
 * @param root the content folder, absolute
 * @param changed files and folders, by path relative to the content folder, with forward slashes; null for everything
 * @param before the previous look; null for the first, which is a whole one
 */
export async function lookAtContent(
  root: string,
  changed: ReadonlySet<string> | null,
  before: ContentLook | null,
): Promise<ContentLook> {
  const refused = await findRefused(root);
  const paths = changed && before && (await runInSlices(pathsToLookAt(root, changed, before, refused)));
  const { branches, closed } = await runInSlices(listBranches(root, paths ?? FOLDERS, paths && before));
  const topics = findSettings(root, TOPICS_FILE);
  const rules = findSettings(root, RULES_FILE);
  const site = findSettings(root, SITE_FILE);
  // Last, so that the files of a folder that vanished meanwhile are not taken for deleted.
  const gone = await isGone(root);
  const problems = problemsOfFolders(root, gone, refused, closed);
  return { isWhole: !paths, isGone: gone, branches, closed, refused, topics, rules, site, problems };
}

/** The name of a content file in problems: its path relative to the working directory, with forward slashes. */
export function shownName(root: string, file: string): string {
  return path.posix.join(path.relative(process.cwd(), root).split(path.sep).join('/') || '.', file);
}

/** The inverse of {@link shownName}. */
export function contentPath(root: string, shownAs: string): string {
  return path.posix.relative(shownName(root, ''), shownAs);
}

function isFolderOfContent(place: string): boolean {
  return FOLDERS.some((folder) => folder === place);
}

/** @param before the look whose closed folders stay closed unless one of the paths leads to them */
function* listBranches(
  root: string,
  paths: readonly string[],
  before: ContentLook | null,
): Steps<Pick<ContentLook, 'branches' | 'closed'>> {
  const branches: Branch[] = [];
  const closed = new Map(before?.closed);
  for (const place of paths) {
    const found = yield* isFolderOfContent(place) ? listInSteps(root, place) : lookAtPath(root, place);
    branches.push({ path: place, files: found.files });
    for (const folder of closed.keys()) if (isAtOrBelow(folder, place)) closed.delete(folder);
    for (const { folder, why } of found.closed) closed.set(folder, why);
    yield;
  }
  return { branches, closed };
}

/** The folders around a path, the outermost first, then the path itself. */
function withFoldersAround(place: string): readonly string[] {
  const parts = place.split('/');
  return parts.map((_name, index) => parts.slice(0, index + 1).join('/'));
}

/** The changed paths below {@link FOLDERS}, without those below others; null for a whole look. */
function* pathsToLookAt(
  root: string,
  changed: ReadonlySet<string>,
  before: ContentLook,
  refused: ReadonlyMap<string, string>,
): Steps<readonly string[] | null> {
  if (changed.size > MAX_PATHS || changed.has('') || changed.has('.') || before.isGone) return null;
  const paths = new Set<string>(FOLDERS.filter((folder) => refused.get(folder) !== before.refused.get(folder)));
  for (const changedPath of changed) {
    const place = changedPath.replace(/\/+$/, '');
    const around = withFoldersAround(place);
    if (!isFolderOfContent(around[0] ?? '')) continue;
    // If a folder cannot be listed, look at the folder instead of its files.
    const closed = around.find((folder) => before.closed.has(folder) || refused.has(folder));
    paths.add(nearestSeen(root, closed ?? place));
    yield;
  }
  const isOutermost = (place: string) =>
    !withFoldersAround(place)
      .slice(0, -1)
      .some((folder) => paths.has(folder));
  return [...paths].filter(isOutermost);
}

async function findRefused(root: string): Promise<ReadonlyMap<string, string>> {
  const refused = new Map<string, string>();
  for (const folder of FOLDERS) {
    const why = await whyNotFolder(root, folder);
    if (why !== null) refused.set(folder, why);
  }
  return refused;
}

function problemsOfFolders(
  root: string,
  gone: boolean,
  refused: ReadonlyMap<string, string>,
  closed: ReadonlyMap<string, string>,
): readonly Problem[] {
  const inOrder = [...closed].sort(([a], [b]) => compareText(a, b));
  return [
    ...(gone ? [unreadable(root, '', 'is not there', 'put it back, or name another folder in CONTENT_DIR')] : []),
    ...[...refused].map(([folder, why]) =>
      unreadable(root, folder, why, `put the files themselves into a folder ${folder}`),
    ),
    ...inOrder.map(([folder, why]) => unreadable(root, folder, `cannot be listed (${why})`, 'check its permissions')),
  ];
}

/** A missing picture never keeps an article back, so an unreadable `static` must not stop a build. */
function unreadable(root: string, folder: string, message: string, hint: string): Problem {
  return problemOf(isAtOrBelow(folder, STATIC_FOLDER) ? 'image-missing' : 'file-readable', {
    file: shownName(root, folder),
    line: 1,
    column: 1,
    field: 'file',
    message,
    hint,
  });
}
