import type { Article } from '@/lib/article/article';
import type { FacetName } from '@/lib/article/facet-rows';
import { entriesFor, forEachKind, NAME_KINDS, type NameKind, namesOf } from '@/lib/article/facets';
import { dayNumber } from '@/lib/core/dates';
import { inSteps, runAtOnce, type Steps } from '@/lib/core/steps';
import { truncate } from '@/lib/core/truncate';
import type { Library } from '@/lib/library/library';
import { groupsOf } from '@/lib/library/queries';
import { wayToSlug } from '@/lib/search/derived-slug';
import { type NameEntry, partsOf, SEARCH_VERSION, type SearchShard } from '@/lib/search/search-files';

/** Characters of a description that are searched and shown. */
const DESCRIPTION_LENGTH = 160;

/** The names in a shard by facet and key; they come from the library, everything else from the articles. */
export type ShardNames = Readonly<Record<NameKind, ReadonlyMap<string, NameEntry>>>;

export function buildShard(articles: readonly Article[], library: Library): SearchShard {
  return runAtOnce(shardSteps(articles, library)).shard;
}

/** {@link buildShard} in steps, and the names in it. */
export function* shardSteps(
  articles: readonly Article[],
  library: Library,
): Steps<{ readonly shard: SearchShard; readonly names: ShardNames }> {
  const columns = {
    titles: [] as string[],
    descriptions: [] as string[],
    days: [] as number[],
    slugs: [] as (string | number)[],
  };
  const names = forEachKind(NAME_KINDS, (kind) => nameColumn(library, kind));
  let lastDay = 0;
  yield* inSteps(articles, (article) => {
    const { title, description, slug, publisher } = article;
    const day = dayNumber(article.date.day) ?? 0;
    const way = wayToSlug(publisher?.domain ?? '', title, slug);
    columns.days.push(columns.days.length === 0 ? day : lastDay - day);
    columns.titles.push(title);
    columns.descriptions.push(truncate(description, DESCRIPTION_LENGTH));
    columns.slugs.push(way < 0 ? slug : way);
    for (const kind of NAME_KINDS) names[kind].add(article);
    lastDay = day;
  });
  const written = NAME_KINDS.filter((kind) => names[kind].entries.size > 0).map((kind) => {
    const { entries, of } = names[kind];
    return [kind, { list: [...entries.values()], of }] as const;
  });
  return {
    shard: { version: SEARCH_VERSION, ...columns, names: Object.fromEntries(written) },
    names: forEachKind(NAME_KINDS, (kind) => names[kind].entries),
  };
}

/** Whether all these names are still the same in a library. */
export function hasNames(library: Library, names: ShardNames): boolean {
  return NAME_KINDS.every((kind) =>
    [...names[kind]].every(([key, entry]) => {
      const [label, taxonomy] = partsOf(entry);
      const now = nameAt(library, kind, key);
      return now.label === label && now.taxonomy === taxonomy;
    }),
  );
}

/** Collects the names of one facet, numbered as they first occur. */
function nameColumn(library: Library, kind: NameKind) {
  const { entriesOf, keyOf } = entriesFor(kind);
  const positions = new Map<string, number>();
  const entries = new Map<string, NameEntry>();
  const of: (number | readonly number[])[] = [];
  const positionOf = (key: string): number => {
    const known = positions.get(key);
    if (known !== undefined) return known;
    entries.set(key, entryOf(library, kind, key));
    positions.set(key, positions.size);
    return positions.size - 1;
  };
  const add = (article: Article): void => {
    const own = entriesOf(article).map((entry) => positionOf(keyOf(entry)));
    const [only] = own;
    of.push(own.length === 1 && only !== undefined ? only : own);
  };
  return { entries, of, add };
}

function nameAt(library: Library, kind: NameKind, key: string): Omit<FacetName, 'key'> {
  return groupsOf(library, kind).get(key) ?? { label: key, taxonomy: '' };
}

function entryOf(library: Library, kind: NameKind, key: string): NameEntry {
  const { label, taxonomy } = nameAt(library, kind, key);
  if (namesOf(kind).usualKey(label, taxonomy) !== key) return [label, taxonomy, key];
  return taxonomy === '' ? label : [label, taxonomy];
}
