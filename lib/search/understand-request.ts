import type { FacetKind } from '@/lib/article/facets';
import type { Archive } from '@/lib/search/archive';
import { type Passes, passesOperators, passesSelection } from '@/lib/search/filter-articles';
import { findMeanings, type Meaning } from '@/lib/search/find-meanings';
import { findNames, type NamedInQuery } from '@/lib/search/find-names';
import { namesTime, type ParsedQuery, parseQuery } from '@/lib/search/parse-query';
import type { SearchRequest } from '@/lib/search/search-answer';

/** A request as understood before any article is read. */
export interface Understood extends ParsedQuery {
  readonly request: SearchRequest;
  /** Number of words that an article must have. */
  readonly required: number;
  /** The words of the query that carry meaning, in order. */
  readonly carrying: readonly string[];
  readonly meanings: readonly Meaning[];
  readonly named: readonly NamedInQuery[];
  /** Whether an article passes everything except facets; and each facet. */
  readonly passes: Passes;
  readonly chosen: Readonly<Record<FacetKind, Passes>>;
}

/** @param day today, in days since 1 January 1970 */
export function understand(archive: Archive, request: SearchRequest, day: number): Understood {
  const parsed = parseQuery(request.query);
  const meanings = findMeanings(archive, parsed.words);
  const carried = parsed.typed.filter(({ optional }) => !optional).flatMap(({ parts }) => parts).length;
  const named = findNames(archive, parsed.words, meanings, carried || parsed.words.length);
  const typed = parsed.typed.map((word) => ({
    ...word,
    // If no word carries meaning, all are required; and so are the words of a name.
    optional:
      word.optional &&
      (carried > 0 || namesTime(parsed.operators)) &&
      !named.some(({ covers }) => covers.length > 1 && covers.includes(word.word)),
  }));
  return {
    ...parsed,
    typed: [...parsed.timeWords, ...typed],
    required: typed.filter(({ optional }) => !optional).length,
    carrying: typed.flatMap(({ optional, parts }) => (optional ? [] : parts)),
    request,
    meanings,
    named,
    passes: passesOperators(archive, parsed.operators, request, day),
    chosen: passesSelection(archive, request.selection),
  };
}
