import type { OfferingRef, TopicRef } from '@/lib/article/article';
import { inEnglish } from '@/lib/core/compare-text';
import type { Named } from '@/lib/editor/find-named';
import type { Holdings } from '@/lib/editor/holdings';

export interface TopicChoice extends Named {
  readonly ref: TopicRef;
}

export interface OfferingChoice extends Named {
  readonly ref: OfferingRef;
}

/** The existing topics, those with most articles first. */
export function topicChoices({ library }: Holdings): readonly TopicChoice[] {
  return [...library.topics.values()]
    .map(({ slug, name, taxonomy, label, synonyms, articles }) => ({
      slug,
      name,
      label,
      synonyms,
      count: articles.length,
      ref: { slug, name, taxonomy, label },
    }))
    .sort(mostArticlesFirst);
}

/** The existing offerings, those with most articles first; `offeringId` is that of the newest article that has one. */
export function offeringChoices({ library }: Holdings): readonly OfferingChoice[] {
  return [...library.offerings.values()]
    .map(({ slug, label, topics, articles }) => {
      const mentions = articles.flatMap((article) => article.offerings.filter((ref) => ref.slug === slug));
      const offeringId = mentions.find((ref) => ref.offeringId !== '')?.offeringId ?? '';
      const ref = { slug, label, topics: [...topics], offeringId };
      return { slug, name: label, label, synonyms: [], count: articles.length, ref };
    })
    .sort(mostArticlesFirst);
}

/** Leaves out all but the first with the same slug. */
export function eachOnce<T extends { readonly slug: string }>(refs: readonly T[]): readonly T[] {
  return refs.filter(({ slug }, index) => refs.findIndex((other) => other.slug === slug) === index);
}

function mostArticlesFirst(a: Named, b: Named): number {
  return b.count - a.count || inEnglish(a.name, b.name);
}
