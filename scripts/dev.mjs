// npm run dev: bundles the islands, then runs Next's development server with telemetry off.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';
import { ensureOwnTsconfig } from './own-tsconfig.mjs';

ensureInstalled();
const dist = process.env.DIST_DIR || '.next';
// Loaded here, because it needs the packages.
const { bundleIslands, writeIslands } = await import('./bundle-islands.mjs');
const islands = await bundleIslands();
rmSync(path.join(dist, 'islands'), { recursive: true, force: true });
writeIslands(dist, islands);
ensureOwnTsconfig(dist);

const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
const child = spawn(process.execPath, [next, 'dev', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: {
    ...process.env,
    ...editorSettings(),
    NEXT_TELEMETRY_DISABLED: '1',
    PORTAL_BUILD_DIR: path.resolve(dist),
    PORTAL_ISLANDS: islands.hash,
  },
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
// Being stopped is a success, being killed is not.
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));

/**
 * Next's development server would open any file of the machine in an editor for any client, before the preview's gate can
 * check the request. So it gets no editor setting; the preview opens files itself.
 */
function editorSettings() {
  const { REACT_EDITOR, VISUAL, EDITOR } = process.env;
  return { PREVIEW_EDITOR: REACT_EDITOR || VISUAL || EDITOR || '', REACT_EDITOR: 'none' };
}
