// npm run check: installs if needed, then runs check/command.ts in this process, because a second process would cost another start,
// and Ctrl C would have to be passed on to it.
import { ensureInstalled } from './install.mjs';

// A reader such as `head` may close the pipe early.
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
