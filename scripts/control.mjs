// Commands to a running server, over a local socket, with a token from the server's note.
import { randomUUID, timingSafeEqual } from 'node:crypto';
import { connect, createServer } from 'node:net';

/** A server's control socket, and the token that each command begins with. @typedef {{ port: number, token: string }} Control */

/** @typedef {Record<string, () => Promise<unknown>>} Commands each gives plain data */

/** Characters of a request: a token, a space, a command. */
const MAX_LENGTH = 200;

/** Milliseconds after which a silent server counts as gone. */
const TIMEOUT = 180_000;

/**
 * Answers commands until this process ends, without keeping it alive.
 *
 * @param {Commands} commands
 * @returns {Promise<Control>}
 */
export async function openControl(commands) {
  const token = randomUUID();
  const server = createServer((socket) => {
    let request = '';
    socket.setEncoding('utf8');
    socket.on('error', () => socket.destroy());
    socket.on('data', async (text) => {
      request += text;
      if (request.length > MAX_LENGTH) return socket.destroy();
      if (!request.endsWith('\n')) return;
      const [given = '', command = ''] = [request.slice(0, token.length), request.slice(token.length + 1, -1)];
      if (!isSame(given, token) || !Object.hasOwn(commands, command)) return socket.destroy();
      socket.end(JSON.stringify(await commands[command]?.()));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  server.unref();
  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : 0, token };
}

/**
 * Sends a command to a server.
 *
 * @param {Control} control
 * @param {string} command
 * @returns {Promise<any>} its answer; null if there is no such server
 */
export function command({ port, token }, command) {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(`${token} ${command}\n`));
    socket.setEncoding('utf8');
    socket.setTimeout(TIMEOUT, () => socket.destroy());
    socket.on('data', (text) => {
      answer += text;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(parse(answer)));
  });
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @param {string} given @param {string} token */
function isSame(given, token) {
  return given.length === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token));
}
