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

/** The file of a content folder that says how much each rule weighs. */
export const RULES_FILE = 'rules.yaml';

/** The file of a content folder that says what its topics are called. */
export const TOPICS_FILE = 'topics.yaml';

/** The file of a content folder that says which site it is. */
export const SITE_FILE = 'site.yaml';

/** The folders whose files are content. */
const FOLDERS = ['news', 'offerings', PAGES_FOLDER, STATIC_FOLDER] as const;

/** More changed paths than these are not looked at one by one: listing everything takes no longer. */
const MOST_PATHS = 2_000;

/** The files of a content folder, none of them read. */
export interface ContentFiles {
  /** Articles, and the media beside them. */
  readonly news: readonly ContentFile[];
  readonly offerings: readonly ContentFile[];
  /** The house's own pages. */
  readonly pages: readonly ContentFile[];
  /** What articles may name by its path from the site's root; none of it is read as an article. */
  readonly static: readonly ContentFile[];
  /** Null where there is none. */
  readonly topics: ContentFile | null;
  readonly rules: ContentFile | null;
  readonly site: ContentFile | null;
  /** What is told of folders that are none of their own, or cannot be listed. */
  readonly problems: readonly Problem[];
}

/** What is now at one path of the content folder. */
export interface Branch {
  readonly path: string;
  /** The file itself, or the files below the folder, sorted by path; none where nothing is there. */
  readonly files: readonly ContentFile[];
}

/** A look at a content folder, or at what changed in it. */
export interface ContentLook extends Pick<ContentFiles, 'topics' | 'rules' | 'site' | 'problems'> {
  readonly isWhole: boolean;
  /** Whether the content folder itself is not there. */
  readonly isGone: boolean;
  /** What was looked at: `news`, `offerings`, `pages` and `static` in a whole look. None is part of another. */
  readonly branches: readonly Branch[];
  /** Every folder that is there and cannot be listed, with the reason; also of those that were not looked at now. */
  readonly closed: ReadonlyMap<string, string>;
  /** Those of `news`, `offerings`, `pages` and `static` that are no folder, with what they are. */
  readonly refused: ReadonlyMap<string, string>;
}

/**
 * Lists everything a reading of a content folder looks at.
 *
 * @param root the content folder, absolute
 */
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
 * @param changed paths from the content folder, with forward slashes, of files and folders; null for anything
 * @param before the look before this one; null for the first, which is a whole one
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
  // Asked last: of a folder that went away meanwhile, no file is missing by itself.
  const gone = await isGone(root);
  const problems = problemsOfFolders(root, gone, refused, closed);
  return { isWhole: !paths, isGone: gone, branches, closed, refused, topics, rules, site, problems };
}

/** How a file of the content folder is called in problems: from where the command runs, with forward slashes. */
export function shownName(root: string, file: string): string {
  return path.posix.join(path.relative(process.cwd(), root).split(path.sep).join('/') || '.', file);
}

/** The inverse: a file's path from the content folder, by its name in problems. */
export function contentPath(root: string, shownAs: string): string {
  return path.posix.relative(shownName(root, ''), shownAs);
}

function isFolderOfContent(place: string): boolean {
  return FOLDERS.some((folder) => folder === place);
}

/** @param before the look whose closed folders are still closed where none of the paths leads to them */
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

/** The folders around a path, the outermost first, and the path itself. */
function withFoldersAround(place: string): readonly string[] {
  const parts = place.split('/');
  return parts.map((_name, index) => parts.slice(0, index + 1).join('/'));
}

/** The changed paths below {@link FOLDERS}, none of them part of another; null where all is to be looked at. */
function* pathsToLookAt(
  root: string,
  changed: ReadonlySet<string>,
  before: ContentLook,
  refused: ReadonlyMap<string, string>,
): Steps<readonly string[] | null> {
  if (changed.size > MOST_PATHS || changed.has('') || changed.has('.') || before.isGone) return null;
  const paths = new Set<string>(FOLDERS.filter((folder) => refused.get(folder) !== before.refused.get(folder)));
  for (const told of changed) {
    const place = told.replace(/\/+$/, '');
    const around = withFoldersAround(place);
    if (!isFolderOfContent(around[0] ?? '')) continue;
    // Files in a folder that cannot be listed are told of with that folder.
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

/** A picture keeps no article back, so a folder of nothing else keeps no build from being made. */
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
