import type { Article, OfferingRef, TopicRef } from '@/lib/article/article';
import { compareText } from '@/lib/core/compare-text';
import { inSteps, type Steps } from '@/lib/core/steps';
import type { Collector } from '@/lib/library/collector';

/** Gives the topic to show for a topic as written; the same object if they are equal. */
export type ShownTopic = (written: TopicRef) => TopicRef;

/** Shows each topic in the spelling that most articles use, so that `telehealth` and `Telehealth` are one. */
export function countSpellings(): Collector<[], ShownTopic> {
  const counts = new Map<TopicRef, number>();
  // Articles share equal offerings as one object, so the topics of each are counted once, times the mentions.
  const offerings = new Map<OfferingRef, number>();
  const count = (ref: TopicRef, times: number) => counts.set(ref, (counts.get(ref) ?? 0) + times);
  return {
    add: (article) => {
      for (const ref of article.topics) count(ref, 1);
      for (const offering of article.offerings) {
        const times = offerings.get(offering) ?? 0;
        // Keeps the order in which spellings first occur.
        if (times === 0) for (const ref of offering.topics) count(ref, 0);
        offerings.set(offering, times + 1);
      }
    },
    *finish() {
      yield* inSteps(offerings, ([offering, times]) => {
        for (const ref of offering.topics) count(ref, times);
      });
      const canonical = yield* mostUsed(counts);
      const shown = new Map<TopicRef, TopicRef>();
      yield* inSteps(counts.keys(), (ref) => {
        const most = canonical.get(ref.slug) ?? ref;
        shown.set(ref, isSpeltAlike(ref, most) ? ref : most);
      });
      return (ref) => shown.get(ref) ?? canonical.get(ref.slug) ?? ref;
    },
  };
}

interface Spelling {
  readonly ref: TopicRef;
  count: number;
}

/** The most frequent spelling of each topic, by slug; the alphabetically first of equals. */
function* mostUsed(counts: ReadonlyMap<TopicRef, number>): Steps<ReadonlyMap<string, TopicRef>> {
  const topics = new Map<string, Spelling[]>();
  yield* inSteps(counts, ([ref, count]) => {
    const spellings = topics.get(ref.slug);
    const spelling = spellings?.find((known) => known.ref.name === ref.name);
    if (spelling) spelling.count += count;
    else if (spellings) spellings.push({ ref, count });
    else topics.set(ref.slug, [{ ref, count }]);
  });
  const canonical = new Map<string, TopicRef>();
  yield* inSteps(topics, ([slug, spellings]) => {
    const [most] = spellings.sort((a, b) => b.count - a.count || compareText(a.ref.name, b.ref.name));
    if (most) canonical.set(slug, most.ref);
  });
  return canonical;
}

/** The last result of {@link withTopics} for each article. */
const remembered = new WeakMap<Article, Article>();

/**
 * The article with its topics as they are shown; the article itself if it spells them so, which most do. Otherwise one
 * object from library to library while the topics stay the same, so that caches by object stay valid.
 */
export function withTopics(article: Article, shown: ShownTopic): Article {
  if (article.topics.every((ref) => shown(ref) === ref)) return article;
  const topics = article.topics.map(shown);
  const last = remembered.get(article);
  if (last?.topics.every((ref, index) => isSpeltAlike(ref, topics[index]))) return last;
  const made = { ...article, topics };
  remembered.set(article, made);
  return made;
}

function isSpeltAlike(a: TopicRef, b: TopicRef | undefined): boolean {
  return a === b || (a.name === b?.name && a.label === b.label && a.taxonomy === b.taxonomy);
}
