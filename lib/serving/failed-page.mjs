// Plain JavaScript, because it is loaded into the server's process before anything is compiled.

import { randomUUID } from 'node:crypto';
import { perProcess } from '../core/per-process.mjs';
import { finishDocument } from './finish-document.mjs';
import { ownOrigin, WARMING_HEADER } from './page-hits.mjs';
import { currentFingerprint } from './served-edition.mjs';

/** Where Next renders the page that replaces a failed one. The proxy answers there only to this server. */
export const FAILED_PATH = '/failed';

/** Proves that a request comes from this server. */
const KEY_HEADER = 'x-failed-page';

/** Milliseconds; a reader waits. */
const TIMEOUT = 2_000;

/** Secret of this process. */
const key = perProcess('failed-page', randomUUID);

/**
 * Whether a request for the page comes from this server.
 *
 * @param {{ get(name: string): string | null }} headers
 */
export function asksForFailedPage(headers) {
  return headers.get(KEY_HEADER) === key;
}

/**
 * Gives the finished page that replaces a failed one, with the current edition's frame.
 *
 * @param {string} built the page as the build rendered it, used until a newer one can be rendered
 * @returns {(url: string) => Promise<string>} takes the address whose page failed; never rejects
 */
export function failedPage(built) {
  let held = { page: finishDocument(built), fingerprint: /** @type {string | null} */ (null) };
  return async (url) => {
    const fingerprint = currentFingerprint(FAILED_PATH);
    // If this page itself failed, do not request it again.
    if (fingerprint === held.fingerprint || url.startsWith(FAILED_PATH)) return held.page;
    try {
      const page = await askForPage();
      held = { page, fingerprint };
    } catch {
      // Use the last one, from an earlier edition.
    }
    return held.page;
  };
}

async function askForPage() {
  const response = await fetch(`${ownOrigin()}${FAILED_PATH}`, {
    headers: { [WARMING_HEADER]: '1', [KEY_HEADER]: key },
    signal: AbortSignal.timeout(TIMEOUT),
  });
  const page = await response.text();
  if (response.status !== 200) throw new Error(`answered ${response.status}`);
  return page;
}
