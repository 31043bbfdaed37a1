import type { Article, TopicRef } from '@/lib/article/article';
import type { Library } from '@/lib/library/library';

/**
 * The topic above an article's headline: the first of its topics that adds to the heading of the list. Under "Open Data",
 * neither "Open Data" of another taxonomy adds anything, nor a synonym, nor the wider "Data".
 *
 * @param under the topic in the heading; null if it has none
 * @returns null if none of its topics adds anything
 */
export function kickerOf(
  library: Pick<Library, 'topics'>,
  { topics }: Pick<Article, 'topics'>,
  under: TopicRef | null,
): TopicRef | null {
  return topics.find((topic) => under === null || !isSaidBy(library, topic, under)) ?? null;
}

/** Whether a heading with one topic says another too: the same, a synonym, or a name whose words are all in it. */
export function isSaidBy({ topics }: Pick<Library, 'topics'>, topic: TopicRef, heading: TopicRef): boolean {
  if (topic.slug === heading.slug) return true;
  const synonymsOf = ({ slug }: TopicRef) => topics.get(slug)?.synonyms ?? [];
  const said = [...namesIn(heading.label), ...synonymsOf(heading)].map(wordsOf);
  if (namesIn(topic.label).some((name) => said.some((words) => isWithin(wordsOf(name), words)))) return true;
  const own = namesIn(heading.label).map(wordsOf);
  return synonymsOf(topic).some((name) => own.some((words) => isSame(wordsOf(name), words)));
}

/** The names in a label: both of `API (Application Programming Interface)`, one of `Policy (US)`. */
function namesIn(label: string): readonly string[] {
  const [, before = '', within = ''] = /^(.+?)\s*\((.+)\)$/.exec(label) ?? [];
  return isAcronym(before, within) || isAcronym(within, before) ? [before, within] : [label];
}

function isAcronym(short: string, long: string): boolean {
  const initials = long.split(/[^\p{L}\p{N}]+/u).map((word) => word.charAt(0));
  return initials.length > 1 && short.toLowerCase() === initials.join('').toLowerCase();
}

/** Words that do not change the subject of a name. */
const FILLERS: ReadonlySet<string> = new Set(['a', 'an', 'and', 'for', 'in', 'of', 'on', 'the', 'to', 'with']);

/** The words of a name, without a plural s. */
function wordsOf(name: string): ReadonlySet<string> {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !FILLERS.has(word)).map((word) => word.replace(/(?<=[^s]{3})s$/, '')));
}

/** Whether all words of a name are in another; false for a name without words. */
function isWithin(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return words.size > 0 && [...words].every((word) => others.has(word));
}

function isSame(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return words.size === others.size && isWithin(words, others);
}
