import { parseArgs } from 'node:util';

/**
 * The port of a command, from `--port 4000` or PORT; 3000 without either. Ends the process with exit code 2 if it is invalid,
 * or if there are other arguments.
 */
export function portFromArguments() {
  const written = readOption() ?? (process.env.PORT || '3000');
  const port = Number(written);
  if (/^\d{1,5}$/.test(written) && port >= 1 && port <= 65_535) return port;
  return refuse(`PORT=${JSON.stringify(written)} is not a port; use a number from 1 to 65535.`);
}

function readOption() {
  try {
    return parseArgs({ options: { port: { type: 'string' } } }).values.port;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} message @returns {never} */
function refuse(message) {
  console.error(message);
  process.exit(2);
}
