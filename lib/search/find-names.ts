import type { FacetName } from '@/lib/article/facet-rows';
import { NAME_KINDS, type NameKind, namesOf } from '@/lib/article/facets';
import type { Archive } from '@/lib/search/archive';
import type { Meaning } from '@/lib/search/find-meanings';

/** A value of a facet whose name is in a query. */
export interface NamedInQuery {
  readonly kind: NameKind;
  readonly number: number;
  /** The part of the query that the name takes up, above 0 and at most 1. */
  readonly share: number;
  /** Whether the name is its own, not a synonym of a topic. */
  readonly isOwn: boolean;
  /** The words of the name in the query. */
  readonly covers: readonly string[];
}

/**
 * The names with articles that occur in a query as consecutive words, those that take up most of it first.
 *
 * @param carrying number of words of the query that carry meaning
 */
export function findNames(
  archive: Archive,
  words: readonly string[],
  meanings: readonly Meaning[],
  carrying: number = words.length,
): NamedInQuery[] {
  const found: NamedInQuery[] = [];
  // A name without articles can raise none.
  const take = (kind: NameKind, number: number, covers: readonly string[], isOwn: boolean) => {
    if ((archive.names[kind].articles[number] ?? []).length > 0)
      found.push({ kind, number, share: Math.min(1, covers.length / carrying), isOwn, covers });
  };
  for (const { topic, covers } of meanings) take('topic', topic, covers, false);
  for (const kind of NAME_KINDS) {
    const { byFirstWord, list } = archive.names[kind];
    words.forEach((word, start) => {
      for (const number of byFirstWord.get(word) ?? []) {
        const own = list[number]?.words ?? [];
        if (own.every((part, index) => words[start + index] === part)) take(kind, number, own, true);
      }
    });
  }
  return found.sort((a, b) => b.share - a.share);
}

/** A page whose name is the query. */
export interface NamedPage extends FacetName {
  readonly kind: NameKind | 'offering';
  /** Number of articles on it; 0 for an offering, where they are not counted. */
  readonly articles: number;
}

/** Pages that are offered. */
const OFFERED = 4;

/** Characters; a shorter beginning would match half of all pages. */
const SHORTEST_BEGINNING = 3;

/**
 * The pages whose name equals a query or, while its last word is being typed, begins with it; equal names first, then those
 * with most articles.
 */
export function findPages(archive: Archive, words: readonly string[], open: boolean, meanings: readonly Meaning[]) {
  const found: { page: NamedPage; whole: boolean }[] = [];
  if (words.length === 0) return [];
  for (const { topic, covers } of meanings)
    if (covers.length === words.length) found.push({ page: pageOf(archive, 'topic', topic), whole: true });
  for (const kind of NAME_KINDS) {
    const { hasPage } = namesOf(kind);
    archive.names[kind].list.forEach((name, number) => {
      const fit = fitOf(words, name.words, open);
      if (fit !== 'none' && hasPage(name.key))
        found.push({ page: pageOf(archive, kind, number), whole: fit === 'whole' });
    });
  }
  for (const { slug, label, words: own } of archive.offerings) {
    const fit = fitOf(words, own, open);
    if (fit !== 'none')
      found.push({ page: { kind: 'offering', key: slug, label, taxonomy: '', articles: 0 }, whole: fit === 'whole' });
  }
  found.sort((a, b) => Number(b.whole) - Number(a.whole) || b.page.articles - a.page.articles);
  const unique = new Map(found.map(({ page }) => [`${page.kind} ${page.key}`, page]));
  return [...unique.values()].slice(0, OFFERED);
}

function pageOf(archive: Archive, kind: NameKind, number: number): NamedPage {
  const { list, articles } = archive.names[kind];
  const { key = '', label = '', taxonomy = '' } = list[number] ?? {};
  return { kind, key, label, taxonomy, articles: articles[number]?.length ?? 0 };
}

function fitOf(words: readonly string[], name: readonly string[], open: boolean): 'whole' | 'begun' | 'none' {
  if (words.length > name.length || name.length === 0) return 'none';
  const last = words.length - 1;
  for (let index = 0; index < last; index++) if (words[index] !== name[index]) return 'none';
  const [typed = '', own = ''] = [words[last], name[last]];
  if (typed === own) return words.length === name.length ? 'whole' : open ? 'begun' : 'none';
  return open && own.startsWith(typed) && words.join('').length >= SHORTEST_BEGINNING ? 'begun' : 'none';
}
