import { READING_RULES } from '@/lib/check/reading-rules';
import { env } from '@/lib/config/env';
import { perSuccess } from '@/lib/core/cache';
import { ContentError } from '@/lib/core/problem';
import { runAtOnce } from '@/lib/core/steps';
import { errorsIn } from '@/lib/edition/edition';
import { decideAt } from '@/lib/edition/library-at';
import { openKeptReading } from '@/lib/library/kept-reading';
import type { Library } from '@/lib/library/library';
import { readContent } from '@/lib/library/read-content';

/**
 * The library that a build renders, made at the first call.
 *
 * @throws {ContentError} when the content has errors
 */
export const libraryOfBuild: () => Promise<Library> = perSuccess(load);

async function load(): Promise<Library> {
  const { CONTENT_DIR, PORTAL_BUILD_NOW } = env();
  const { cache } = await openKeptReading(CONTENT_DIR);
  const content = await readContent(CONTENT_DIR, { cache, ...READING_RULES });
  // All processes of a build use one moment, so that they agree on what is published.
  const decision = decideAt(content, PORTAL_BUILD_NOW ? new Date(PORTAL_BUILD_NOW) : new Date());
  const errors = runAtOnce(errorsIn(content, decision));
  if (errors.length > 0) throw new ContentError(errors);
  return decision.library;
}
