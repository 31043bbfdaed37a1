// Plain JavaScript, because it is loaded into the server's process before anything is compiled.

import { randomUUID } from 'node:crypto';
import { perProcess } from '../core/per-process.mjs';
import { finishDocument } from './finish-document.mjs';
import { ownOrigin, WARMING_HEADER } from './page-hits.mjs';
import { currentFingerprint } from './served-edition.mjs';

/** Where Next renders the page that stands in for one that failed. The proxy lets nobody but this server see it there. */
export const FAILED_PATH = '/failed';

/** Sent with the server's own request for it. */
const KEY_HEADER = 'x-failed-page';

/** Milliseconds in which it has to be answered: a reader waits. */
const AT_MOST = 2_000;

/** Known to this process alone. */
const key = perProcess('failed-page', randomUUID);

/**
 * Whether a request is the server's own for the page.
 *
 * @param {{ get(name: string): string | null }} headers
 */
export function asksForFailedPage(headers) {
  return headers.get(KEY_HEADER) === key;
}

/**
 * The finished page that stands in for one that failed, as the edition of the moment has it.
 *
 * @param {string} built the page as the build rendered it, for as long as no other can be had
 * @returns {(url: string) => Promise<string>} takes the address whose page failed; never rejects
 */
export function failedPage(built) {
  let held = { page: finishDocument(built), fingerprint: /** @type {string | null} */ (null) };
  return async (url) => {
    const fingerprint = currentFingerprint(FAILED_PATH);
    // Where it is what failed, there is nothing to ask for.
    if (fingerprint === held.fingerprint || url.startsWith(FAILED_PATH)) return held.page;
    try {
      const page = await askForPage();
      held = { page, fingerprint };
    } catch {
      // What was held before says the same, of an earlier edition.
    }
    return held.page;
  };
}

async function askForPage() {
  const response = await fetch(`${ownOrigin()}${FAILED_PATH}`, {
    headers: { [WARMING_HEADER]: '1', [KEY_HEADER]: key },
    signal: AbortSignal.timeout(AT_MOST),
  });
  const page = await response.text();
  if (response.status !== 200) throw new Error(`answered ${response.status}`);
  return page;
}
