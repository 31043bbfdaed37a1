import { parseArgs } from 'node:util';
import { BLOCKED_PORTS } from '../lib/config/blocked-ports.mjs';

/**
 * The port of a command, from `--port 4000` or PORT; 3000 without either. Ends the process with exit code 2 if it is invalid,
 * if browsers refuse it, or if there are other arguments.
 */
export function portFromArguments() {
  const written = readOption() ?? (process.env.PORT || '3000');
  const port = Number(written);
  if (!/^\d{1,5}$/.test(written) || port < 1 || port > 65_535)
    return refuse(`PORT=${JSON.stringify(written)} is not a port; use a number from 1 to 65535.`);
  if (BLOCKED_PORTS.has(port))
    return refuse(`PORT=${port}: browsers open no page on this port, which belongs to another protocol; try 3000.`);
  return port;
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
