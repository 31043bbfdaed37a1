import { ATTRIBUTE_LIST, DOUBLE_BRACKETS, MERGE_TAG } from '@/lib/check/leftovers';
import { shownText } from '@/lib/check/prose-fields';
import type { ProseRule } from '@/lib/check/rules/prose';

/** What systems leave behind in texts, by whose it is. Each is looked for in the text as readers see it. */
const LEFTOVERS: readonly (readonly [what: string, pattern: RegExp, hint?: string])[] = [
  [
    'a shortcode',
    /\[\/(?:[a-z]{1,40}[_-][\w-]{1,40}|audio|caption|embed|gallery|playlist|video)\]|\[([a-z][\w-]{0,40})[^[\]]{0,200}\].{0,500}?\[\/\1\]|\[[a-z][\w-]{0,40}(?: {1,3}[\w-]{1,40}=(?:["'\d]|(?:true|false|left|right|center)\b)[^[\]]{0,200})\]|\[(?:vc|et_pb|fusion|av|su)_\w+\]|\[[a-z][\w-]{0,40} {1,3}[\w-]{1,40}=['"“”″][^\]]{0,300}$/,
  ],
  [
    'a template of another system',
    /\{\{\s{0,9}[^\s{}.…][^{}]{0,200}\}\}|\{%[^{}]{0,200}%\}|<%=|<\?php|\{#\s[^{}]{1,200}\s#\}/,
  ],
  ['a merge tag of a mailer', MERGE_TAG],
  ['a tag in double brackets', DOUBLE_BRACKETS],
  ['an attribute list of kramdown or Pandoc', ATTRIBUTE_LIST],
  ['the fence of a note', /^:{3,8}\s?[a-z{]|\s:{3,8}$/],
  [
    'a leftover of Word',
    /\[(?:if|endif)\b[^\]]{0,60}(?:mso|vml|supportLists|supportFields)[^\]]{0,60}\]|<!\[(?:if|endif)|<\/?[ovwmx]:[a-z]|\bmso-[a-z-]{2,40}:|\bMsoNormal\b/i,
  ],
  ['a comment of HTML', /<!(?:--|[–—])/],
  [
    'the end that feeds put behind their texts',
    /\bThe post ["“‘'<\p{Lu}\p{N}].{0,300} (?:appeared first on|first appeared on) .{1,100}$|[\s[(](?:Continue reading|Read more|Read the rest)\b[^.!?]{0,120}(?:→|»|…|\.\.\.|\])$|\bRead more$|\bContinue reading ["“]/u,
  ],
  [
    'a value that a program could not show',
    /\[object Object\]|^(?:undefined|NaN|null|nil|n\/a|#REF!|#N\/A|#VALUE!|#NAME\?)$/i,
  ],
  [
    'an escape of a program',
    /(?<=[.!?:;,\p{L}\d”"])(?<!\b[A-Za-z]:)(?:\\r)?\\n(?=[\p{Lu}\\•*-])|\\u(?:00|20)[\dA-Fa-f]{2}(?![\dA-Fa-f])/u,
    'write the character, or a space for a line break',
  ],
  [
    'a list or a group that is written as text',
    /^\[\s*["{].*["}\]]\s*\]$|^\{\s*".{1,200}"\s*:.*\}$|^a:\d{1,4}:\{/s,
    'take the quotes around it away',
  ],
];

/** `text-leftover`: what another system would have replaced before anybody saw it. */
export const textLeftover: ProseRule = (field) => {
  const text = shownText(field);
  for (const [what, pattern, hint = 'take it out'] of LEFTOVERS) {
    const [found] = text.match(pattern) ?? [];
    if (found !== undefined) return { message: `holds ${what}: "${found.slice(0, 60)}"`, hint };
  }
  return null;
};
