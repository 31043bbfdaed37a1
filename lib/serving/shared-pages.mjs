// Plain JavaScript, because Next loads it without compiling. The client is loaded only if pages are shared.

import { perProcess } from '../core/per-process.mjs';
import { decodeEntry, encodeEntry } from './cache-entry.mjs';

/** Seconds until Redis drops a page that was not written again. */
const KEPT_FOR = 7 * 86_400;

/** Milliseconds to wait for an answer of Redis: rendering the page takes no longer. */
const TIMEOUT = 250;

/** Milliseconds without further requests after a timeout. */
const REST = 1_000;

/** Milliseconds of silence after which a connection is given up, and between two pings. */
const SILENCE = 3_000;
const PING_EVERY = 1_000;

/** Milliseconds between two attempts to connect, at first and at most. */
const [FIRST_RETRY, LAST_RETRY] = [100, 2_000];

/** @typedef {import('./cache-entry.mjs').PageHead} PageHead */
/** @typedef {import('./cache-entry.mjs').CacheEntry<PageHead>} Page */
/** @typedef {{ get(key: string): Promise<any>, set(key: string, value: Buffer, options: object): Promise<any> }} Commands */

/**
 * Pages that all replicas of a site share in Redis. The key contains the model's fingerprint, so a page that is found is
 * always right, and nothing is ever invalidated. While Redis does not answer, no page is found or stored.
 *
 * @param {string} url of Redis
 * @param {string} buildId pages of other builds are never found
 */
export function openSharedPages(url, buildId) {
  const redis = perProcess('shared-pages', () => connect(url));
  /** @param {string} path @param {string} fingerprint */
  const keyOf = (path, fingerprint) => `page:${buildId}:${fingerprint}:${path}`;
  return {
    /**
     * @param {string} path
     * @param {string} fingerprint
     * @returns {Promise<Page | null>}
     */
    async read(path, fingerprint) {
      const key = keyOf(path, fingerprint);
      const bytes = await redis.ask((commands) => commands.get(key));
      return bytes ? decodeEntry(bytes, key) : null;
    },

    /**
     * @param {Page} page
     * @returns {Promise<boolean>} whether Redis stored it
     */
    async write(page) {
      const key = keyOf(page.head.path, page.head.fingerprint);
      const value = encodeEntry(page, key);
      return (await redis.ask((commands) => commands.set(key, value, { EX: KEPT_FOR }))) === 'OK';
    },
  };
}

/**
 * Connects, and again whenever the connection is lost. Logs once that Redis fails, and once that it is back.
 *
 * @param {string} url
 */
function connect(url) {
  /** @type {Awaited<ReturnType<typeof openClient>> | null} */
  let client = null;
  let restsUntil = 0;
  let isFailing = false;
  /** @param {unknown} error */
  const logFailure = (error) => {
    if (!isFailing) console.warn(`Redis fails, so pages are kept on this machine: ${reasonOf(error)}`);
    isFailing = true;
  };
  void openClient(url, logFailure).then((opened) => {
    client = opened;
  }, logFailure);
  return {
    /**
     * @param {(commands: Commands) => Promise<any>} run
     * @returns {Promise<any>} null without an answer
     */
    async ask(run) {
      if (!client?.isReady() || Date.now() < restsUntil) return null;
      try {
        const answer = await within(TIMEOUT, run(client.commands));
        if (isFailing) console.log('Redis answers again.');
        isFailing = false;
        return answer;
      } catch (error) {
        // Only after a timeout: a Redis that is full refuses a page, but still has others.
        if (error instanceof LateError) restsUntil = Date.now() + REST;
        logFailure(error);
        return null;
      }
    },
  };
}

class LateError extends Error {}

/**
 * @param {string} url
 * @param {(error: unknown) => void} onError
 */
async function openClient(url, onError) {
  const { createClient, RESP_TYPES } = await import('@redis/client');
  const client = createClient({
    url,
    disableOfflineQueue: true,
    pingInterval: PING_EVERY,
    socket: {
      connectTimeout: SILENCE,
      socketTimeout: SILENCE,
      reconnectStrategy: (retries) => Math.min(FIRST_RETRY * 2 ** retries, LAST_RETRY),
    },
  });
  client.on('error', onError);
  // The client retries by itself, and reports each failure as an error event.
  client.connect().catch(onError);
  return {
    isReady: () => client.isReady,
    commands: /** @type {Commands} */ (client.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer })),
  };
}

/**
 * @template Value
 * @param {number} milliseconds
 * @param {Promise<Value>} answer
 * @returns {Promise<Value>} rejects with {@link LateError} if there is no answer by then
 */
async function within(milliseconds, answer) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new LateError(`no answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return /** @type {Value} */ (await Promise.race([answer, late]));
  } finally {
    clearTimeout(timer);
  }
}

/** @param {unknown} error */
function reasonOf(error) {
  const { message, code } = /** @type {NodeJS.ErrnoException} */ (error ?? {});
  return message || code || String(error);
}
