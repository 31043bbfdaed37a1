// Plain JavaScript, because it is loaded into the server's process before anything is compiled.

import { Parser } from 'htmlparser2';
import { PAGE_MARK } from './page-mark.mjs';

/** Islands are the only scripts that a page may load. */
const ISLANDS = '/islands/';

/** Data blocks: a browser never runs them. */
const DATA_TYPES = new Set(['application/json', 'application/ld+json']);

/**
 * Head elements from the layout. Whether Next puts them before or after the page's own metadata depends on timing; moved to
 * the end of the head, in this order, they make equal pages equal byte by byte.
 *
 * @type {readonly ((name: string, attributes: Record<string, string>) => boolean)[]}
 */
const LAYOUT_ELEMENTS = [
  (name, attributes) => name === 'meta' && attributes.name === 'theme-color',
  (name, { rel }) => name === 'link' && rel === 'search',
];

/** Metadata that only Next's client and the page cache read. */
const UNSEEN_METADATA = new Set([PAGE_MARK, 'next-size-adjust']);

/**
 * Removes what only Next's client would use: scripts and their hydration data, script preloads, comments (React's markers);
 * and the page mark. Moves {@link LAYOUT_ELEMENTS} to the end of the head. All other characters stay.
 *
 * Uses a parser, because texts of articles may contain what looks like a tag.
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
  const layoutTags = LAYOUT_ELEMENTS.map(() => []);
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
        const kind = isInHead ? LAYOUT_ELEMENTS.findIndex((matches) => matches(name, attributes)) : -1;
        layoutTags[kind]?.push(html.slice(parser.startIndex, end));
        if (name === 'script' && !staysInPage(attributes)) scriptFrom = parser.startIndex;
        else if (kind >= 0 || isUnseen(name, attributes)) cut(parser.startIndex, end);
      },
      onclosetag(name) {
        if (name === 'head') {
          cut(parser.startIndex, parser.startIndex);
          kept.push(...layoutTags.flat());
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
