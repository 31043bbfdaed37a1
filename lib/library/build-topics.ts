import type { Article, TopicRef } from '@/lib/article/article';
import { compareText, readingOrder } from '@/lib/core/compare-text';
import { sortInSteps } from '@/lib/core/sort-in-steps';
import { inSteps } from '@/lib/core/steps';
import type { Collector } from '@/lib/library/collector';
import type { Topic } from '@/lib/library/library';
import type { Offering } from '@/lib/offering/offering';
import type { TopicEntry } from '@/lib/topic/parse-topics';

const NEIGHBOURS = 12;

interface Draft {
  readonly ref: TopicRef;
  readonly articles: Article[];
  readonly offerings: Offering[];
  /** Number of articles that carry both topics, by the other topic. */
  readonly shared: Map<Draft, number>;
}

/** Every topic of an article or offering, with its entry in `topics.yaml`. Sorted by label. */
export function collectTopics(
  locale: string,
): Collector<[offerings: Iterable<Offering>, entries: readonly TopicEntry[]], ReadonlyMap<string, Topic>> {
  const order = readingOrder(locale);
  const drafts = new Map<string, Draft>();
  // Articles share equal topics as one object, and looking up an object is faster than a text.
  const known = new Map<TopicRef, Draft>();
  const draftOf = (ref: TopicRef): Draft => {
    const draft = drafts.get(ref.slug) ?? emptyDraft(ref);
    drafts.set(ref.slug, draft);
    known.set(ref, draft);
    return draft;
  };
  return {
    add: (article) => {
      const carried = article.topics.map((ref) => known.get(ref) ?? draftOf(ref));
      for (const draft of carried) {
        draft.articles.push(article);
        for (const other of carried) if (other !== draft) draft.shared.set(other, (draft.shared.get(other) ?? 0) + 1);
      }
    },
    *finish(offerings, entries) {
      yield* inSteps(offerings, (offering) => {
        for (const ref of offering.topics) draftOf(ref).offerings.push(offering);
      });
      const slugOf = topicSlugs([...drafts.values()].map(({ ref }) => ref));
      const synonyms = new Map(entries.map((entry) => [slugOf(entry), entry.synonyms]));
      const topics: Topic[] = [];
      yield* inSteps(drafts.values(), (draft) => topics.push(topicOf(draft, synonyms.get(draft.ref.slug) ?? [])));
      const sorted = yield* sortInSteps(topics, (a, b) => order(a.label, b.label) || compareText(a.slug, b.slug));
      return new Map(sorted.map((topic) => [topic.slug, topic]));
    },
  };
}

function emptyDraft(ref: TopicRef): Draft {
  return { ref, articles: [], offerings: [], shared: new Map() };
}

function topicOf({ ref, shared, ...gathered }: Draft, synonyms: readonly string[]): Topic {
  return { ...ref, ...gathered, neighbours: neighboursOf(shared), synonyms };
}

function neighboursOf(shared: Draft['shared']): Topic['neighbours'] {
  return [...shared]
    .map(([other, count]) => ({ topic: other.ref, shared: count }))
    .sort((a, b) => b.shared - a.shared || compareText(a.topic.slug, b.topic.slug))
    .slice(0, NEIGHBOURS);
}

/** Gives the slug of the topic that an entry of `topics.yaml` names, which an article's `categoryUrl` may have set. */
export function topicSlugs(topics: readonly TopicRef[]): (entry: TopicEntry) => string {
  const byName = new Map(topics.map(({ name, slug }) => [name.toLowerCase(), slug]));
  return ({ name, slug }) => byName.get(name.toLowerCase()) ?? slug;
}
