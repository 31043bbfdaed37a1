import type { Article, TopicRef } from '@/lib/article/article';
import type { Topic } from '@/lib/library/library';
import type { Offering } from '@/lib/offering/offering';
import type { TopicEntry } from '@/lib/topic/parse-topics';

/** How many neighbours a topic keeps. */
const NEIGHBOURS = 12;

interface Draft {
  readonly ref: TopicRef;
  readonly articles: Article[];
  readonly offerings: Offering[];
  /** How many articles carry both topics, by the other one. */
  readonly shared: Map<Draft, number>;
}

/** Every topic an article or an offering carries, with what `topics.yaml` says of it, by label. Linear in the number of articles. */
export function buildTopics(
  articles: readonly Article[],
  offerings: ReadonlyMap<string, Offering>,
  entries: readonly TopicEntry[],
): ReadonlyMap<string, Topic> {
  const drafts = new Map<string, Draft>();
  const draftOf = (ref: TopicRef): Draft => {
    const known = drafts.get(ref.slug);
    if (known) return known;
    const draft: Draft = { ref, articles: [], offerings: [], shared: new Map() };
    drafts.set(ref.slug, draft);
    return draft;
  };
  for (const article of articles) {
    const carried = article.topics.map(draftOf);
    for (const draft of carried) {
      draft.articles.push(article);
      for (const other of carried) if (other !== draft) draft.shared.set(other, (draft.shared.get(other) ?? 0) + 1);
    }
  }
  for (const offering of offerings.values()) {
    for (const ref of offering.topics) draftOf(ref).offerings.push(offering);
  }
  const slugOf = topicSlugs([...drafts.values()].map(({ ref }) => ref));
  const synonyms = new Map(entries.map((entry) => [slugOf(entry), entry.synonyms]));
  const topics = [...drafts.values()].map(({ ref, articles: own, offerings: products, shared }): Topic => {
    const neighbours = [...shared]
      .map(([other, count]) => ({ topic: other.ref, shared: count }))
      .sort((a, b) => b.shared - a.shared || (a.topic.slug < b.topic.slug ? -1 : 1))
      .slice(0, NEIGHBOURS);
    return { ...ref, articles: own, offerings: products, neighbours, synonyms: synonyms.get(ref.slug) ?? [] };
  });
  topics.sort((a, b) => a.label.localeCompare(b.label, 'en') || (a.slug < b.slug ? -1 : 1));
  return new Map(topics.map((topic) => [topic.slug, topic]));
}

/** The slug of the topic that an entry of `topics.yaml` names: an article may have given it an address of its own. */
export function topicSlugs(topics: readonly TopicRef[]): (entry: TopicEntry) => string {
  const byName = new Map(topics.map(({ name, slug }) => [name.toLowerCase(), slug]));
  return ({ name, slug }) => byName.get(name.toLowerCase()) ?? slug;
}
