import { shownText } from '@/lib/check/prose-fields';
import type { ProseRule } from '@/lib/check/rules/prose';

/** What systems leave behind in texts, by whose it is. Each is looked for in the text as readers see it. */
const LEFTOVERS: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    'a shortcode',
    /\[\/[a-z][\w-]{0,40}\]|\[[a-z][\w-]{0,40}(?: {1,3}[\w-]{1,40}=["'\w][^[\]]{0,200})\]|\[(?:vc|et_pb|fusion|av)_\w+\]/,
  ],
  ['a template of another system', /\{\{[^{}]{0,200}\}\}|\{%[^{}]{0,200}%\}|<%=|<\?php|%%[a-z_]{2,30}%%/],
  [
    'a leftover of Word',
    /\[(?:if|endif)\b[^\]]{0,60}(?:mso|vml|supportLists|supportFields)[^\]]{0,60}\]|<!\[(?:if|endif)|<\/?[ovwmx]:[a-z]|\bmso-[a-z-]{2,40}:|\bMsoNormal\b/i,
  ],
  ['a comment of HTML', /<!--/],
  [
    'the end that feeds put behind their texts',
    /\bThe post .{1,300} (?:appeared first on|first appeared on) |[\s[(](?:Continue reading|Read more|Read the rest)\b[^.!?]{0,120}(?:→|»|…|\.\.\.|\])$|\bRead more$|\bContinue reading ["“]/,
  ],
  ['a value that a program could not show', /\[object Object\]|^(?:undefined|NaN|#REF!|#N\/A|#VALUE!|#NAME\?)$/],
];

/** `text-leftover`: what another system would have replaced before anybody saw it. */
export const textLeftover: ProseRule = (field) => {
  const text = shownText(field);
  for (const [what, pattern] of LEFTOVERS) {
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) return { message: `holds ${what}: "${found.slice(0, 60)}"`, hint: 'take it out' };
  }
  return null;
};
