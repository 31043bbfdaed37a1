// npm run up: from a fresh clone to a running site: installs if needed, builds, serves on PORT (3000). If the site runs
// already, its server goes over to the new build.
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { distFolder, runningServers } from './builds.mjs';
import { handOver } from './hand-over.mjs';
import { ensureInstalled } from './install.mjs';
import { portFromArguments } from './port.mjs';

const dist = distFolder();
const port = portFromArguments();
const isRunning = (await runningServers(dist)).some((server) => server.port === port);
if (!isRunning && !(await isFree(port))) {
  console.error(`Port ${port} is taken. Choose another: PORT=${port + 1} npm run up`);
  process.exit(2);
}
ensureInstalled();
if (isRunning) process.exitCode = (await handOver(dist, async () => build() === 0)) ? 0 : 1;
else {
  const status = build();
  if (status !== 0) process.exit(status);
  serve();
}

function build() {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { stdio: 'inherit' });
  return status ?? 1;
}

function serve() {
  const server = spawn(process.execPath, ['scripts/start.mjs', '--port', String(port)], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => server.kill(signal));
  server.on('exit', (code) => process.exit(code ?? 1));
}

/** @param {number} candidate @returns {Promise<boolean>} */
function isFree(candidate) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(candidate, () => probe.close(() => resolve(true)));
  });
}
