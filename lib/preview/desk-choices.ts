import type { TopicRef } from '@/lib/article/article';
import { inEnglish } from '@/lib/core/compare-text';
import { groupBy } from '@/lib/core/group-by';
import type { DeskRow } from '@/lib/preview/desk-rows';
import { ruleOf } from '@/lib/rules/rules';

/** A value that can narrow the list, with the number of rows that have it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** The topics of one taxonomy. */
export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** The topics of rows by taxonomy, in reading order, in the spelling that comes first. */
export function topicChoices(rows: readonly DeskRow[]): readonly ChoiceGroup[] {
  const counted = new Map<string, { readonly topic: TopicRef; count: number }>();
  for (const topic of rows.flatMap(({ topics }) => topics)) {
    const known = counted.get(topic.slug);
    if (known) known.count += 1;
    else counted.set(topic.slug, { topic, count: 1 });
  }
  return [...groupBy(counted.values(), ({ topic }) => topic.taxonomy)]
    .map(([label, own]) => ({
      label,
      choices: own.map(({ topic, count }) => ({ value: topic.slug, label: topic.label, count })).sort(byLabel),
    }))
    .sort(byLabel);
}

/** The rules that any row breaks, in reading order. */
export function ruleChoices(rows: readonly DeskRow[]): readonly Choice[] {
  const counted = new Map<string, number>();
  for (const { problems } of rows)
    for (const rule of new Set(problems.map((problem) => problem.rule)))
      counted.set(rule, (counted.get(rule) ?? 0) + 1);
  return [...counted].map(([value, count]) => ({ value, label: ruleOf(value).title, count })).sort(byLabel);
}

function byLabel(a: { readonly label: string }, b: { readonly label: string }): number {
  return inEnglish(a.label, b.label);
}
