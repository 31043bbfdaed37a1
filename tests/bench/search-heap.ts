// Tells what one engine holds in memory, in a process of its own.
import { answerParent, collectGarbage } from './own-process';
import { type Archive, readFiles, readMiniSearch } from './search-archives';
import { type Engine, openMiniSearch, openOwn } from './search-engines';

export interface HeapQuestion {
  readonly engine: 'own' | 'MiniSearch';
  readonly archive: Archive;
  readonly today: string;
}

/** A search that makes an engine take what it needs to work: room to count in, for one. */
const ANY_QUERY = 'a digital archive';

/** Bytes of heap and of typed arrays that the engine holds once it has answered. */
function measureHeap({ engine, archive, today }: HeapQuestion): number {
  const open = (): Engine =>
    engine === 'own' ? openOwn(readFiles(archive), today) : openMiniSearch(readMiniSearch(archive));
  // The first one is for the compiler, whose work would else count as the engine's.
  open().search(ANY_QUERY);
  const before = held();
  const opened = open();
  opened.search(ANY_QUERY);
  const after = held();
  // The engine must still be there when the heap is weighed.
  opened.search(ANY_QUERY);
  return after - before;
}

function held(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

await answerParent(measureHeap);
