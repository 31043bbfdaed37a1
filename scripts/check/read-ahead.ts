import { fork } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { shareParts } from '@/lib/article/share-parts';
import type { CheckedArticle } from '@/lib/article/validate-article';
import type { ContentCache } from '@/lib/library/read-content';

/** Articles as the other process sends them. */
export type Batch = readonly (readonly [
  file: string,
  read: { readonly version: string; readonly made: CheckedArticle },
])[];

/** A second process at work. */
export interface ReadingAhead {
  readonly isReading: boolean;
  /** Ends it; nothing comes into the cache afterwards. */
  stop(): void;
}

/** How many files are read sooner than a second process starts. */
const WORTH = 1500;

/**
 * On a second core, where there is one, reads a large folder that nothing is known of from its end, while this process
 * reads it from its beginning: they meet where they may. What it reads comes into the cache as it comes; should it fail,
 * this process reads everything.
 *
 * @param root the content folder, absolute
 * @param cache the one that the reading uses
 */
export async function startReadingAhead(root: string, cache: ContentCache): Promise<ReadingAhead> {
  if (cache.articles.size > 0 || availableParallelism() < 2 || (await countFiles(root)) < WORTH)
    return { isReading: false, stop: () => undefined };
  const child = fork(new URL('read-backwards.ts', import.meta.url), [root], {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.on('message', (batch: Batch) => {
    for (const [file, { version, made }] of batch) {
      const known = { version, made: made.value ? { ...made, value: shareParts(made.value) } : made };
      if (!cache.articles.has(file)) cache.articles.set(file, known);
    }
  });
  child.on('error', () => undefined);
  return {
    isReading: true,
    stop: () => {
      child.removeAllListeners('message');
      child.kill();
    },
  };
}

async function countFiles(root: string): Promise<number> {
  const names = await readdir(path.join(root, 'news'), { recursive: true }).catch(() => []);
  return names.filter((name) => /\.(md|markdown)$/i.test(name)).length;
}
