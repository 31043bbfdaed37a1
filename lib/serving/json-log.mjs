// A server's log as JSON, one object a line. Plain JavaScript that loads no package: scripts/start.mjs writes so as well.
import { writeSync } from 'node:fs';
import { format, inspect, stripVTControlCharacters } from 'node:util';

/** @typedef {'debug' | 'info' | 'warn' | 'error'} Level */

/** Makes all output of this process JSON if LOG_FORMAT says so, fatal errors included. @param {string | undefined} logFormat */
export function logAs(logFormat) {
  if (logFormat !== 'json') return;
  for (const level of /** @type {const} */ (['debug', 'info', 'warn', 'error']))
    console[level] = (...said) => log(level, said);
  console.log = console.info;
  // Output that bypasses these, such as console.dir and packages that write themselves.
  process.stdout.write = writer('info');
  process.stderr.write = writer('error');
  // Node itself would write these as text.
  process.removeAllListeners('warning').on('warning', (warning) => log('warn', [warning]));
  process.on('uncaughtException', (error) => {
    // If there are other listeners, they decide whether to exit, as they would without this one.
    if (process.listenerCount('uncaughtException') > 1) return;
    log('error', [error]);
    process.exit(1);
  });
}

/** @param {string} text */
const plain = (text) => stripVTControlCharacters(text).trim();

/** A log entry, one line. @param {Level} level @param {readonly unknown[]} said what console.log takes */
export function logEntry(level, said) {
  const errors = said.filter((part) => part instanceof Error);
  const message = plain(format(...said.map((part) => (part instanceof Error ? String(part) : part))));
  const stack = errors.length > 0 ? plain(errors.map((error) => inspect(error)).join('\n')) : undefined;
  const entry = JSON.stringify({ time: new Date().toISOString(), level, message, stack });
  // JSON does not escape these line separators.
  return entry.replace(/[\x85\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** @param {Level} level @param {readonly unknown[]} said */
function log(level, said) {
  // Synchronous, because a stream loses what it has buffered when the process ends.
  let rest = Buffer.from(`${logEntry(level, said)}\n`);
  while (rest.length > 0)
    try {
      rest = rest.subarray(writeSync(level === 'debug' || level === 'info' ? 1 : 2, rest));
    } catch (error) {
      // Either nobody reads it any more, or the pipe is full: then try again in five milliseconds.
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EAGAIN') return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
}

/** @param {Level} level @returns {typeof process.stdout.write} */
function writer(level) {
  return (chunk, ...more) => {
    log(level, [typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()]);
    more.find((part) => typeof part === 'function')?.();
    return true;
  };
}
