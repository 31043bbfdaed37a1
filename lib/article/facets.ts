import {
  FACET_ENTRIES,
  FACET_ROWS,
  type FacetEntries,
  type FacetName,
  type FacetNames,
  type FacetRow,
} from '@/lib/article/facet-rows';

type Rows = typeof FACET_ROWS;

/** What articles can be narrowed by. */
export type FacetKind = keyof Rows;

/** Those of which the values are names: all but the year. */
export type NameKind = { [K in FacetKind]: Rows[K]['names'] extends null ? never : K }[FacetKind];

/** Those of which the lists and directories are all made alike. */
export type ListedKind = { [K in NameKind]: Rows[K]['names']['relation'] extends null ? never : K }[NameKind];

type ResultOf<K extends NameKind> = Rows[K]['names']['result'];

/** What a search result says of its names: a field for each kind. */
export type NamesInResult = { readonly [K in NameKind as ResultOf<K>['field']]: ReturnType<ResultOf<K>['from']> };

/** {@link FACET_ROWS} without what the types above need of it. */
export const FACETS: Readonly<Record<FacetKind, FacetRow>> = FACET_ROWS;

const NAMES = Object.fromEntries(
  Object.entries(FACETS).flatMap(([kind, { names }]) => (names ? [[kind, names]] : [])),
) as Readonly<Record<NameKind, FacetNames>>;

/** In the order of the table, as are the next two. */
export const FACET_KINDS = Object.keys(FACETS) as readonly FacetKind[];

export const NAME_KINDS = Object.keys(NAMES) as readonly NameKind[];

export const LISTED_KINDS = /* @__PURE__ */ NAME_KINDS.filter(
  (kind) => NAMES[kind].relation !== null,
) as readonly ListedKind[];

export function namesOf(kind: NameKind): FacetNames {
  return NAMES[kind];
}

/** How articles name the values of a facet. */
export function entriesFor(kind: NameKind): FacetEntries {
  return FACET_ENTRIES[kind];
}

/** Whether a word is one that stands for values that are names, such as `author`. */
export function isNameKind(kind: string): kind is NameKind {
  return Object.hasOwn(NAMES, kind);
}

/** The name of a facet's values within a sentence: `source`, of `Source`. */
export function inSentence(name: string): string {
  return name.toLowerCase();
}

/** Something for each of some kinds. */
export function forEachKind<Kind extends FacetKind, T>(
  kinds: readonly Kind[],
  make: (kind: Kind) => T,
): Readonly<Record<Kind, T>> {
  return Object.fromEntries(kinds.map((kind) => [kind, make(kind)])) as Record<Kind, T>;
}

/** What narrows a list that is itself what one value of a facet has. */
export function kindsBeside(kind: FacetKind): readonly FacetKind[] {
  return FACET_KINDS.filter((other) => other !== kind);
}

/** The address of a value's page. */
export function facetPath(kind: NameKind, key: string): string {
  return `${NAMES[kind].directory}/${encodeURIComponent(key)}`;
}

/** What a search result says of the names that it has. */
export function namesInResult(namesAt: (kind: NameKind) => readonly FacetName[]): NamesInResult {
  return Object.fromEntries(
    NAME_KINDS.map((kind) => [NAMES[kind].result.field, NAMES[kind].result.from(namesAt(kind))]),
  ) as NamesInResult;
}
