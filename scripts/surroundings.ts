import type { Readable, Writable } from 'node:stream';
import { type Env, EnvError, parseEnv } from '@/lib/config/env';
import { visibleText } from '@/lib/core/visible-text';

/** The environment and streams of a command, as `process` has them. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable;
}

/** The settings, or the mistakes in them. */
export function readSettings({ env }: Surroundings): Env | readonly string[] {
  try {
    return parseEnv(env);
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    return error.message.split('\n');
  }
}

/** Prints why nothing was done, one reason a line, and what it means. @returns `code` */
export function refuse(reasons: readonly string[], last: string, code: number, { stderr }: Surroundings): number {
  for (const reason of reasons) stderr.write(`${visibleText(reason)}\n`);
  stderr.write(`${last}\n`);
  return code;
}
