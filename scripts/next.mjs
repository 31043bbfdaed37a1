// Runs Next's command line with telemetry off: node scripts/next.mjs dev|start [options]
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';
import { ensureOwnTsconfig } from './own-tsconfig.mjs';
import { SERVER_OPTIONS } from './server-options.mjs';

const FINISH = new URL('../lib/serving/finish-responses.mjs', import.meta.url).href;

ensureInstalled();
const dist = process.env.DIST_DIR || '.next';
if (process.argv[2] === 'start' && !existsSync(path.join(dist, 'build-record.json'))) {
  console.error(`There is no finished build in ${dist}. Make one with "npm run build".`);
  process.exit(2);
}
if (process.argv[2] === 'dev') {
  const { bundleIslands, writeIslands } = await import('./bundle-islands.mjs');
  const islands = await bundleIslands();
  writeIslands(dist, islands);
  process.env.ISLANDS = islands.hash;
  ensureOwnTsconfig(dist);
}

const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
// A preview keeps the framework's own client; what readers get is finished on its way out.
const options = process.argv[2] === 'start' ? [...SERVER_OPTIONS, '--import', FINISH] : [];
const child = spawn(process.execPath, [...options, next, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ...editorSettings(), NEXT_TELEMETRY_DISABLED: '1' },
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
// A server that was stopped ended well; one that was killed did not.
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));

/**
 * Next's development server opens any file of the machine in an editor for whoever asks, before the preview's gate can
 * look at who that is. So it is told of no editor, and the preview opens files itself.
 */
function editorSettings() {
  const { REACT_EDITOR, VISUAL, EDITOR } = process.env;
  return { PREVIEW_EDITOR: REACT_EDITOR || VISUAL || EDITOR || '', REACT_EDITOR: 'none' };
}
