// Loaded into a server that is measured: tells, when asked by a signal, what its process holds after a collection.
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const folder = process.env.BENCH_HEAP ?? '';
writeFileSync(path.join(folder, String(process.pid)), '');
// `--expose-gc` is not allowed in NODE_OPTIONS, which is the only way into a server that Next starts.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

process.on('SIGUSR2', () => {
  // Twice: what finalisers let go of in the first pass goes in the second.
  collect();
  collect();
  const { heapUsed, rss } = process.memoryUsage();
  const told = { preview: 'heldPreview' in globalThis, heapUsed, rss };
  // Under its name only when whole.
  const file = path.join(folder, `${process.pid}.json`);
  writeFileSync(`${file}.part`, JSON.stringify(told));
  renameSync(`${file}.part`, file);
});
