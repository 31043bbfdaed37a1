import { parseArgs } from 'node:util';

/**
 * The port of a command, from `--port 4000` or PORT; 3000 without either. Ends the process with exit code 2 if it is invalid,
 * if browsers refuse it, or if there are other arguments.
 */
export async function portFromArguments() {
  const written = readOption() ?? (process.env.PORT || '3000');
  const port = Number(written);
  if (!/^\d{1,5}$/.test(written) || port < 1 || port > 65_535)
    return refuse(`PORT=${JSON.stringify(written)} is not a port; use a number from 1 to 65535.`);
  if (await isBlocked(port))
    return refuse(`PORT=${port}: browsers open no page on this port, which belongs to another protocol; try 3000.`);
  return port;
}

/**
 * Whether browsers, and a server that calls itself, refuse the port: https://fetch.spec.whatwg.org/#port-blocking, a list
 * that `fetch` of Node holds. It looks there before it connects.
 *
 * @param {number} port
 */
function isBlocked(port) {
  const answer = fetch(`http://localhost:${port}`, { method: 'HEAD', signal: AbortSignal.timeout(500) });
  return answer.then(
    () => false,
    ({ cause }) => cause instanceof Error && cause.message === 'bad port',
  );
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
