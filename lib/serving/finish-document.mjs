// Plain JavaScript, because it is loaded into the server's process before anything is compiled.

import { Parser } from 'htmlparser2';
import { PAGE_MARK } from './page-mark.mjs';

/** Where the islands' files are served: the one kind of script that a page may load. */
const ISLANDS = '/islands/';

/** Data blocks: a browser never runs them. */
const DATA_TYPES = new Set(['application/json', 'application/ld+json']);

/**
 * Elements of the head that the layout renders. Next renders the page's own metadata beside them, and either may be ready
 * first: moved to the head's end, in this order, they stand in one place whenever a page is rendered.
 *
 * @type {readonly ((name: string, attributes: Record<string, string>) => boolean)[]}
 */
const OF_LAYOUT = [
  (name, attributes) => name === 'meta' && attributes.name === 'theme-color',
  (name, { rel }) => name === 'link' && rel === 'search',
];

/** Metadata that only the framework's own client and the store of kept pages read. */
const UNSEEN_METADATA = new Set([PAGE_MARK, 'next-size-adjust']);

/**
 * Takes out of a page what only the framework's own client would use: its scripts, the hydration data in them, the
 * preloads of either, and the comments by which React finds its way; and the mark by which the page is kept. What the
 * layout adds to the head goes to the head's end. Everything else stays as it is, character by character.
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
  /** @type {string[][]} */
  const ofLayout = OF_LAYOUT.map(() => []);
  let isInHead = false;
  /** @param {number} start @param {number} end */
  const cut = (start, end) => {
    kept.push(html.slice(from, start));
    from = end;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const end = parser.endIndex + 1;
        if (name === 'head') isInHead = true;
        const place = isInHead ? OF_LAYOUT.findIndex((isOne) => isOne(name, attributes)) : -1;
        ofLayout[place]?.push(html.slice(parser.startIndex, end));
        if (name === 'script' && !staysInPage(attributes)) scriptFrom = parser.startIndex;
        else if (place >= 0 || isUnseen(name, attributes)) cut(parser.startIndex, end);
      },
      onclosetag(name) {
        if (name === 'head') {
          cut(parser.startIndex, parser.startIndex);
          kept.push(...ofLayout.flat());
          isInHead = false;
        }
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

/** @param {string} name @param {Record<string, string>} attributes */
function isUnseen(name, attributes) {
  if (name === 'meta') return UNSEEN_METADATA.has(attributes.name ?? '');
  return name === 'link' && isScriptPreload(attributes);
}

/** @param {Record<string, string>} attributes of a link element */
function isScriptPreload({ rel = '', as = '' }) {
  return rel === 'modulepreload' || (rel === 'preload' && as === 'script');
}
