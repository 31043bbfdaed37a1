import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { gitEnvironment } from '@/lib/config/env';

const run = promisify(execFile);

/** Milliseconds; the desk works without an answer from git. */
const TIMEOUT = 5_000;

/** Bytes of output; a hundred thousand long file names fit. */
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * The files of a folder that differ from the last commit: changed, new and removed ones, and both names of a moved one. Not
 * cached: a commit changes the answer without changing a file.
 *
 * @param root the folder, absolute
 * @returns paths relative to the folder, with forward slashes; null without git, a repository, or an answer in time
 */
export async function readChangedFiles(root: string): Promise<ReadonlySet<string> | null> {
  // Git's optional lock would make a simultaneous commit fail.
  const git = (...args: string[]) =>
    run('git', ['--no-optional-locks', ...args], {
      cwd: root,
      env: gitEnvironment(),
      timeout: TIMEOUT,
      maxBuffer: MAX_BYTES,
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
 * The paths in the output of `git status --porcelain -z`.
 *
 * @param prefix the folder's path in its repository, empty or with a final slash
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
    // The old name of a moved or copied file is the next field.
    if (/^(?:[RC].|.[RC])/.test(entry)) take(fields[++index] ?? '');
  }
  return files;
}
