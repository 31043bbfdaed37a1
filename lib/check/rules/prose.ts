import { articleRule } from '@/lib/article/article-rule';
import { type ProseRule, proseFields, shownText } from '@/lib/check/prose-fields';
import { isNoName } from '@/lib/check/rules/offering-name';
import { textGarbled } from '@/lib/check/rules/text-garbled';
import { textInvisible } from '@/lib/check/rules/text-invisible';
import { textLeftover } from '@/lib/check/rules/text-leftover';
import { textMarkup } from '@/lib/check/rules/text-markup';
import { isBlank } from '@/lib/core/fields';
import type { RuleName } from '@/lib/rules/rules';

/** In order: only the first finding for a text is reported, since others usually follow from it. */
const PROSE_RULES: readonly (readonly [name: RuleName, rule: ProseRule])[] = [
  ['text-garbled', textGarbled],
  ['text-invisible', textInvisible],
  ['text-leftover', textLeftover],
  ['text-markup', textMarkup],
];

/** Fields from whose texts addresses are made: changing one moves a page, so there is no automatic fix. */
const ADDRESSED = new Set<string | number>(['author', 'authors', 'categories', 'offering', 'relatedOfferings']);

const OFFERINGS = new Set<string | number>(['offering', 'relatedOfferings']);

/** `text-garbled`, `text-invisible`, `text-leftover`, `text-markup`, for every text that readers see. */
export const proseRules = articleRule([], ({ data, isDoubleQuoted, report }) =>
  proseFields(data).flatMap((field) => {
    const [name = ''] = field.path;
    const makesAddress = ADDRESSED.has(name) || (name === 'title' && isBlank(data.slug));
    for (const [rule, ask] of PROSE_RULES) {
      const found = ask(field, { isDoubleQuoted });
      if (!found) continue;
      // Reported by `offering-name`.
      if (OFFERINGS.has(name) && field.path.length <= 2 && isNoName(shownText(field))) return [];
      const { fix, ...withoutFix } = found;
      // Invisible characters are not part of addresses.
      return [report(rule, field.path, makesAddress && rule !== 'text-invisible' ? withoutFix : found)];
    }
    return [];
  }),
);
