// Loaded into a server that is measured: tells, when asked on a socket, for how long its event loop was blocked at most,
// and what its process has used so far.
import { createServer } from 'node:net';
import { isMainThread } from 'node:worker_threads';

const socket = process.env.BENCH_PROBE ?? '';

/** How often the loop is looked at, in milliseconds: as often as a timer allows. */
const EVERY = 1;

// Whatever starts the server, and whatever it starts, gets the same options.
if (isMainThread && socket !== '' && /[\\/]server\.cjs$/.test(process.argv[1] ?? '')) listen();

function listen() {
  let last = performance.now();
  let longest = 0;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - EVERY);
    last = now;
  };
  setInterval(look, EVERY).unref();
  createServer((client) => {
    client.on('error', () => client.destroy());
    client.once('data', (asked) => {
      look();
      const { user, system } = process.cpuUsage();
      const { rss, heapUsed } = process.memoryUsage();
      client.end(JSON.stringify({ blocked: longest, cpu: (user + system) / 1000, rss, heapUsed }));
      if (String(asked) === 'reset') longest = 0;
    });
  })
    .listen(socket)
    .unref();
}
