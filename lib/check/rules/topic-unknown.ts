import type { ArticleFile, TopicRef } from '@/lib/article/article';
import type { Finding } from '@/lib/article/article-rule';
import type { LibraryRule } from '@/lib/check/check-content';
import { reportIn } from '@/lib/check/report-in';
import { buildSlipIndex } from '@/lib/check/slip-index';
import { TOPIC_UNKNOWN } from '@/lib/check/texts/library';
import type { Problem } from '@/lib/core/problem';
import type { Content } from '@/lib/library/content';
import { foldedWords } from '@/lib/search/words';

/** A topic that this many articles have is known, even if it resembles another. */
const KNOWN_FROM = 3;

/** A word that this many articles use in titles and descriptions is not a typo. */
const USED_FROM = 2;

/**
 * `topic-unknown`: a topic that was meant to be another. Either `topics.yaml` lists it as another's synonym; or only
 * one article has it, and its name is a known one with a typo, or its label is known under another taxonomy. Known are
 * the topics in `topics.yaml` and those of several articles. A word that the site's own texts use is not taken for a
 * typo.
 */
export const topicUnknown: LibraryRule = (content) => {
  const uses = countCarriers(content);
  const confirmed = new Set([...content.topics, ...content.offerings.flatMap(({ topics }) => topics)].map(slugOf));
  const lonely: LonelyTopic[] = [];
  const known: Known[] = content.topics.map(({ name }) => ({ name, label: labelOf(name) }));
  const synonyms = synonymsIn(content.topics);
  const renamed = new Map<string, string>();
  for (const { topic, count, last } of uses.values()) {
    const meant = confirmed.has(topic.slug) ? undefined : meantBy(topic, synonyms);
    if (meant !== undefined) renamed.set(topic.slug, meant);
    else if (confirmed.has(topic.slug) || count >= KNOWN_FROM) known.push(topic);
    else if (count === 1) lonely.push({ topic, file: last });
  }
  return [...reportSynonyms(content, renamed), ...reportTypos(content, lonely, known)];
};

type Known = Pick<TopicRef, 'name' | 'label'>;

function labelOf(name: string): string {
  return name.slice(name.indexOf(': ') + 1).trim();
}

/** The names of the topics in `topics.yaml` by their synonyms; undefined for a synonym of several. */
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

function reportSynonyms({ articles }: Content, renamed: ReadonlyMap<string, string>): readonly Problem[] {
  if (renamed.size === 0) return [];
  return articles.flatMap((file) =>
    file.article.topics.flatMap((topic) => {
      const meant = renamed.get(topic.slug);
      if (meant === undefined) return [];
      return problemAt(file, topic, TOPIC_UNKNOWN.synonym(topic.name, meant));
    }),
  );
}

function reportTypos(content: Content, lonely: readonly LonelyTopic[], known: readonly Known[]): readonly Problem[] {
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

interface LonelyTopic {
  readonly topic: TopicRef;
  readonly file: ArticleFile;
}

interface TopicUse {
  readonly topic: TopicRef;
  count: number;
  /** The last file that has it; the only one if `count` is 1. */
  last: ArticleFile;
}

function slugOf({ slug }: { readonly slug: string }): string {
  return slug;
}

/** How many articles have each topic, their own or that of an offering they name. */
function countCarriers({ articles }: Content): ReadonlyMap<string, TopicUse> {
  const uses = new Map<string, TopicUse>();
  const count = (topic: TopicRef, file: ArticleFile) => {
    const known = uses.get(topic.slug);
    if (!known) uses.set(topic.slug, { topic, count: 1, last: file });
    else if (known.last !== file) {
      known.last = file;
      known.count++;
    }
  };
  for (const file of articles) {
    for (const topic of file.article.topics) count(topic, file);
    for (const { topics } of file.article.offerings) for (const topic of topics) count(topic, file);
  }
  return uses;
}

/** Those of some words that at least {@link USED_FROM} articles use in titles and descriptions. */
function wordsInUse(articles: readonly ArticleFile[], words: readonly string[]): ReadonlySet<string> {
  if (words.length === 0) return new Set();
  const uses = new Map(words.map((word) => [word, 0]));
  for (const { article } of articles) {
    for (const word of new Set(foldedWords(`${article.title} ${article.description}`))) {
      const count = uses.get(word);
      if (count !== undefined) uses.set(word, count + 1);
    }
  }
  return new Set(words.filter((word) => (uses.get(word) ?? 0) >= USED_FROM));
}
