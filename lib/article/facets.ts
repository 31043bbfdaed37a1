import {
  FACET_ENTRIES,
  FACET_ROWS,
  type FacetEntries,
  type FacetName,
  type FacetNames,
  type FacetRow,
} from '@/lib/article/facet-rows';

type Rows = typeof FACET_ROWS;

/** The name of a facet, such as `author`. */
export type FacetKind = keyof Rows;

/** Facets whose values are names: all but the year. */
export type NameKind = { [K in FacetKind]: Rows[K]['names'] extends null ? never : K }[FacetKind];

/** Facets with the common kind of lists and directories: all that have a `relation`. */
export type ListedKind = { [K in NameKind]: Rows[K]['names']['relation'] extends null ? never : K }[NameKind];

type ResultOf<K extends NameKind> = Rows[K]['names']['result'];

/** The fields of a search result that hold names, one for each kind. */
export type NamesInResult = { readonly [K in NameKind as ResultOf<K>['field']]: ReturnType<ResultOf<K>['from']> };

/** {@link FACET_ROWS}, widened. */
export const FACETS: Readonly<Record<FacetKind, FacetRow>> = FACET_ROWS;

const NAMES = Object.fromEntries(
  Object.entries(FACETS).flatMap(([kind, { names }]) => (names ? [[kind, names]] : [])),
) as Readonly<Record<NameKind, FacetNames>>;

/** In the order of the table, like the next two. */
export const FACET_KINDS = Object.keys(FACETS) as readonly FacetKind[];

export const NAME_KINDS = Object.keys(NAMES) as readonly NameKind[];

export const LISTED_KINDS = /* @__PURE__ */ NAME_KINDS.filter(
  (kind) => NAMES[kind].relation !== null,
) as readonly ListedKind[];

export function namesOf(kind: NameKind): FacetNames {
  return NAMES[kind];
}

/** How articles hold the values of a facet. */
export function entriesFor(kind: NameKind): FacetEntries {
  return FACET_ENTRIES[kind];
}

/** Whether a word is a facet whose values are names, such as `author`. */
export function isNameKind(kind: string): kind is NameKind {
  return Object.hasOwn(NAMES, kind);
}

/** The name of a facet's values within a sentence: `source`, of `Source`. */
export function inSentence(name: string): string {
  return name.toLowerCase();
}

/** Makes an object with a value for each of some kinds. */
export function forEachKind<Kind extends FacetKind, T>(
  kinds: readonly Kind[],
  make: (kind: Kind) => T,
): Readonly<Record<Kind, T>> {
  return Object.fromEntries(kinds.map((kind) => [kind, make(kind)])) as Record<Kind, T>;
}

/** All facets but one: those that can narrow the list of one of its values. */
export function kindsBeside(kind: FacetKind): readonly FacetKind[] {
  return FACET_KINDS.filter((other) => other !== kind);
}

/** The address of a value's page. */
export function facetPath(kind: NameKind, key: string): string {
  return `${NAMES[kind].directory}/${encodeURIComponent(key)}`;
}

/** The fields of a search result for names. */
export function namesInResult(namesAt: (kind: NameKind) => readonly FacetName[]): NamesInResult {
  return Object.fromEntries(
    NAME_KINDS.map((kind) => [NAMES[kind].result.field, NAMES[kind].result.from(namesAt(kind))]),
  ) as NamesInResult;
}
