import { ensureInstalled } from './install.mjs';

/**
 * Installs if needed, then runs a command in this process: a second process would cost another start, and Ctrl C would
 * have to be passed on to it.
 *
 * @param {string} file from this folder
 * @param {string} name of the function that is the command; it gets the arguments and the process, and gives the exit code
 */
export async function runCommand(file, name) {
  // A reader such as `head` may close the pipe early.
  process.stdout.on('error', (error) => {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') throw error;
    process.exit();
  });
  ensureInstalled();
  const { register } = await import('tsx/esm/api');
  register();
  const commands = await import(new URL(file, import.meta.url).href);
  process.exitCode = await commands[name](process.argv.slice(2), process);
}
