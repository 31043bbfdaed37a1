import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { env } from '@/lib/config/env';

/** What `npm run build` notes of itself beside Next's output, so that a server can only serve what was built. */
export interface BuildRecord {
  /** What {@link hashOfPackages} gave: the server loads packages from where they are installed. */
  readonly packages: string;
  /** The content folder, from the project's root. */
  readonly contentDir: string;
  /** The moment for which the news was decided, ISO 8601. */
  readonly now: string;
  /** The path of every prerendered page. */
  readonly pages: readonly string[];
  /** The hash under which its islands are served. */
  readonly islands: string;
  /** The key with which a request has a prerendered page rendered anew: the id of Next's draft mode. */
  readonly draftKey: string;
  /** Every file of the content by its fingerprint, so that a server knows what was built of a folder and what was not. */
  readonly content: Readonly<Record<string, BuiltFile>>;
}

/** What was made of a file of the content; empty where no page is its own, as for drafts. */
export interface BuiltFile {
  /** The path of its page. */
  readonly page?: string | undefined;
  /** When its page is to go, ISO 8601. */
  readonly until?: string | undefined;
  /** The pictures and PDFs on its page, by their paths from the content folder. */
  readonly media?: readonly string[] | undefined;
}

/** The record's file, inside the build folder. */
export const BUILD_RECORD_FILE = 'build-record.json';

let record: BuildRecord | undefined;

/**
 * The record of the build that this process serves, read once.
 * @throws {Error} in an editor's words, when there is none or the content folder is another one
 */
export function buildRecord(): BuildRecord {
  record ??= readRecord();
  return record;
}

let pages: ReadonlySet<string> | undefined;

/** The paths of all prerendered pages. */
export function prerenderedPages(): ReadonlySet<string> {
  pages ??= new Set(buildRecord().pages);
  return pages;
}

function readRecord(): BuildRecord {
  const { CONTENT_DIR, DIST_DIR } = env();
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), DIST_DIR, BUILD_RECORD_FILE);
  const found = parseRecord(file);
  // Earlier versions noted less.
  if (!found?.packages || !found.islands)
    throw new Error(`There is no complete build in ${DIST_DIR}. Make one with "npm run build".`);
  if (found.packages !== hashOfPackages())
    throw new Error(`${DIST_DIR} was built with other packages than are installed now. Build again.`);
  const asked = path.relative(process.cwd(), CONTENT_DIR);
  if (asked === found.contentDir) return found;
  throw new Error(
    `${DIST_DIR} was built from ${found.contentDir}, but CONTENT_DIR names ${asked}. Build again, or unset it.`,
  );
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
