import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { gitEnvironment } from '@/lib/config/env';
import { visibleText } from '@/lib/core/visible-text';
import { shownPath } from './places';

const run = promisify(execFile);

/** Thrown if git cannot say what changed; the message says why, and what to do. */
export class NoRevision extends Error {
  override readonly name = 'NoRevision';
}

/**
 * The files of the content folder that differ from a git revision, committed or not, and untracked ones; without deleted
 * files.
 *
 * @returns paths as problems name them
 * @throws {NoRevision} without git, outside a repository, or if it has no such revision
 */
export async function changedSince(revision: string, root: string): Promise<ReadonlySet<string>> {
  await git(root, ['rev-parse', '--is-inside-work-tree']).catch((error: unknown) => {
    throw new NoRevision(`--since needs git, and ${root} is in no repository it can read: ${reasonOf(error)}`);
  });
  const named = ['--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const commit = await git(root, ['rev-parse', ...named]).catch(() => {
    throw new NoRevision(
      `--since: the repository has no revision "${revision}" (name a branch, a tag or a commit; shallow clones know few)`,
    );
  });
  const relative = ['--name-only', '-z', '--relative', '--no-renames', '--no-ext-diff', '--diff-filter=d'];
  const [differing, unknown] = await Promise.all([
    git(root, ['diff', ...relative, commit.trim(), '--', '.']),
    git(root, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']),
  ]);
  const files = `${differing}${unknown}`.split('\0').filter(Boolean);
  return new Set(files.map((file) => shownPath(path.join(root, file))));
}

/** Bytes; enough for the names of a million files. */
const MAX_BUFFER = 256 * 1024 * 1024;

async function git(folder: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    maxBuffer: MAX_BUFFER,
    env: gitEnvironment(),
  });
  return stdout;
}

function reasonOf(error: unknown): string {
  const { code, stderr = '' } = error as { code?: unknown; stderr?: string };
  if (code === 'ENOENT') return 'git is not installed';
  return visibleText(stderr.trim().split('\n')[0] ?? '') || 'git says no more';
}
