// Loaded into a server that is measured: tells, when asked by a signal, what its process holds after a collection.
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const folder = process.env.BENCH_HEAP ?? '';
writeFileSync(path.join(folder, String(process.pid)), '');
// `--expose-gc` is not allowed in NODE_OPTIONS, which is the only way into a server that Next starts.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

/** Milliseconds in which what finalisers put off gets done: React's hooks hold what they know of a promise until then. */
const PUT_OFF = 500;

process.on('SIGUSR2', async () => {
  // Three times: what finalisers let go of after one pass goes in the next.
  for (const pause of [PUT_OFF, PUT_OFF, 0]) {
    collect();
    await sleep(pause);
  }
  const { heapUsed, rss } = process.memoryUsage();
  const told = { preview: 'livePreview' in globalThis, heapUsed, rss };
  // Under its name only when whole.
  const file = path.join(folder, `${process.pid}.json`);
  writeFileSync(`${file}.part`, JSON.stringify(told));
  renameSync(`${file}.part`, file);
});
