import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { gitEnvironment } from '@/lib/config/env';

const run = promisify(execFile);

/** Milliseconds after which git is not waited for: the desk is there without it. */
const PATIENCE = 5_000;

/** Bytes of file names that are taken; a hundred thousand long ones fit. */
const MOST_BYTES = 32 * 1024 * 1024;

/**
 * The files of a folder that differ from the last commit, new ones, removed ones and both names of a moved one among
 * them. Asked anew each time, since a commit changes the answer and no file.
 *
 * @param root the folder, absolute
 * @returns paths from the folder, with forward slashes; null where there is no git, no repository, or no answer in time
 */
export async function readChangedFiles(root: string): Promise<ReadonlySet<string> | null> {
  // Without its optional lock, or a commit made at this moment would fail.
  const git = (...args: string[]) =>
    run('git', ['--no-optional-locks', ...args], {
      cwd: root,
      env: gitEnvironment(),
      timeout: PATIENCE,
      maxBuffer: MOST_BYTES,
    });
  try {
    const [prefix, status] = await Promise.all([
      git('rev-parse', '--show-prefix'),
      git('status', '--porcelain', '-z', '--untracked-files=all', '--', '.'),
    ]);
    return parseStatus(status.stdout, prefix.stdout.replace(/\n$/, ''));
  } catch {
    return null;
  }
}

/**
 * The output of `git status --porcelain -z` to the paths it names.
 *
 * @param prefix the folder's path in its repository: empty, or ending in a slash
 */
export function parseStatus(output: string, prefix: string): ReadonlySet<string> {
  const files = new Set<string>();
  const take = (path: string) => {
    if (path !== '' && path.startsWith(prefix)) files.add(path.slice(prefix.length));
  };
  const fields = output.split('\0');
  for (let index = 0; index < fields.length; index++) {
    const entry = fields[index] ?? '';
    take(entry.slice(3));
    // The name that a moved or copied file had before stands in a field of its own.
    if (/^(?:[RC].|.[RC])/.test(entry)) take(fields[++index] ?? '');
  }
  return files;
}
