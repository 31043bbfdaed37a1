import { buildRecord } from '@/lib/config/build-record';
import { env, runMode } from '@/lib/config/env';
import { ContentError, formatProblem, isError, type Problem } from '@/lib/core/problem';
import type { Library } from '@/lib/library/library';
import { emptyLoadCache, type LoadCache, loadLibrary } from '@/lib/library/load-library';

interface Held {
  readonly cache: LoadCache;
  library: Promise<Library> | null;
  loadedAt: number;
}

/** In preview the content folder is looked at again after this many milliseconds, so a saved file shows on reload. */
const FRESH_FOR = 300;

// On globalThis, because the proxy and the pages are bundled apart but run in one process.
const holder = globalThis as typeof globalThis & { heldLibrary?: Held };

/**
 * The library of this process. A build and a server load it once; a preview re-reads what changed on disk.
 * @throws {ContentError} in a build, when the content has errors
 */
export function getLibrary(): Promise<Library> {
  holder.heldLibrary ??= { cache: emptyLoadCache(), library: null, loadedAt: 0 };
  const held = holder.heldLibrary;
  const stale = runMode() === 'preview' && Date.now() - held.loadedAt > FRESH_FOR;
  if (!held.library || stale) {
    held.loadedAt = Date.now();
    held.library = load(held.cache);
    // A failed load is tried again at the next request, not remembered.
    held.library.catch(() => {
      held.library = null;
    });
  }
  return held.library;
}

async function load(cache: LoadCache): Promise<Library> {
  const library = await loadLibrary(env().CONTENT_DIR, momentOf(runMode()), cache);
  const errors = library.problems.filter(isError);
  if (runMode() === 'build' && errors.length > 0) throw new ContentError(errors);
  if (runMode() === 'preview') tellProblems(library.problems);
  return library;
}

/** A build and its server decide the news for the moment the build began; a preview for now. */
function momentOf(mode: ReturnType<typeof runMode>): Date {
  const { BUILD_NOW } = env();
  if (mode === 'serve') return new Date(buildRecord().now);
  return mode === 'build' && BUILD_NOW ? new Date(BUILD_NOW) : new Date();
}

let told: ReadonlySet<string> = new Set();

/** Tells an editor, on the preview's terminal, what is wrong and was not when last looked at. */
function tellProblems(problems: readonly Problem[]): void {
  const lines = problems.map((problem) => `${problem.severity} ${formatProblem(problem)}`);
  for (const line of lines) if (!told.has(line)) console.warn(line);
  told = new Set(lines);
}
