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

/** The topics that exist, those with most articles first. */
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

/** The offerings that exist, those with most articles first; each as the newest article that mentions it does. */
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

/** The first of all that have one slug. */
export function eachOnce<T extends { readonly slug: string }>(refs: readonly T[]): readonly T[] {
  return refs.filter(({ slug }, index) => refs.findIndex((other) => other.slug === slug) === index);
}

function mostArticlesFirst(a: Named, b: Named): number {
  return b.count - a.count || inEnglish(a.name, b.name);
}
