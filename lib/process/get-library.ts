import { READING_RULES } from '@/lib/check/reading-rules';
import { env, runMode } from '@/lib/config/env';
import { perSuccess } from '@/lib/core/cache';
import { perProcess } from '@/lib/core/per-process.mjs';
import { ContentError } from '@/lib/core/problem';
import { runAtOnce } from '@/lib/core/steps';
import { errorsIn } from '@/lib/edition/edition';
import { decideAt } from '@/lib/edition/library-at';
import { openKeptReading } from '@/lib/library/kept-reading';
import type { Library } from '@/lib/library/library';
import { readContent } from '@/lib/library/read-content';
import { heldEditions } from '@/lib/process/held-editions';

/** Gives the library as it is at the moment of the call. */
type LibrarySource = () => Promise<Library>;

const shared = perProcess('library-source', () => ({ source: perSuccess(load) }));

/**
 * The library of this process: decided once by a build, that of the current edition in a server and in a preview.
 * @throws {ContentError} in a build, when the content has errors
 */
export async function getLibrary(): Promise<Library> {
  if (runMode() === 'serve') return (heldEditions().current() ?? (await heldEditions().latest())).library;
  return shared.source();
}

/** Lets a preview answer from a library of its own; nothing of it is in a production build. */
export function provideLibrary(source: LibrarySource): void {
  shared.source = source;
}

async function load(): Promise<Library> {
  const { CONTENT_DIR, PORTAL_BUILD_NOW } = env();
  // All processes of a build decide the news for one moment.
  const { cache } = await openKeptReading(CONTENT_DIR);
  const content = await readContent(CONTENT_DIR, { cache, ...READING_RULES });
  const decision = decideAt(content, PORTAL_BUILD_NOW ? new Date(PORTAL_BUILD_NOW) : new Date());
  const errors = runAtOnce(errorsIn(content, decision));
  if (errors.length > 0) throw new ContentError(errors);
  return decision.library;
}
