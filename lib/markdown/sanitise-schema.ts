import type { Options } from 'rehype-sanitize';
import { keptElements } from '@/lib/markdown/elements';
import { ANCHOR_ID } from '@/lib/markdown/find-anchors';
import { LANGUAGE } from '@/lib/markdown/keep-structure';

const ALIGN = ['align', 'left', 'right', 'center'] as const;

/** 1 to 64, so that a hostile span cannot make a huge table. */
const COLUMNS = ['colSpan', /^(?:[1-9]|[1-5]\d|6[0-4])$/] as const;

const ROWS = ['rowSpan', /^[1-9]\d{0,2}$/] as const;

/**
 * The allow-list for third-party HTML, stricter than the library's default: ids only with our prefix, no classes (so nothing
 * on the page can be overlaid or hijacked), no styles, no forms, no embedding. `keepStructure` has replaced everything else
 * before, as docs/html-in-articles.md says. Pictures pass, because the next step replaces them.
 */
export const sanitiseSchema: Options = {
  // `keepStructure` keeps a section only for footnotes.
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
  // The content of these is code or noise and goes with them; other unknown elements leave their text.
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
  // The attributes above admit ids by value, so none needs a prefix.
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
