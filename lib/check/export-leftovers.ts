import { LEFTOVERS as TEXTS } from '@/lib/check/texts/body';

/** Markup that another system leaves in texts. Every pattern has bounded repetitions, so that it stays fast. */
export interface Leftover {
  /** Its name, with its article: `a Hugo shortcode`. */
  readonly what: string;
  readonly hint: string;
  /** A body without any of these has none; checked before the pattern, which is slower. */
  readonly marks: readonly string[];
  readonly pattern: RegExp;
  /** Whether it is looked for in comments, too, which readers do not see. */
  readonly inComments?: true;
  /** The replacement for a match, if only one correction is possible; null if an editor must decide. */
  readonly fix?: (found: string) => string | null;
  /** If the pattern alone is not enough: returns, for a text, whether a match in it is a leftover. */
  readonly isOne?: (text: string) => (match: RegExpExecArray) => boolean;
}

export const EXPORT_LEFTOVERS: readonly Leftover[] = [
  {
    ...TEXTS.frontMatter,
    marks: ['---'],
    pattern:
      /^\s{0,20}---[ \t]{0,9}\n(?:[\w-]{1,40}:[^\n]{0,300}\n|[ \t]{1,20}[^\n]{1,300}\n|- [^\n]{1,300}\n){1,40}---(?=\s)/g,
  },
  {
    ...TEXTS.confluence,
    marks: ['<ac:', '<ri:'],
    pattern: /<(?:ac|ri):[a-z-]{2,40}\b[^<>]{0,300}>/gi,
  },
  {
    ...TEXTS.cdata,
    marks: ['<![CDATA['],
    pattern: /<!\[CDATA\[[\s\S]{0,300}?(?:\]\]>|$)/g,
  },
  {
    ...TEXTS.embed,
    marks: ['<drupal-', '<amp-', 'data-caption=', '__GHOST_URL__'],
    pattern:
      /<drupal-(?:media|entity)\b[^<>]{0,300}>|<amp-(?:img|video|iframe|youtube|anim|audio)\b[^<>]{0,300}>|\bdata-caption=["'][^"'\n]{1,300}["']|__GHOST_URL__/gi,
  },
  {
    ...TEXTS.googleComment,
    marks: ['cmnt'],
    pattern: /<a\b[^<>]{0,200}\bhref=["']?#cmnt(?:_ref)?\d{1,6}["']?[^<>]{0,200}>/gi,
  },
  {
    ...TEXTS.escape,
    marks: ['\\n', '\\r', '\\t', '\\u', '<\\/'],
    pattern:
      /(?<![\\\w/:])(?:\\r\\n|\\n\\n)|(?<=[.!?:;,\p{L}\d>"”)])(?<!\b[A-Za-z]:)(?:\\r)?\\n(?=[\p{Lu}\\<•*-])|\\r\\n|\\n\\n|\\u(?:00|20)[\dA-Fa-f]{2}(?![\dA-Fa-f])|<\\\/[A-Za-z]\w{0,9}>/gu,
  },
  {
    ...TEXTS.value,
    marks: ['s:', '[object Object]'],
    pattern: /\ba:\d{1,4}:\{(?:s:\d|i:\d)[^\n]{0,200}|\[object Object\]/g,
  },
  {
    ...TEXTS.feedEnd,
    marks: [' on <a', 'appeared first on', 'first appeared on'],
    pattern: /\bThe post [^\n]{1,600}? (?:appeared first on|first appeared on) [^\n]{1,300}$/gm,
  },
  {
    ...TEXTS.newsletter,
    marks: ['in your browser', 'You are receiving this', 'You’re receiving this', "You're receiving this"],
    pattern:
      /\bView (?:this (?:email|e-mail|newsletter)|it|online) in (?:your|a) (?:web )?browser\b|\bYou(?:['’]re| are) receiving this (?:e-?mail|newsletter)\b/gi,
  },
];
