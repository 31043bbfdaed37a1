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
import { editionHolder } from '@/lib/process/edition-holder';

/** Gives the library as it is at the moment of the call. */
type LibrarySource = () => Promise<Library>;

const shared = perProcess('library-source', () => ({ source: perSuccess(load) }));

/**
 * The library of this process: a build makes one, once; a server and a preview give that of the current edition.
 * @throws {ContentError} in a build, when the content has errors
 */
export async function getLibrary(): Promise<Library> {
  if (runMode() === 'serve') return (editionHolder().current() ?? (await editionHolder().latest())).library;
  return shared.source();
}

/** Lets a preview supply the library; a production build contains nothing of a preview. */
export function provideLibrary(source: LibrarySource): void {
  shared.source = source;
}

async function load(): Promise<Library> {
  const { CONTENT_DIR, PORTAL_BUILD_NOW } = env();
  // All processes of a build use one moment, so that they agree on what is published.
  const { cache } = await openKeptReading(CONTENT_DIR);
  const content = await readContent(CONTENT_DIR, { cache, ...READING_RULES });
  const decision = decideAt(content, PORTAL_BUILD_NOW ? new Date(PORTAL_BUILD_NOW) : new Date());
  const errors = runAtOnce(errorsIn(content, decision));
  if (errors.length > 0) throw new ContentError(errors);
  return decision.library;
}
