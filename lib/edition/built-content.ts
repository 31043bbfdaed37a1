import { listFiles, mapInBatches, readBytes } from '@/lib/article/read-files';
import type { BuildRecord, BuiltFile } from '@/lib/config/build-record';
import { ABOUT_FILE, ABOUT_PATH, canonicalArticlePath } from '@/lib/config/paths';
import { hashOf } from '@/lib/library/kept-file';
import type { Library } from '@/lib/library/library';

/** How a content folder differs from what was built of it. */
export interface Differences {
  /** Files that are new or edited, by their paths from the content folder. */
  readonly unbuilt: ReadonlySet<string>;
  /** How many files of the build are gone or edited. */
  readonly missing: number;
  /** Pages of the build that cannot be made again, because their file is gone or edited. */
  readonly lost: readonly LostPage[];
}

/** A page that is shown as it was built, if at all. */
export interface LostPage {
  readonly page: string;
  /** When its article expires; null when it does not. */
  readonly until: Date | null;
  /** The pictures and PDFs on it, by their paths from the content folder. */
  readonly media: readonly string[];
}

/**
 * Reads every file of a content folder that a page may come from.
 *
 * @param root the content folder, absolute
 * @throws {Error} naming folders that may not be listed: their files are neither there nor gone
 * @returns each file's fingerprint by its path: digits that change with its name and its bytes, and tell neither
 */
export async function fingerprintContent(root: string): Promise<ReadonlyMap<string, string>> {
  const listings = [await listFiles(root, 'news'), await listFiles(root, 'offerings')];
  const closed = listings.flatMap((listing) => listing.closed.map(({ folder, why }) => `${folder} (${why})`));
  if (closed.length > 0)
    throw new Error(`Folders of ${root} cannot be listed: ${closed.join(', ')}. Check their permissions.`);
  const files = [...listings.flatMap((listing) => listing.files.map(({ file }) => file)), 'topics.yaml', ABOUT_FILE];
  const fingerprints = await mapInBatches(files, async (file) => {
    const bytes = await readBytes(root, file).catch(() => null);
    return bytes ? [[file, hashOf(file, bytes).slice(0, 32)] as const] : [];
  });
  return new Map(fingerprints.flat());
}

/** What a build notes of its content: nothing that tells of a file which the library does not show. */
export function noteContent(fingerprints: ReadonlyMap<string, string>, library: Library): BuildRecord['content'] {
  const shown = new Map<string, BuiltFile>([[ABOUT_FILE, { page: ABOUT_PATH }]]);
  for (const { file, slug, expires } of library.articles) {
    const media = [library.images.get(file), library.pdfs.get(file)].flatMap((found) => (found ? [found.file] : []));
    shown.set(file, { page: canonicalArticlePath(slug), until: expires?.instant, media });
  }
  return Object.fromEntries([...fingerprints].map(([file, fingerprint]) => [fingerprint, shown.get(file) ?? {}]));
}

/** Compares a content folder with what a build noted of it. */
export function compareWithBuild(
  fingerprints: ReadonlyMap<string, string>,
  content: BuildRecord['content'],
): Differences {
  const found = new Set(fingerprints.values());
  const missing = Object.entries(content).flatMap(([fingerprint, file]) => (found.has(fingerprint) ? [] : [file]));
  const lost = missing.flatMap(({ page, until, media = [] }) =>
    page ? [{ page, until: until ? new Date(until) : null, media }] : [],
  );
  const unbuilt = new Set(
    [...fingerprints].flatMap(([file, fingerprint]) => (Object.hasOwn(content, fingerprint) ? [] : [file])),
  );
  // The page is there without its file, too: a new file makes it another one.
  if (unbuilt.has(ABOUT_FILE)) lost.push({ page: ABOUT_PATH, until: null, media: [] });
  return { unbuilt, missing: missing.length, lost };
}

/** How many files are named in one line. */
const NAMED = 5;

/** One line for the server's log; null when the folder is as it was built. */
export function renderDifferences({ unbuilt, missing }: Differences): string | null {
  if (unbuilt.size === 0 && missing === 0) return null;
  const more = unbuilt.size > NAMED ? ` and ${unbuilt.size - NAMED} more` : '';
  const names = unbuilt.size > 0 ? ` (${[...unbuilt].slice(0, NAMED).join(', ')}${more})` : '';
  const counts = `new or edited: ${unbuilt.size}${names}; gone or edited: ${missing}`;
  return `The content is not what was built. Files ${counts}. They are left out; run "npm run build" to publish them.`;
}
