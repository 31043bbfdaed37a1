import type { ReactNode } from 'react';
import { formatShortDay } from '@/lib/core/dates';
import type { Fact } from '@/lib/pages/list-rail';

/** Figures about a list, one per line. */
export function ListFacts({ facts, locale }: { facts: readonly Fact[]; locale: string }) {
  if (facts.length === 0) return null;
  return (
    <dl className="border-t-2 border-hue text-meta">
      {facts.map((fact) => (
        <div key={fact.label} className="flex justify-between gap-4 border-b border-rule py-2">
          <dt className="text-soft">{fact.label}</dt>
          <dd className="font-semibold">{shownValue(fact, locale)}</dd>
        </div>
      ))}
    </dl>
  );
}

function shownValue(fact: Fact, locale: string): ReactNode {
  return 'day' in fact ? (
    <time dateTime={fact.day}>{formatShortDay(fact.day, locale)}</time>
  ) : (
    fact.count.toLocaleString(locale)
  );
}
