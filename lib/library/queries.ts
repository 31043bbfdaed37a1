import type { Article, TopicRef } from '@/lib/article/article';
import { PAGE_SIZE } from '@/lib/config/site';
import type { Library, Topic } from '@/lib/library/library';
import type { Offering } from '@/lib/offering/offering';

/** The newest articles. */
export function latest(library: Library, count: number): readonly Article[] {
  return library.articles.slice(0, count);
}

/** Topics by how many articles carry them, most first; those that only offerings carry are left out. */
export function strongestTopics(library: Library, count: number): readonly Topic[] {
  return [...library.topics.values()]
    .filter((topic) => topic.articles.length > 0)
    .sort((a, b) => b.articles.length - a.articles.length || (a.slug < b.slug ? -1 : 1))
    .slice(0, count);
}

/** A taxonomy and its topics, both in reading order. */
export interface TaxonomyGroup {
  readonly taxonomy: string;
  readonly topics: readonly Topic[];
}

/** Topics grouped by taxonomy, the taxonomy with most articles first, topics by label. */
export function topicsByTaxonomy(library: Library): readonly TaxonomyGroup[] {
  const groups = new Map<string, Topic[]>();
  for (const topic of library.topics.values()) {
    const group = groups.get(topic.taxonomy) ?? [];
    group.push(topic);
    groups.set(topic.taxonomy, group);
  }
  const weight = (topics: readonly Topic[]) => topics.reduce((sum, topic) => sum + topic.articles.length, 0);
  return [...groups]
    .map(([taxonomy, topics]) => ({ taxonomy, topics }))
    .sort((a, b) => weight(b.topics) - weight(a.topics) || (a.taxonomy < b.taxonomy ? -1 : 1));
}

/** What the front page shows, each article at most once. */
export interface FrontPage {
  readonly lead: Article | null;
  readonly latest: readonly Article[];
  readonly rails: readonly { readonly topic: Topic; readonly articles: readonly Article[] }[];
  readonly offerings: readonly Offering[];
}

/** Composes the front page: lead, the next newest, a rail for each of the strongest topics, offerings lately in the news. */
export function frontPage(library: Library, counts = { latest: 6, rails: 4, rail: 4, offerings: 8 }): FrontPage {
  const [lead = null, ...rest] = latest(library, counts.latest + 1);
  const shown = new Set([lead, ...rest]);
  const rails: FrontPage['rails'][number][] = [];
  for (const topic of strongestTopics(library, counts.rails * 3)) {
    const articles = topic.articles.filter((article) => !shown.has(article)).slice(0, counts.rail);
    if (articles.length < Math.min(2, counts.rail) || rails.length === counts.rails) continue;
    for (const article of articles) shown.add(article);
    rails.push({ topic, articles });
  }
  return { lead, latest: rest, rails, offerings: recentOfferings(library, counts.offerings) };
}

function recentOfferings(library: Library, count: number): readonly Offering[] {
  const recent = new Set<Offering>();
  for (const article of library.articles) {
    for (const ref of article.offerings) {
      const offering = library.offerings.get(ref.slug);
      if (offering) recent.add(offering);
      if (recent.size === count) return [...recent];
    }
  }
  return [...recent];
}

/** An article's neighbours in time; null at either end of the archive. */
export function neighboursInTime(library: Library, article: Article): { newer: Article | null; older: Article | null } {
  const position = library.position.get(article.slug) ?? 0;
  return { newer: library.articles[position - 1] ?? null, older: library.articles[position + 1] ?? null };
}

/** An offering beside an article, and the topic that connects the two; null where only the curator's word does. */
export interface ConnectedOffering {
  readonly offering: Offering;
  readonly topic: TopicRef | null;
}

/** The sidebar of an article: its offerings in the curator's order. */
export function relatedOfferings(library: Library, article: Article): readonly ConnectedOffering[] {
  const own = new Set(article.topics.map(({ slug }) => slug));
  return article.offerings.flatMap((ref) => {
    const offering = library.offerings.get(ref.slug);
    if (!offering) return [];
    return [{ offering, topic: offering.topics.find(({ slug }) => own.has(slug)) ?? null }];
  });
}

/** How many offerings of one topic are compared; it keeps the directory linear. */
const SIMILAR_WINDOW = 200;

/** Offerings that share topics with this one, rarer topics counting for more (ln(N / n) + 0.1, as for articles). */
export function similarOfferings(library: Library, offering: Offering, count: number): readonly Offering[] {
  const scores = new Map<Offering, number>();
  for (const ref of offering.topics) {
    const carriers = library.topics.get(ref.slug)?.offerings ?? [];
    const rarity = Math.log(library.offerings.size / Math.max(1, carriers.length)) + 0.1;
    for (const other of carriers.slice(0, SIMILAR_WINDOW)) {
      if (other.slug !== offering.slug) scores.set(other, (scores.get(other) ?? 0) + rarity);
    }
  }
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || a.label.localeCompare(b.label, 'en'))
    .slice(0, count)
    .map(([other]) => other);
}

/** One numbered page of a list. Pages count from 1. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly number: number;
  readonly of: number;
  readonly total: number;
}

/** The page with that number, or null when the list has none; an empty list has one empty page. */
export function paginate<T>(items: readonly T[], number: number, size = PAGE_SIZE): Page<T> | null {
  const of = Math.max(1, Math.ceil(items.length / size));
  if (!Number.isInteger(number) || number < 1 || number > of) return null;
  return { items: items.slice((number - 1) * size, number * size), number, of, total: items.length };
}

/** The numbers of the pages after the first, as route parameters. */
export function laterPages(total: number, size = PAGE_SIZE): string[] {
  const of = Math.ceil(total / size);
  return Array.from({ length: Math.max(0, of - 1) }, (_, index) => String(index + 2));
}

/** A letter of the directory; `#` for names that begin with none. */
export interface LetterGroup {
  readonly letter: string;
  /** For the section's address on the page. */
  readonly id: string;
  readonly offerings: readonly Offering[];
}

/** The directory from A to Z. Accents make no letters of their own, and marks before a name do not count. */
export function offeringsByLetter(library: Library): readonly LetterGroup[] {
  const groups = new Map<string, Offering[]>();
  for (const offering of library.offerings.values()) {
    const [first = ''] = /[\p{L}\p{N}]/u.exec(offering.label.normalize('NFKD')) ?? [];
    const letter = /\p{L}/u.test(first) ? first.toUpperCase() : '#';
    groups.set(letter, [...(groups.get(letter) ?? []), offering]);
  }
  return [...groups]
    .sort(([a], [b]) => (a === '#' ? 1 : b === '#' ? -1 : a.localeCompare(b, 'en')))
    .map(([letter, offerings]) => ({
      letter,
      id: letter === '#' ? 'letter-other' : `letter-${letter.toLowerCase()}`,
      offerings,
    }));
}

/** The topics that offerings carry, by taxonomy and label. */
export function offeringsByTopic(library: Library): readonly Topic[] {
  return topicsByTaxonomy(library).flatMap(({ topics }) => topics.filter(({ offerings }) => offerings.length > 0));
}
