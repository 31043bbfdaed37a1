import { ATTRIBUTE_LIST, DOUBLE_BRACKETS, MERGE_TAG } from '@/lib/check/leftovers';
import { type ProseRule, shownText } from '@/lib/check/prose-fields';
import { textLeftover as describeLeftover, LEFTOVER_HINTS, LEFTOVERS_IN_TEXTS } from '@/lib/check/texts/article';

/** Leftovers of other systems, with the name of each. Each is looked for in the text as readers see it. */
const LEFTOVERS: readonly (readonly [what: string, pattern: RegExp, hint?: string])[] = [
  [
    LEFTOVERS_IN_TEXTS.shortcode,
    /\[\/(?:[a-z]{1,40}[_-][\w-]{1,40}|audio|caption|embed|gallery|playlist|video)\]|\[([a-z][\w-]{0,40})[^[\]]{0,200}\].{0,500}?\[\/\1\]|\[[a-z][\w-]{0,40}(?: {1,3}[\w-]{1,40}=(?:["'\d]|(?:true|false|left|right|center)\b)[^[\]]{0,200})\]|\[(?:vc|et_pb|fusion|av|su)_\w+\]|\[[a-z][\w-]{0,40} {1,3}[\w-]{1,40}=['"“”″][^\]]{0,300}$/,
  ],
  [
    LEFTOVERS_IN_TEXTS.template,
    /\{\{\s{0,9}[^\s{}.…][^{}]{0,200}\}\}|\{%[^{}]{0,200}%\}|<%=|<\?php|\{#\s[^{}]{1,200}\s#\}/,
  ],
  [LEFTOVERS_IN_TEXTS.mergeTag, MERGE_TAG],
  [LEFTOVERS_IN_TEXTS.doubleBrackets, DOUBLE_BRACKETS],
  [LEFTOVERS_IN_TEXTS.attributeList, ATTRIBUTE_LIST],
  [LEFTOVERS_IN_TEXTS.fence, /^:{3,8}\s?[a-z{]|\s:{3,8}$/],
  [
    LEFTOVERS_IN_TEXTS.word,
    /\[(?:if|endif)\b[^\]]{0,60}(?:mso|vml|supportLists|supportFields)[^\]]{0,60}\]|<!\[(?:if|endif)|<\/?[ovwmx]:[a-z]|\bmso-[a-z-]{2,40}:|\bMsoNormal\b/i,
  ],
  [LEFTOVERS_IN_TEXTS.comment, /<!(?:--|[–—])/],
  [
    LEFTOVERS_IN_TEXTS.feedEnd,
    /\bThe post ["“‘'<\p{Lu}\p{N}].{0,300} (?:appeared first on|first appeared on) .{1,100}$|[\s[(](?:Continue reading|Read more|Read the rest)\b[^.!?]{0,120}(?:→|»|…|\.\.\.|\])$|\bRead more$|\bContinue reading ["“]/u,
  ],
  [LEFTOVERS_IN_TEXTS.value, /\[object Object\]|^(?:undefined|NaN|null|nil|n\/a|#REF!|#N\/A|#VALUE!|#NAME\?)$/i],
  [
    LEFTOVERS_IN_TEXTS.escape,
    /(?<=[.!?:;,\p{L}\d”"])(?<!\b[A-Za-z]:)(?:\\r)?\\n(?=[\p{Lu}\\•*-])|\\u(?:00|20)[\dA-Fa-f]{2}(?![\dA-Fa-f])/u,
    LEFTOVER_HINTS.escape,
  ],
  [
    LEFTOVERS_IN_TEXTS.quoted,
    /^\[\s*["{].*["}\]]\s*\]$|^\{\s*".{1,200}"\s*:.*\}$|^a:\d{1,4}:\{/s,
    LEFTOVER_HINTS.quoted,
  ],
];

/** `text-leftover`: markup that another system would have replaced. */
export const textLeftover: ProseRule = (field) => {
  const text = shownText(field);
  for (const [what, pattern, hint] of LEFTOVERS) {
    const [found] = text.match(pattern) ?? [];
    if (found !== undefined) return describeLeftover(what, found.slice(0, 60), hint);
  }
  return null;
};
