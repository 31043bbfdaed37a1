import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { env } from '@/lib/config/env';

/** What `npm run build` notes of itself beside Next's output: a build is made of code, and knows no article. */
export interface BuildRecord {
  /** Of this build alone, so that no page of another one passes for one of its own. */
  readonly id: string;
  /** What {@link hashOfPackages} gave: the server loads packages from where they are installed. */
  readonly packages: string;
  /** The hash under which its islands are served. */
  readonly islands: string;
}

/** The record's file, inside the build folder. */
export const BUILD_RECORD_FILE = 'build-record.json';

let record: BuildRecord | undefined;

/**
 * The record of the build that this process serves, read once.
 * @throws {Error} in an editor's words, when there is none or the packages are other ones
 */
export function buildRecord(): BuildRecord {
  record ??= readRecord();
  return record;
}

/** The id of the build that this process makes or serves. */
export function buildId(): string {
  return env().BUILD_ID || buildRecord().id;
}

function readRecord(): BuildRecord {
  const { DIST_DIR } = env();
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), DIST_DIR, BUILD_RECORD_FILE);
  const found = parseRecord(file);
  // Earlier versions noted less.
  if (!found?.id || !found.packages || !found.islands)
    throw new Error(`There is no complete build in ${DIST_DIR}. Make one with "npm run build".`);
  if (found.packages !== hashOfPackages())
    throw new Error(`${DIST_DIR} was built with other packages than are installed now. Build again.`);
  return found;
}

/** SHA-256 of package-lock.json, in hexadecimal. */
export function hashOfPackages(): string {
  const lock = readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), 'package-lock.json'));
  return createHash('sha256').update(lock).digest('hex');
}

function parseRecord(file: string): BuildRecord | null {
  try {
    return JSON.parse(readFileSync(/* turbopackIgnore: true */ file, 'utf8'));
  } catch {
    return null;
  }
}
