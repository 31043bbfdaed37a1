import type { ArticleRule } from '@/lib/article/validate-article';
import { atOffset } from '@/lib/check/at-offset';
import { blankCode } from '@/lib/core/blank-code';
import { truncate } from '@/lib/core/text';

/** What a system that bodies come from leaves in them. */
interface Leftover {
  readonly what: string;
  readonly hint: string;
  /** Without one of these a body holds none. */
  readonly marks: readonly string[];
  readonly pattern: RegExp;
  /** Looks within comments too, which readers do not see. */
  readonly inComments?: true;
  /** Tells of a text whether what was found in it is one, where the pattern alone cannot tell. */
  readonly isOne?: (text: string) => (found: string) => boolean;
}

const WRITE_OUT = 'write out what it would show, or take it away';

/** `name="value"`, as no prose in brackets has it. */
const QUOTED = String.raw`\s+[\w-]{1,40}=(?:"[^"\]\n]{0,300}"|'[^'\]\n]{0,300}'|&(?:quot|#8\d{3}|[lr]dquo);|[“”″][^\]\n]{0,300})`;

/** Names of which no prose in brackets begins with one before a bare `name=value`. */
const KNOWN =
  'audio|caption|contact-form(?:-7)?|embed|gallery|googlemaps|gravityform|instagram|playlist|poll|soundcloud|tweet|video|vimeo|wpvideo|youtube';

/** Each pattern looks only so far ahead. */
const LEFTOVERS: readonly Leftover[] = [
  {
    what: 'shortcode of Hugo',
    hint: WRITE_OUT,
    marks: ['{{'],
    // `{{</* x */>}}` shows how a shortcode is written.
    pattern: /\{\{\s?(?:<|&lt;|%)(?!\/\*)[^{}]{1,600}\}\}/g,
  },
  {
    what: 'tag of Liquid',
    hint: WRITE_OUT,
    marks: ['{%'],
    pattern: /(?<!\{)\{%-?\s{0,10}[a-z_]{2,30}(?:\s[^{}]{0,600}?)?-?%\}/g,
  },
  {
    what: 'placeholder of a template',
    hint: 'write what it stands for',
    marks: ['{{'],
    // No formula in TeX, whose braces follow a name or one another.
    pattern:
      /(?<![\\\w{}^_$])\{\{\{?-?\s{0,10}[a-z_$.][\w.$-]{2,80}(?:\s{0,10}\|[^{}\n]{0,200}|\s[^{}\n]{0,200})?-?\}?\}\}/gi,
  },
  {
    what: 'shortcode of WordPress',
    hint: WRITE_OUT,
    marks: ['['],
    // Neither a link nor a reference; what closes is a forum's markup as well.
    pattern: new RegExp(
      [
        String.raw`\[[a-z][\w-]{1,40}(?:${QUOTED})+[^\[\]\n]{0,300}\](?![(\[:])`,
        String.raw`\[\/[a-z][\w-]{0,40}\](?![(:])`,
        String.raw`\[(?:${KNOWN})(?:\s+[\w-]{1,40})?=[^\[\]\n]{1,300}\](?![(\[:])`,
        String.raw`\[(?:contact-form-7|embed|gravityform|poll|tweet|video|vimeo|wpforms|youtube)\s(?:"[^"\]\n]{1,200}"|\d{1,12}|https?:\/\/[^\]\s]{1,300})(?:\s[^\[\]\n]{0,300})?\](?![(\[:])`,
        String.raw`^[ \t]{0,3}(?:<p>)?\[(?:gallery|playlist|contact-form(?:-7)?|nggallery|recent-posts|sitemap|toc|archives|wpforms)\](?:</p>)?[ \t]*$`,
      ].join('|'),
      'gim',
    ),
    // An editor's `and[/or]` closes nothing.
    isOne: (text) => {
      const opened = new Set(Array.from(text.matchAll(/\[([a-z][\w-]{0,40})(?=[\] =])/gi), ([, name]) => name));
      // A link by its reference is no shortcode.
      const linked = new Set(
        Array.from(text.matchAll(/^ {0,3}\[([^[\]\n]{1,60})\]:/gm), ([, name]) => name?.toLowerCase()),
      );
      return (found) => {
        const [, bare] = /\[([^[\]]{1,60})\]/.exec(found) ?? [];
        if (bare !== undefined && linked.has(bare.toLowerCase())) return false;
        return !found.startsWith('[/') || opened.has(found.slice(2, -1));
      };
    },
  },
  {
    what: 'token of Drupal',
    hint: WRITE_OUT,
    marks: ['[[{"', '[node:', '[view:', '[block:'],
    pattern:
      /\[\[\{"(?:fid|type|view_mode|nid)"[^\n]{1,2000}?\}\]\]|\[(?:node|view|block):[\w-]{1,40}(?:[:=][\w:=-]{1,60})\](?![([:])|\[node:(?:title|body|summary|nid|url|author|created|changed)\](?![([:])/g,
  },
  {
    what: 'token of Joomla',
    hint: WRITE_OUT,
    marks: ['{'],
    pattern: /\{(?:loadposition|loadmodule|loadmoduleid|mosimage|mospagebreak|youtube|vimeo)(?:\s[^{}\n]{0,200})?\}/gi,
  },
  {
    what: 'attribute list of kramdown',
    hint: 'take it away',
    marks: ['{:'],
    pattern: /\{:\s?(?:[.#][\w-]{1,60}|[\w-]{1,40}=["'][^"'\n]{0,200}["']|toc)[^{}\n]{0,200}\}/g,
  },
  {
    what: 'piece of a program',
    hint: 'take it away',
    marks: ['<?', '<%'],
    pattern: /<\?(?:php|=)[\s\S]{0,300}?(?:\?>|$(?![\s\S]))|<%(?:=|-)?\s{0,5}(?=[a-z_@])[^%]{1,300}%>/gi,
  },
  {
    what: 'piece of HTML that was escaped',
    hint: 'write < for &lt; and > for &gt;, or take the tags away',
    marks: ['&lt;', '&#60;'],
    // As an export has it that escapes twice: an element from its first tag to its last, by its name.
    pattern:
      /&(?:lt|#60);(p|div|span|strong|em|a|h[1-6]|ul|ol|li|blockquote|table|figure)(?:\s(?:(?!&(?:gt|#62);)[^<\n]){0,300})?&(?:gt|#62);(?=[\s\S]{0,2000}?&(?:lt|#60);(?:\/\1|br|strong|em|a|p|li)\b)/g,
  },
  {
    what: 'piece of a word processor’s markup',
    hint: 'paste the text without its formatting',
    marks: ['mso', 'Mso', 'MSO', '<![if', '<?xml', '<o:', '</o:', '<w:', '<v:', '<m:', '<st1:'],
    pattern:
      /<!--\[if [^\]\n]{0,40}mso|<!\[if [^\]\n]{0,60}\]>|<\?xml:namespace|<\/?(?:o|w|v|m|st1):[a-z]{1,30}\b|\bclass=["']?Mso[A-Z]\w{2,40}|[\s;"']mso-[a-z-]{2,40}\s?:/gi,
    inComments: true,
  },
];

/** `body-leftover`: what another system would have replaced is shown to readers as it is written, or says nothing. */
export const bodyLeftover: ArticleRule = (written) => {
  const { body } = written.article;
  const text = blankCode(body);
  const seen = withoutComments(text);
  return LEFTOVERS.flatMap(({ what, hint, marks, pattern, inComments, isOne }) => {
    if (!marks.some((mark) => text.includes(mark))) return [];
    const all = [...(inComments ? text : seen).matchAll(pattern)];
    const tells = isOne?.(seen) ?? (() => true);
    const [first, ...more] = all.filter(([found]) => tells(found));
    if (!first) return [];
    const others = more.length > 0 ? `, and ${more.length} more` : '';
    const shown = truncate(first[0].replace(/\s+/g, ' ').trim(), 60);
    const message = `holds ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}, ${shown}${others}`;
    return [atOffset(written, 'body-leftover', first.index + first[0].search(/\S/), { message, hint })];
  });
};

/** The text with spaces in the place of its comments. */
function withoutComments(text: string): string {
  if (!text.includes('<!--')) return text;
  return text
    .split('<!--')
    .map((piece, index) => {
      if (index === 0) return piece;
      const end = piece.indexOf('-->');
      const comment = end < 0 ? piece : piece.slice(0, end + 3);
      return `    ${comment.replace(/[^\n]/g, ' ')}${piece.slice(comment.length)}`;
    })
    .join('');
}
