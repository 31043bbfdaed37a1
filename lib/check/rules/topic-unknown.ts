import type { ArticleFile, TopicRef } from '@/lib/article/article';
import type { LibraryRule } from '@/lib/check/check-content';
import { entryPath, reportIn } from '@/lib/check/report-in';
import { buildSlipIndex } from '@/lib/check/slip-index';
import type { Content } from '@/lib/library/read-content';
import { foldedWords } from '@/lib/search/words';

/** A topic that as many articles carry is one, whatever it is near to. */
const ENOUGH = 3;

/** A word that as many articles use in their titles and descriptions is a word. */
const USED = 2;

/**
 * A topic of one article alone whose name is a known topic's with one word mistyped. Known is what `topics.yaml` names,
 * and what several articles carry. Where the word is one that the house's texts use, it is meant.
 */
export const topicUnknown: LibraryRule = (content) => {
  const carried = countCarriers(content);
  const settled = new Set([...content.topics, ...content.offerings.flatMap(({ topics }) => topics)].map(slugOf));
  const lonely: Lonely[] = [];
  const known = content.topics.map(({ name }) => name);
  for (const { topic, count, last } of carried.values()) {
    if (settled.has(topic.slug) || count >= ENOUGH) known.push(topic.name);
    else if (count === 1) lonely.push({ topic, file: last });
  }
  if (lonely.length === 0) return [];
  const index = buildSlipIndex(known.map((name) => ({ words: foldedWords(name), value: name })));
  const slips = lonely.flatMap((found) => {
    const slip = index.find(foldedWords(found.topic.name));
    return slip ? [{ ...found, ...slip }] : [];
  });
  const meant = wordsInUse(
    content.articles,
    slips.flatMap(({ typed }) => typed ?? []),
  );
  return slips.flatMap(({ file, topic, value, typed }) => {
    const place = file.places.topics[file.article.topics.findIndex(({ slug }) => slug === topic.slug)];
    if (!place || (typed !== null && meant.has(typed))) return [];
    const message = `"${topic.name}" is a topic of this article alone`;
    const path = entryPath('categories', place.index);
    return [reportIn(file, 'topic-unknown', place, path, { message, hint: `did you mean "${value}"?` })];
  });
};

interface Lonely {
  readonly topic: TopicRef;
  readonly file: ArticleFile;
}

interface Carried {
  readonly topic: TopicRef;
  count: number;
  /** The last file that carries it; the only one where one does. */
  last: ArticleFile;
}

function slugOf({ slug }: { readonly slug: string }): string {
  return slug;
}

/** How many articles carry each topic, on their own or with an offering they name. */
function countCarriers({ articles }: Content): ReadonlyMap<string, Carried> {
  const carried = new Map<string, Carried>();
  const count = (topic: TopicRef, file: ArticleFile) => {
    const known = carried.get(topic.slug);
    if (!known) carried.set(topic.slug, { topic, count: 1, last: file });
    else if (known.last !== file) {
      known.last = file;
      known.count++;
    }
  };
  for (const file of articles) {
    for (const topic of file.article.topics) count(topic, file);
    for (const { topics } of file.article.offerings) for (const topic of topics) count(topic, file);
  }
  return carried;
}

/** Which of some words the titles and descriptions of several articles use. */
function wordsInUse(articles: readonly ArticleFile[], words: readonly string[]): ReadonlySet<string> {
  if (words.length === 0) return new Set();
  const uses = new Map(words.map((word) => [word, 0]));
  for (const { article } of articles) {
    for (const word of new Set(foldedWords(`${article.title} ${article.description}`))) {
      const count = uses.get(word);
      if (count !== undefined) uses.set(word, count + 1);
    }
  }
  return new Set(words.filter((word) => (uses.get(word) ?? 0) >= USED));
}
