import type { ArticleFile, TopicRef } from '@/lib/article/article';
import type { Finding } from '@/lib/article/article-rule';
import type { LibraryRule } from '@/lib/check/check-content';
import { reportIn } from '@/lib/check/report-in';
import { buildSlipIndex } from '@/lib/check/slip-index';
import { TOPIC_UNKNOWN } from '@/lib/check/texts/library';
import type { Problem } from '@/lib/core/problem';
import type { Content } from '@/lib/library/content';
import { foldedWords } from '@/lib/search/words';

/** A topic that as many articles carry is one, whatever it is near to. */
const ENOUGH = 3;

/** A word that as many articles use in their titles and descriptions is a word. */
const USED = 2;

/**
 * A topic that was meant to be another: one that `topics.yaml` lists among another's synonyms, or one of an article alone
 * whose name is a known topic's with one word mistyped, or whose label is known under another taxonomy. Known is what
 * `topics.yaml` names, and what several articles carry. Where the word is one that the house's texts use, it is meant.
 */
export const topicUnknown: LibraryRule = (content) => {
  const carried = countCarriers(content);
  const settled = new Set([...content.topics, ...content.offerings.flatMap(({ topics }) => topics)].map(slugOf));
  const lonely: Lonely[] = [];
  const known: Known[] = content.topics.map(({ name }) => ({ name, label: labelOf(name) }));
  const synonyms = synonymsIn(content.topics);
  const renamed = new Map<string, string>();
  for (const { topic, count, last } of carried.values()) {
    const meant = settled.has(topic.slug) ? undefined : meantBy(topic, synonyms);
    if (meant !== undefined) renamed.set(topic.slug, meant);
    else if (settled.has(topic.slug) || count >= ENOUGH) known.push(topic);
    else if (count === 1) lonely.push({ topic, file: last });
  }
  return [...tellSynonyms(content, renamed), ...tellSlips(content, lonely, known)];
};

type Known = Pick<TopicRef, 'name' | 'label'>;

function labelOf(name: string): string {
  return name.slice(name.indexOf(': ') + 1).trim();
}

/** The topics of `topics.yaml` by what else they are called; a name of several is nobody's. */
function synonymsIn(entries: Content['topics']): ReadonlyMap<string, string | undefined> {
  const names = new Map<string, string | undefined>();
  for (const { name, synonyms } of entries) {
    for (const synonym of synonyms) {
      const key = foldedWords(synonym).join(' ');
      names.set(key, names.has(key) ? undefined : name);
    }
  }
  return names;
}

function meantBy({ name, label }: Known, synonyms: ReadonlyMap<string, string | undefined>): string | undefined {
  if (synonyms.size === 0) return undefined;
  return synonyms.get(foldedWords(name).join(' ')) ?? synonyms.get(foldedWords(label).join(' '));
}

function tellSynonyms({ articles }: Content, renamed: ReadonlyMap<string, string>): readonly Problem[] {
  if (renamed.size === 0) return [];
  return articles.flatMap((file) =>
    file.article.topics.flatMap((topic) => {
      const meant = renamed.get(topic.slug);
      if (meant === undefined) return [];
      return problemAt(file, topic, TOPIC_UNKNOWN.synonym(topic.name, meant));
    }),
  );
}

function tellSlips(content: Content, lonely: readonly Lonely[], known: readonly Known[]): readonly Problem[] {
  if (lonely.length === 0) return [];
  const index = buildSlipIndex(known.map(({ name }) => ({ words: foldedWords(name), value: name })));
  const labels = new Map(known.map(({ name, label }) => [foldedWords(label).join(' '), name]));
  const found = lonely.flatMap((one) => {
    const slip = index.find(foldedWords(one.topic.name));
    if (slip) return [{ ...one, ...slip }];
    const value = labels.get(foldedWords(one.topic.label).join(' '));
    return value === undefined ? [] : [{ ...one, value, typed: null }];
  });
  const inUse = wordsInUse(
    content.articles,
    found.flatMap(({ typed }) => typed ?? []),
  );
  return found.flatMap(({ file, topic, value, typed }) =>
    typed !== null && inUse.has(typed) ? [] : problemAt(file, topic, TOPIC_UNKNOWN.slip(topic.name, value)),
  );
}

function problemAt(file: ArticleFile, topic: TopicRef, words: Finding): readonly Problem[] {
  const place = file.places.topics[file.article.topics.findIndex(({ slug }) => slug === topic.slug)];
  if (!place) return [];
  return [reportIn(file, 'topic-unknown', place, words)];
}

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
