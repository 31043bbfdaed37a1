// One command from a fresh clone to a running site: installs when it must, builds, serves on PORT (3000).
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { ensureInstalled } from './install.mjs';

const port = Number(process.env.PORT || 3000);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`PORT=${JSON.stringify(process.env.PORT)} is not a port; use a number from 1 to 65535.`);
  process.exit(2);
}
if (!(await isFree(port))) {
  console.error(`Port ${port} is taken. Choose another: PORT=${port + 1} npm run up`);
  process.exit(2);
}
ensureInstalled();
const built = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

const server = spawn(process.execPath, ['scripts/next.mjs', 'start', '--port', String(port)], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
server.stdout.on('data', (chunk) => {
  if (!String(chunk).includes('Ready')) return;
  console.log(`\nReading at http://localhost:${port} — stop with Ctrl C.`);
  if (!process.env.SITE_URL)
    console.log('Addresses in feeds and metadata say http://localhost:3000 until SITE_URL names the public one.');
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));

/** @param {number} candidate @returns {Promise<boolean>} */
function isFree(candidate) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(candidate, () => probe.close(() => resolve(true)));
  });
}
