import { SEARCH_MANIFEST, searchFilePath } from '@/lib/config/paths';
import type { ManifestMessage, Reply } from '@/lib/search/search-protocol';

// Part of the loader, so that the worker starts before the code that uses it has loaded.

let worker: Worker | null = null;
let unusable = false;
const takeOvers = new Set<() => void>();

/**
 * The page's one search worker, started by the first call; null if there can be none, because the index cannot be
 * loaded or is newer than this page.
 */
export function startSearchWorker(): Worker | null {
  if (worker || unusable) return worker;
  try {
    worker = new Worker(`${document.body.dataset.islands}search-worker.js`, { type: 'module' });
    sendManifest(worker);
    worker.addEventListener('error', giveUp);
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (data.kind === 'unusable') giveUp();
    });
  } catch {
    giveUp();
  }
  return worker;
}

/** Fetches the manifest while the worker's code is loading, which saves a round trip before the first result. */
async function sendManifest(to: Worker): Promise<void> {
  const response = await fetch(searchFilePath(SEARCH_MANIFEST)).catch(() => null);
  const manifest = response?.ok ? await response.text().catch(() => null) : null;
  to.postMessage({ manifest } satisfies ManifestMessage);
}

/**
 * Calls back when the worker turns out to be unusable.
 *
 * @returns stops listening
 */
export function onWorkerLost(takeOver: () => void): () => void {
  takeOvers.add(takeOver);
  return () => takeOvers.delete(takeOver);
}

function giveUp(): void {
  unusable = true;
  worker?.terminate();
  worker = null;
  for (const takeOver of takeOvers) takeOver();
}
