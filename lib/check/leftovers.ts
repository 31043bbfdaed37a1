import { EXPORT_LEFTOVERS, type Leftover } from '@/lib/check/export-leftovers';
import { referencesIn, SHORTCODE, shortcodeOrNot } from '@/lib/check/shortcodes';
import { LEFTOVERS as TEXTS } from '@/lib/check/texts/body';

/** `*|FNAME|*` of Mailchimp, `%%first name%%` and AMPscript of Marketing Cloud, `{!Contact.Name}` of Salesforce. */
export const MERGE_TAG =
  /\\?\*\|[A-Z][A-Z\d_:=" \\-]{1,60}\|\\?\*|(?<![\w%])%%(?:[a-z][\w .:\\-]{0,40}[a-z\d]|=[^%\n]{1,200}=|\[[^%\n]{1,300}\])%%(?![\w%])|\{![a-z]\w{1,40}\.\w{1,40}\}/gi;

/** Links and tags of wikis, MODX and mailers. Nested lists, indexes and shell tests do not begin with a name. */
export const DOUBLE_BRACKETS =
  /(?<![\w\])!\\])\\?\[\\?\[[*!$+~_-]{0,2}[a-z][\w .:'’/|?&=#@\\-]{1,100}\]\\?\](?![([:])/gi;

const ATTRIBUTE = String.raw`(?:(?:[.#]\p{L}[\w-]{0,60}){1,8}|[\w-]{1,40}=(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[\w%-]{1,40}))`;

/**
 * Attribute lists of kramdown and Pandoc: `{: .note}` anywhere; without the colon, right after a link or an emphasis,
 * and at the end of a line. Not after `_`, which begins a subscript in formulas.
 */
export const ATTRIBUTE_LIST = new RegExp(
  [
    String.raw`\{:\s?(?:${ATTRIBUTE}|toc\b)[^{}\n]{0,200}\}`,
    String.raw`\{::\/?[a-z]{2,20}(?:\s[^{}\n]{0,200})?\}|\{:\/[a-z]{0,20}\}`,
    String.raw`(?:(?<=[)\]*">])\{|(?<=[\p{L}\p{N}.!?]{2}_)\{(?=\.))(?=[.#])${ATTRIBUTE}(?:[ \t]{1,3}${ATTRIBUTE}){0,8}[ \t]{0,3}\}`,
    String.raw`(?<![\\\w$^_}])\{(?=[.#])${ATTRIBUTE}(?:[ \t]{1,3}${ATTRIBUTE}){0,8}[ \t]{0,3}\}(?=[ \t#]{0,9}(?:$|<))`,
  ].join('|'),
  'gmu',
);

/** A heading, in whose line `{#id}` is read as its id, so that readers do not see it. */
const HEADING_ID = /^[ \t>]{0,20}#{1,6}[ \t][^\n]{0,500}$|^[^\n]{1,500}\n[ \t>]{0,20}(?:={2,200}|-{2,200})[ \t]{0,20}$/;

/** `<` and `>` as they are escaped: in HTML, once or twice, or in Markdown. */
const LT = String.raw`(?:&(?:amp;)?(?:lt|#60|#x3c);|\\<)`;
const GT = String.raw`(?:&(?:amp;)?(?:gt|#62|#x3e);|\\?>)`;
const TAGS = 'p|div|span|strong|em|b|i|u|a|h[1-6]|ul|ol|li|blockquote|table|tr|td|figure|img|iframe|font|center';
const ATTRIBUTES = String.raw`(?:\s(?:(?!${GT}|${LT})[^<\n]){0,300})?`;

const ESCAPED_TAG = [
  // A start tag that is followed by its end tag, or by a common inner tag.
  String.raw`${LT}(${TAGS})${ATTRIBUTES}${GT}(?=[\s\S]{0,2000}?${LT}(?:\/\1|br|strong|em|a|p|li)\b)`,
  // With attributes, or next to a word: a text that only mentions a tag has neither.
  String.raw`${LT}(?:${TAGS})\s{1,3}[a-z-]{2,30}=(?:["'“”″]|&(?:amp;)?(?:quot|#34|#39|#8\d{3}|[lr]dquo);)`,
  String.raw`(?<=^[ \t]{0,9}|>)${LT}(?:${TAGS})${GT}(?=[\p{L}\p{N}"“])`,
  String.raw`(?<=[\p{L}\p{N}.,;:!?"”’)])${LT}\/(?:${TAGS})${GT}`,
  String.raw`(?<=[\p{L}\p{N}.,;:!?"”’)])${LT}br\s?\/?${GT}|${LT}br\s?\/?${GT}(?=[\p{L}\p{N}"“])`,
].join('|');

const TWICE_ESCAPED =
  /&amp;(?:nbsp|#\d{2,6}|#x[\da-f]{2,5}|[lr][sd]quo|[mn]dash|hellip|amp|quot|apos|[aeiou](?:acute|grave|circ|uml)|ccedil|ntilde|reg|copy|trade|bull|middot);/gi;

/** Comments that are instructions to a known system. */
const KNOWN_COMMENT =
  /^\W{0,9}(?:lt;|#60;)?\W{0,9}(?:more|nextpage|read ?more|truncate|(?:start|end)fragment|\/?wp:[^<\n]{1,300}?|kg-card-(?:begin|end)[^<\n]{0,60}?)\W{0,9}(?:gt;|#62;)?\W{0,3}$/i;

/** Order matters: each place is reported by the first pattern that matches there. */
export const LEFTOVERS: readonly Leftover[] = [
  {
    ...TEXTS.hugo,
    marks: ['{{'],
    // `{{</* x */>}}` is Hugo's escape for showing a shortcode.
    pattern: /\{\{\s?(?:<|&lt;|%)(?!\/\*)[^{}]{1,600}\}\}/g,
  },
  {
    ...TEXTS.template,
    marks: ['{%', '{# ', '[% '],
    pattern:
      /(?<!\{)\{%-?\s{0,10}[a-z_]{2,30}(?:\s[^{}]{0,600}?)?-?%\}|\{#-?\s[^{}]{1,300}?\s-?#\}|\[%-?\s[^[\]]{1,200}?\s-?%\]/gi,
  },
  {
    ...TEXTS.placeholder,
    marks: ['{{'],
    // Not TeX formulas, in which braces follow a name or another brace.
    pattern: new RegExp(
      [
        String.raw`(?<![\\\w{}^_$])\{\{\{?[-~]?\s{0,10}[a-z_$.@][\w.$-]{2,80}(?:\s{0,10}\|[^{}\n]{0,200}|\s[^{}\n]{0,200}|\([^{}\n]{0,300}\)\s{0,9})?[-~]?\}?\}\}`,
        String.raw`(?<![\\\w{}^_$])\{\{~?\s{0,3}[#/^>&]\s{0,3}[a-z][\w./-]{1,80}(?:\s[^{}\n]{0,200})?~?\}\}`,
        String.raw`(?<![\\\w{}^_$])\{\{!(?:--[^\n]{0,300}?--|[^{}\n]{1,300})\}\}`,
        String.raw`(?<![\\\w{}^_$])\{\{\s{0,10}(?:"[^"{}\n]{1,100}"|'[^'{}\n]{1,100}')\s{0,10}(?:\|[^{}\n]{0,200})?\}\}`,
      ].join('|'),
      'gi',
    ),
  },
  {
    ...TEXTS.mergeTag,
    marks: ['*|', '%%', '{!'],
    pattern: MERGE_TAG,
    // Not a table cell between two emphasised ones: `|*a*|B|*c*|`.
    isOne: (text) => (match) =>
      !(/\w/.test(text.charAt(match.index - 1)) && /\w/.test(text.charAt(match.index + match[0].length))),
  },
  { ...TEXTS.wordPress, marks: ['['], pattern: SHORTCODE, isOne: shortcodeOrNot },
  {
    ...TEXTS.drupal,
    marks: ['[[{"', '[node:', '[view:', '[block:'],
    pattern:
      /\[\[\{"(?:fid|type|view_mode|nid)"[^\n]{1,2000}?\}\]\]|\[(?:node|view|block):[\w-]{1,40}(?:[:=][\w:=-]{1,60})\](?![([:])|\[node:(?:title|body|summary|nid|url|author|created|changed)\](?![([:])/g,
  },
  {
    ...TEXTS.doubleBrackets,
    marks: ['[[', '[\\['],
    pattern: DOUBLE_BRACKETS,
    isOne: (text) => {
      const linked = referencesIn(text);
      return ([found]) => !linked.has(found.replace(/[[\]\\]/g, '').toLowerCase());
    },
  },
  {
    ...TEXTS.joomla,
    marks: ['{'],
    pattern:
      /\{(?:loadposition|loadmodule|loadmoduleid|mosimage|mospagebreak|youtube|vimeo)(?:\s[^{}\n]{0,200})?\}|\{exp:[a-z][\w:]{1,60}[^{}\n]{0,300}\}|(?<![\\\w{}^_$])\{([a-z]\w{2,30})(?:\s[^{}\n]{0,200})?\}(?=[^{}]{0,500}\{\/\1\})/gi,
  },
  {
    ...TEXTS.fence,
    marks: [':::', '!!! ', '??? ', '[!'],
    pattern:
      /^[ \t>]{0,20}(?:<p>)?:{3,8}[ \t]{0,5}(?:\{[^{}\n]{1,100}\}|[a-z][\w-]{1,30}(?:[ \t{[][^\n]{0,200})?)$|^[ \t>]{0,20}(?:!!!|\?\?\?\+?) (?:abstract|attention|bug|caution|danger|error|example|failure|hint|important|info|note|question|quote|seealso|success|tip|todo|warning)(?: "[^"\n]{0,200}")?[ \t]{0,9}$|^[ \t]{0,3}>[ \t>]{0,20}\[![a-z]{3,20}\](?![(:])/gim,
  },
  {
    ...TEXTS.attributeList,
    marks: ['{:', '{.', '{#'],
    pattern: ATTRIBUTE_LIST,
    isOne: (text) => (match) =>
      !/^\{#\p{L}[^\s{}\\]{0,100}\}$/u.test(match[0]) || !HEADING_ID.test(headingAt(text, match.index)),
  },
  {
    ...TEXTS.comment,
    marks: ['lt;!', '#60;!', '\\<!', '<!–', '<!—', '{/*'],
    pattern: new RegExp(
      String.raw`${LT}!(?:--|[–—]|\\-\\-|&#821[12];|&[mn]dash;)(?:\s?\/?wp:[^<\n]{1,300}?|[^<\n,.;]{1,60}?)(?:--|[–—]|\\-\\-|&#821[12];|&[mn]dash;)${GT}|<![–—][^<>\n]{1,200}[–—]>|\{\/\*[^{}]{1,300}?\*\/\}`,
      'gi',
    ),
    fix: (found) => (KNOWN_COMMENT.test(found) ? '' : null),
  },
  {
    ...TEXTS.program,
    marks: ['<?', '<%', 'import ', 'export '],
    pattern:
      /<\?(?:php|=)[\s\S]{0,300}?(?:\?>|$(?![\s\S]))|<%(?:=|-)?\s{0,5}(?=[a-z_@])[^%]{1,300}%>|^(?:import|export)\s[^\n"']{1,200}\sfrom\s["'][^"'\n]{1,200}["'];?[ \t]{0,9}$/gim,
  },
  {
    ...TEXTS.escapedHtml,
    marks: ['lt;', '#60;', '#x3c;', '\\<'],
    pattern: new RegExp(ESCAPED_TAG, 'gimu'),
  },
  {
    ...TEXTS.escapedTwice,
    marks: ['&amp;'],
    pattern: TWICE_ESCAPED,
    fix: (found) => found.replace(/^&amp;/i, '&'),
    // Not in an address, and not if the text is about the escape itself.
    isOne: (text) => (match) => {
      const [before = ''] = /\S*$/.exec(text.slice(Math.max(0, match.index - 200), match.index)) ?? [];
      const [behind = ''] = /^\S?/.exec(text.slice(match.index + match[0].length)) ?? [];
      if (/:\/\/|[=?]|\]\(/.test(before)) return false;
      return /[\p{L}\p{N}.,;>]$/u.test(before) || /[\p{L}\p{N}<]/u.test(behind);
    },
  },
  {
    ...TEXTS.word,
    marks: ['mso', 'Mso', 'MSO', '<![if', '<?xml', '<o:', '</o:', '<w:', '<v:', '<m:', '<st1:'],
    pattern:
      /<!--\[if [^\]\n]{0,40}mso|<!\[if [^\]\n]{0,60}\]>|<\?xml:namespace|<\/?(?:o|w|v|m|st1):[a-z]{1,30}\b|\bclass=["']?Mso[A-Z]\w{2,40}|[\s;"']mso-[a-z-]{2,40}\s?:/gi,
    inComments: true,
  },
  ...EXPORT_LEFTOVERS,
];

function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? undefined : end);
}

/** The line of an offset; with the next one, which may turn it into a heading, unless it begins with `#`. */
function headingAt(text: string, at: number): string {
  const line = lineAt(text, at);
  if (/^[ \t>]*#/.test(line)) return line;
  const end = text.indexOf('\n', at);
  return end < 0 ? line : `${line}\n${lineAt(text, end + 1)}`;
}
