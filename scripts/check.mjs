// npm run check: installs when it must, then checks the content folder, which is TypeScript. In this same process,
// because a second one would cost a start and would have to be told of every Ctrl C.
import { ensureInstalled } from './install.mjs';

// Whoever reads only the first lines is not interested in the others.
process.stdout.on('error', (error) => {
  if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') throw error;
  process.exit();
});

ensureInstalled();
const { register } = await import('tsx/esm/api');
register();
/** @type {typeof import('./check/command')} */
const { check } = await import(new URL('check/command.ts', import.meta.url).href);
process.exitCode = await check(process.argv.slice(2), process);
