import type { TopicRef } from '@/lib/article/article';

/** The articles or offerings that carry a topic. */
export interface Carriers<T> {
  /** Those to compare; bounds the work. */
  readonly near: readonly T[];
  /** How many there are in all. */
  readonly count: number;
}

/**
 * Scores articles or offerings by the topics that they share with these: each counts ln(N / n) + 0.1 if n of N carry it
 * (inverse document frequency, K. Spärck Jones 1972).
 *
 * @param carriersOf null for a topic that nothing carries
 * @param total N
 * @returns those with a score, best first; equals by `compare`
 */
export function bySharedTopics<T>(
  topics: readonly TopicRef[],
  carriersOf: (slug: string) => Carriers<T> | null,
  total: number,
  compare: (a: T, b: T) => number,
): readonly T[] {
  const scores = new Map<T, number>();
  for (const { slug } of topics) {
    const carriers = carriersOf(slug);
    if (!carriers) continue;
    const rarity = Math.log(total / Math.max(1, carriers.count)) + 0.1;
    for (const other of carriers.near) scores.set(other, (scores.get(other) ?? 0) + rarity);
  }
  return [...scores].sort(([a, x], [b, y]) => y - x || compare(a, b)).map(([other]) => other);
}
