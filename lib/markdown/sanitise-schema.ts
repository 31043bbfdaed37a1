import type { Options } from 'rehype-sanitize';
import { keptElements } from '@/lib/markdown/elements';
import { ANCHOR_ID } from '@/lib/markdown/find-anchors';
import { LANGUAGE } from '@/lib/markdown/keep-structure';

const ALIGN = ['align', 'left', 'right', 'center'] as const;

/** A table's widest row has as many columns; more would be a table nobody wrote. */
const COLUMNS = ['colSpan', /^(?:[1-9]|[1-5]\d|6[0-4])$/] as const;

const ROWS = ['rowSpan', /^[1-9]\d{0,2}$/] as const;

/**
 * What third-party text may be made of: an allow-list written from nothing, stricter than the library's default. Ids
 * only with a prefix of ours, no classes (nothing on the page can be overlaid or hijacked), no styles, no forms, no
 * embedding. `keepStructure` has put something in the place of whatever is not on it, as docs/html-in-articles.md says.
 * Pictures pass only so that the next step can make of them what is shown.
 */
export const sanitiseSchema: Options = {
  // A section is kept for footnotes alone; by itself it would mean nothing.
  tagNames: [...keptElements(), 'section'],
  attributes: {
    '*': [
      ['dir', 'ltr', 'rtl', 'auto'],
      ['id', ANCHOR_ID],
      ['lang', LANGUAGE],
    ],
    a: ['href', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaLabel'],
    abbr: ['title'],
    dfn: ['title'],
    img: ['src', 'alt'],
    li: [['value', /^-?\d{1,6}$/]],
    ol: [['start', /^-?\d{1,6}$/], 'reversed', ['type', '1', 'a', 'A', 'i', 'I']],
    section: ['dataFootnotes'],
    td: [[...ALIGN], [...COLUMNS], [...ROWS], ['headers', ANCHOR_ID]],
    th: [[...ALIGN], [...COLUMNS], [...ROWS], ['headers', ANCHOR_ID], ['scope', 'col', 'row', 'colgroup', 'rowgroup']],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  // The text of these is code or noise, so it goes with the element; any other unknown element leaves its text behind.
  strip: [
    'script',
    'style',
    'template',
    'noscript',
    'iframe',
    'object',
    'embed',
    'svg',
    'math',
    'select',
    'textarea',
    'title',
  ],
  // Ids are let through by value above, so nothing is left to rename.
  clobber: [],
  ancestors: {
    li: ['ol', 'ul'],
    td: ['table'],
    th: ['table'],
    tr: ['table'],
    thead: ['table'],
    tbody: ['table'],
    tfoot: ['table'],
  },
};
