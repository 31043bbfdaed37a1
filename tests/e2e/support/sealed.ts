import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Whoever runs in there: nobody, who owns nothing. */
export const NOBODY = 65_534;

interface Sealed {
  /** The folders that there are beside those of the system, by their paths within. */
  readonly readable: Readonly<Record<string, string>>;
  readonly writable: Readonly<Record<string, string>>;
  readonly workingFolder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly command: readonly string[];
}

export interface SealedProcess {
  /** Ends when the program does, with its exit code. */
  readonly outside: ChildProcess;
  /** Signals the program itself, the first process of its own system, as a container's supervisor does. */
  readonly signal: (signal: NodeJS.Signals) => void;
}

/** Where Node is within. */
const NODE = '/opt/bin/node';

/**
 * Runs a program as a container does: by somebody without rights, as process 1, over a file system of its own that cannot be
 * written to but for some folders. Needs root, and Linux.
 */
export function runSealed({ readable, writable, workingFolder, env, command }: Sealed): SealedProcess {
  const root = mkdtempSync(path.join(tmpdir(), 'portal-sealed-'));
  const script = [
    'set -e',
    `mount -t tmpfs tmpfs ${root}`,
    `cd ${root}`,
    // In some systems these are links.
    'for own in bin lib lib64 sbin; do if [ -L /$own ]; then cp -P /$own .; fi; done',
    'mount_from() { mkdir -p .$2; mount --bind $1 .$2; mount -o remount,bind,$3 .$2; }',
    'for own in bin etc lib lib64 sbin usr; do if [ -d /$own ] && [ ! -L $own ]; then mount_from /$own /$own ro; fi; done',
    `mkdir -p dev proc .${path.dirname(NODE)}`,
    'mount --rbind /dev dev',
    'mount -t proc proc proc',
    `touch .${NODE}`,
    `mount --bind ${process.execPath} .${NODE}`,
    ...Object.entries(readable).map(([within, folder]) => `mount_from ${path.resolve(folder)} ${within} ro`),
    ...Object.entries(writable).map(([within, folder]) => `mount_from ${path.resolve(folder)} ${within} rw`),
    'mount -o remount,ro .',
    `exec chroot . setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups --bounding-set=-all --no-new-privs env --chdir=${workingFolder} "$@"`,
  ];
  const args = ['--mount', '--pid', '--fork', 'sh', '-c', script.join('\n'), 'sh', ...command];
  const system = { PATH: `${path.dirname(NODE)}:/usr/bin:/bin:/usr/sbin:/sbin`, NODE_ENV: 'production' as const };
  const outside = spawn('unshare', args, { env: { ...system, ...env } });
  // What is mounted on it is gone with the process.
  outside.on('exit', () => rmSync(root, { recursive: true }));
  const signal = (name: NodeJS.Signals) => {
    for (const child of readFileSync(`/proc/${outside.pid}/task/${outside.pid}/children`, 'utf8').trim().split(' '))
      process.kill(Number(child), name);
  };
  return { outside, signal };
}
