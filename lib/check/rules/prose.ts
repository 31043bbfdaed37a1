import { articleRule } from '@/lib/article/article-rule';
import { type ProseRule, proseFields, shownText } from '@/lib/check/prose-fields';
import { isNoName } from '@/lib/check/rules/offering-name';
import { textGarbled } from '@/lib/check/rules/text-garbled';
import { textInvisible } from '@/lib/check/rules/text-invisible';
import { textLeftover } from '@/lib/check/rules/text-leftover';
import { textMarkup } from '@/lib/check/rules/text-markup';
import { isBlank } from '@/lib/core/fields';
import type { RuleName } from '@/lib/rules/rules';

/** The first that finds something speaks: what else is odd follows from it. */
const PROSE_RULES: readonly (readonly [name: RuleName, rule: ProseRule])[] = [
  ['text-garbled', textGarbled],
  ['text-invisible', textInvisible],
  ['text-leftover', textLeftover],
  ['text-markup', textMarkup],
];

/** Fields of whose texts addresses are made: who changes one, moves a page. */
const ADDRESSED = new Set<string | number>(['author', 'authors', 'categories', 'offering', 'relatedOfferings']);

const OFFERINGS = new Set<string | number>(['offering', 'relatedOfferings']);

/** `text-garbled`, `text-invisible`, `text-leftover`, `text-markup`, asked of every text that readers see. */
export const proseRules = articleRule([], ({ data, isDoubleQuoted, report }) =>
  proseFields(data).flatMap((field) => {
    const [name = ''] = field.path;
    const makesAddress = ADDRESSED.has(name) || (name === 'title' && isBlank(data.slug));
    for (const [rule, ask] of PROSE_RULES) {
      const found = ask(field, { isDoubleQuoted });
      if (!found) continue;
      // `offering-name` says of a name that is none what becomes of it.
      if (OFFERINGS.has(name) && field.path.length <= 2 && isNoName(shownText(field))) return [];
      const { fix, ...unmended } = found;
      // What is invisible is in no address either.
      return [report(rule, field.path, makesAddress && rule !== 'text-invisible' ? unmended : found)];
    }
    return [];
  }),
);
