// The engines that are compared: the house's own, MiniSearch, and plain Fuse, over the same fields with the same weights.
import Fuse from 'fuse.js';
import MiniSearch, { type Options } from 'minisearch';
import { isNameKind, NAME_KINDS, namesOf } from '@/lib/article/facets';
import { forgivenEdits } from '@/lib/core/edit-distance';
import type { SearchFiles } from '@/lib/search/build-search-files';
import { openSearchFiles } from '@/lib/search/open-search-files';
import { requestFor, type SearchResult } from '@/lib/search/search-answer';
import { parseManifest } from '@/lib/search/search-files';
import { FIELD_WEIGHTS, FIELDS, type Field } from '@/lib/search/term-index';

/** What every engine shows of an article. */
export type Row = Omit<SearchResult, 'approximate' | 'missing' | 'titleMatches' | 'descriptionMatches'>;

/** `approximate` is the engine's own confession; engines that cannot make it never do. */
export type FoundRow = Row & Pick<SearchResult, 'approximate'>;

export interface Engine {
  /** The first {@link LIMIT} results, best first, ready to be shown. */
  search(query: string): readonly FoundRow[];
}

const LIMIT = 20;

/** The house's own engine, from the texts that a browser downloads. Its rows bear the places to mark as well. */
export function openOwn(files: SearchFiles, today: string): Engine {
  const engine = openSearchFiles(files, today);
  return { search: (query) => engine.search(requestFor(query), { offset: 0, limit: LIMIT, facets: false }).results };
}

/** Every article as the house's own engine shows it, newest first. */
export function rowsOf(files: SearchFiles): Row[] {
  const all = { offset: 0, limit: parseManifest(files.manifest).articles, facets: false };
  const { results } = openSearchFiles(files, '').search(requestFor(''), all);
  return results.map(({ approximate, missing, titleMatches, descriptionMatches, ...row }) => row);
}

/** The field of a row in which the words of a searched field stand. */
function columnOf(field: Field): keyof Row {
  return (isNameKind(field) ? namesOf(field).result.field : field) as keyof Row;
}

const MINISEARCH_OPTIONS: Options<Row> = {
  idField: 'slug',
  fields: FIELDS.map(columnOf),
  storeFields: ['title', 'description', 'day', ...NAME_KINDS.map(columnOf)],
  stringifyField: textOf,
  searchOptions: {
    boost: Object.fromEntries(FIELDS.map((field) => [columnOf(field), FIELD_WEIGHTS[field]])),
    combineWith: 'OR',
    // Only the last word is still being typed.
    prefix: (_term, index, terms) => index === terms.length - 1,
    // As many slips as the house's own engine forgives.
    fuzzy: forgivenEdits,
  },
};

/** MiniSearch's index in its own serialised form, which is what a browser would download. */
export function buildMiniSearch(rows: readonly Row[]): string {
  const index = new MiniSearch(MINISEARCH_OPTIONS);
  index.addAll(rows);
  return JSON.stringify(index);
}

export function openMiniSearch(json: string): Engine {
  const index = MiniSearch.loadJSON(json, MINISEARCH_OPTIONS);
  return {
    search: (query) =>
      index
        .search(query)
        .slice(0, LIMIT)
        .map(({ id, ...stored }) => ({ ...(stored as unknown as Omit<Row, 'slug'>), slug: id, approximate: false })),
  };
}

/** Fuse as its documentation has it: over all records, nothing in front of it. */
export function openFuse(rows: readonly Row[]): Engine {
  const fuse = new Fuse(rows, {
    keys: FIELDS.map((name) => ({
      name,
      weight: FIELD_WEIGHTS[name],
      getFn: (row: Row) => textOf(row[columnOf(name)]),
    })),
    useTokenSearch: true,
    threshold: 0.3,
  });
  return {
    search: (query) => fuse.search(query, { limit: LIMIT }).map(({ item }) => ({ ...item, approximate: false })),
  };
}

function textOf(value: Row[keyof Row]): string {
  if (typeof value === 'string') return value;
  return value.map((entry) => (typeof entry === 'string' ? entry : entry.label)).join(' ');
}
