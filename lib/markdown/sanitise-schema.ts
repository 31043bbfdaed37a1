import type { Options } from 'rehype-sanitize';

/**
 * What third-party text may be made of: an allow-list written from nothing, stricter than the library's default. No
 * ids or classes but footnotes' (nothing on the page can be overlaid or hijacked), no styles, no forms, no embedding.
 * Pictures pass only so that the next step can turn them into links.
 */
export const sanitiseSchema: Options = {
  tagNames: [
    ...['p', 'br', 'hr', 'blockquote', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd'],
    ...[
      'a',
      'abbr',
      'b',
      'cite',
      'code',
      'del',
      'em',
      'i',
      'ins',
      'kbd',
      'mark',
      'q',
      's',
      'small',
      'strong',
      'sub',
      'sup',
    ],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ...['figure', 'figcaption', 'img', 'section'],
  ],
  attributes: {
    a: ['href', ['id', /^note-fnref-[\w.%~-]+$/], 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaLabel'],
    abbr: ['title'],
    img: ['src', 'alt'],
    li: [['id', /^note-fn-[\w.%~-]+$/]],
    ol: [['start', /^\d{1,6}$/]],
    section: ['dataFootnotes'],
    td: [['align', 'left', 'right', 'center']],
    th: [
      ['align', 'left', 'right', 'center'],
      ['scope', 'col', 'row'],
    ],
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
