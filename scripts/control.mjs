// How a command speaks with a running server: over a socket of this machine alone, to whoever can read the server's note.
import { randomUUID, timingSafeEqual } from 'node:crypto';
import { connect, createServer } from 'node:net';

/** Where a server is to be spoken with, and what it wants to hear first. @typedef {{ port: number, token: string }} Control */

/** @typedef {Record<string, () => Promise<unknown>>} Commands each gives plain data */

/** Characters of a request: a token, a space, a command. */
const LONGEST = 200;

/** Milliseconds after which a server that says nothing is not there. */
const PATIENCE = 180_000;

/**
 * Answers commands for as long as this process lives, without keeping it alive.
 *
 * @param {Commands} commands
 * @returns {Promise<Control>}
 */
export async function openControl(commands) {
  const token = randomUUID();
  const server = createServer((socket) => {
    let asked = '';
    socket.setEncoding('utf8');
    socket.on('error', () => socket.destroy());
    socket.on('data', async (text) => {
      asked += text;
      if (asked.length > LONGEST) return socket.destroy();
      if (!asked.endsWith('\n')) return;
      const [said = '', command = ''] = [asked.slice(0, token.length), asked.slice(token.length + 1, -1)];
      if (!isSame(said, token) || !Object.hasOwn(commands, command)) return socket.destroy();
      socket.end(JSON.stringify(await commands[command]?.()));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  server.unref();
  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : 0, token };
}

/**
 * Has a server do something.
 *
 * @param {Control} control
 * @param {string} command
 * @returns {Promise<any>} what it answers; null where there is no such server
 */
export function command({ port, token }, command) {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(`${token} ${command}\n`));
    socket.setEncoding('utf8');
    socket.setTimeout(PATIENCE, () => socket.destroy());
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

/** @param {string} said @param {string} token */
function isSame(said, token) {
  return said.length === token.length && timingSafeEqual(Buffer.from(said), Buffer.from(token));
}
