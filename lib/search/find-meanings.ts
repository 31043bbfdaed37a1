import type { Archive, TopicName } from '@/lib/search/archive';
import { findPhrase } from '@/lib/search/find-phrase';
import { includesRun } from '@/lib/search/includes-run';
import { FIELD_BIT, FIELD_BITS } from '@/lib/search/term-index';

/** A part of the query that is a name of a topic with several. */
export interface Meaning {
  readonly topic: number;
  /** The name in the query, and its folded words. */
  readonly said: string;
  readonly covers: readonly string[];
  /** The articles with that topic or any of its other names, as postings. */
  readonly postings: readonly number[];
  readonly also: readonly TopicName[];
}

/** Finds the names of topics in a query: `telemedicine` means the topic Telehealth, and all its other names. */
export function findMeanings(archive: Archive, words: readonly string[]): Meaning[] {
  const found: Meaning[] = [];
  for (const [topic, names] of archive.topicNames) {
    const said = names
      .filter((name) => includesRun(words, name.words))
      .sort((a, b) => b.words.length - a.words.length)[0];
    if (!said) continue;
    const others = names.filter((name) => name !== said);
    found.push({
      topic,
      said: said.name,
      covers: said.words,
      postings: union([carriers(archive, topic), ...others.map((other) => findPhrase(archive, other.words))]),
      also: others,
    });
  }
  return found;
}

function carriers({ names }: Archive, topic: number): number[] {
  return (names.topic.articles[topic] ?? []).map((position) => (position << FIELD_BITS) | FIELD_BIT.topic);
}

function union(lists: readonly (readonly number[])[]): number[] {
  const fields = new Map<number, number>();
  for (const posting of lists.flat()) {
    const position = posting >> FIELD_BITS;
    fields.set(position, (fields.get(position) ?? 0) | posting);
  }
  return [...fields.values()].sort((a, b) => a - b);
}
