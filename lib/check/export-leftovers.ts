/** What a system that texts come from leaves in them. Each pattern looks only so far ahead. */
export interface Leftover {
  readonly what: string;
  readonly hint: string;
  /** Without one of these a body holds none. */
  readonly marks: readonly string[];
  readonly pattern: RegExp;
  /** Looks within comments too, which readers do not see. */
  readonly inComments?: true;
  /** What is to stand in the place of one, where only one correction is possible; null where a person must say. */
  readonly mend?: (found: string) => string | null;
  /** Returns, for one text, whether a match in it is a leftover, where the pattern alone cannot tell. */
  readonly isOne?: (text: string) => (match: RegExpExecArray) => boolean;
}

/** What programs leave in the bodies that they export. */
export const EXPORT_LEFTOVERS: readonly Leftover[] = [
  {
    what: 'second front matter',
    hint: 'write its fields into the first one, and take it away',
    marks: ['---'],
    pattern:
      /^\s{0,20}---[ \t]{0,9}\n(?:[\w-]{1,40}:[^\n]{0,300}\n|[ \t]{1,20}[^\n]{1,300}\n|- [^\n]{1,300}\n){1,40}---(?=\s)/g,
  },
  {
    what: 'piece of Confluence’s markup',
    hint: 'export the page as HTML, or write what it would show',
    marks: ['<ac:', '<ri:'],
    pattern: /<(?:ac|ri):[a-z-]{2,40}\b[^<>]{0,300}>/gi,
  },
  {
    what: 'piece of XML, whose words readers do not see',
    hint: 'take <![CDATA[ and ]]> away',
    marks: ['<![CDATA['],
    pattern: /<!\[CDATA\[[\s\S]{0,300}?(?:\]\]>|$)/g,
  },
  {
    what: 'picture or film of another system',
    hint: 'write the picture or the link itself',
    marks: ['<drupal-', '<amp-', 'data-caption=', '__GHOST_URL__'],
    pattern:
      /<drupal-(?:media|entity)\b[^<>]{0,300}>|<amp-(?:img|video|iframe|youtube|anim|audio)\b[^<>]{0,300}>|\bdata-caption=["'][^"'\n]{1,300}["']|__GHOST_URL__/gi,
  },
  {
    what: 'comment of Google Docs',
    hint: 'take it out, with its mark in the text',
    marks: ['cmnt'],
    pattern: /<a\b[^<>]{0,200}\bhref=["']?#cmnt(?:_ref)?\d{1,6}["']?[^<>]{0,200}>/gi,
  },
  {
    what: 'escape of a program',
    hint: 'write the character, or a line break',
    marks: ['\\n', '\\r', '\\t', '\\u', '<\\/'],
    pattern:
      /(?<![\\\w/:])(?:\\r\\n|\\n\\n)|(?<=[.!?:;,\p{L}\d>"”)])(?<!\b[A-Za-z]:)(?:\\r)?\\n(?=[\p{Lu}\\<•*-])|\\r\\n|\\n\\n|\\u(?:00|20)[\dA-Fa-f]{2}(?![\dA-Fa-f])|<\\\/[A-Za-z]\w{0,9}>/gu,
  },
  {
    what: 'value that a program wrote',
    hint: 'write the text alone',
    marks: ['s:', '[object Object]'],
    pattern: /\ba:\d{1,4}:\{(?:s:\d|i:\d)[^\n]{0,200}|\[object Object\]/g,
  },
  {
    what: 'line that feeds put behind their texts',
    hint: 'take it away',
    marks: [' on <a', 'appeared first on', 'first appeared on'],
    pattern: /\bThe post [^\n]{1,600}? (?:appeared first on|first appeared on) [^\n]{1,300}$/gm,
  },
  {
    what: 'line of a mailer',
    hint: 'take it away',
    marks: ['in your browser', 'You are receiving this', 'You’re receiving this', "You're receiving this"],
    pattern:
      /\bView (?:this (?:email|e-mail|newsletter)|it|online) in (?:your|a) (?:web )?browser\b|\bYou(?:['’]re| are) receiving this (?:e-?mail|newsletter)\b/gi,
  },
];
