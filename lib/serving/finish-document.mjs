// Plain JavaScript, because it is loaded into the server's process before anything is compiled.

import { Parser } from 'htmlparser2';
import { PAGE_MARK } from './page-mark.mjs';

/** Where the islands' files are served: the one kind of script that a page may load. */
const ISLANDS = '/islands/';

/** Data blocks: a browser never runs them. */
const DATA_TYPES = new Set(['application/json', 'application/ld+json']);

/**
 * Takes out of a page what only the framework's own client would use: its scripts, the hydration data in them, the
 * preloads of either, and the comments by which React finds its way; and the mark by which the page is kept. Everything else
 * stays as it is, character by character.
 *
 * A parser finds the places, because text and attributes of articles may hold anything that looks like a tag.
 *
 * @param {string} html a whole document, as Next renders it
 * @returns {string}
 */
export function finishDocument(html) {
  /** @type {string[]} */
  const kept = [];
  let from = 0;
  /** @type {number | null} */
  let scriptFrom = null;
  /** @param {number} start @param {number} end */
  const cut = (start, end) => {
    kept.push(html.slice(from, start));
    from = end;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'script' && !staysInPage(attributes)) scriptFrom = parser.startIndex;
        else if ((name === 'link' && isScriptPreload(attributes)) || (name === 'meta' && attributes.name === PAGE_MARK))
          cut(parser.startIndex, parser.endIndex + 1);
      },
      onclosetag(name) {
        if (name !== 'script' || scriptFrom === null) return;
        cut(scriptFrom, parser.endIndex + 1);
        scriptFrom = null;
      },
      oncomment() {
        if (scriptFrom === null) cut(parser.startIndex, parser.endIndex + 1);
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  kept.push(html.slice(from));
  return kept.join('');
}

/** @param {Record<string, string>} attributes of a script element */
function staysInPage({ type = '', src = '' }) {
  return DATA_TYPES.has(type) || (type === 'module' && src.startsWith(ISLANDS));
}

/** @param {Record<string, string>} attributes of a link element */
function isScriptPreload({ rel = '', as = '' }) {
  return rel === 'modulepreload' || (rel === 'preload' && as === 'script');
}
