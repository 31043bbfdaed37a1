import { canonicalPath } from '@/lib/config/paths';
import { groupBy } from '@/lib/core/group-by';
import type { Library } from '@/lib/library/library';
import { type Framed, frameOf } from '@/lib/pages/frame';
import { splitNumber } from '@/lib/pages/numbered';
import { isOtherAddress } from '@/lib/pages/other-addresses';
import {
  type AddressMatch,
  ELSEWHERE,
  type Entry,
  type IsAddress,
  type PageKind,
  type PageSource,
} from '@/lib/pages/page-kind';

/** A page that exists, its model made on demand. */
export interface PageOf<Name extends string, Model> {
  readonly kind: Name;
  /** Root-relative, as links spell it; the same for every spelling of the page's address. */
  readonly path: string;
  /** Whether it can be shown while articles are still being read. */
  readonly isReadyEarly: boolean;
  /** Does the slow part of the model in slices between other work. */
  readonly prepare: () => Promise<unknown>;
  /** Everything the page shows, with its frame, as plain data. Made at the first call, then remembered. */
  readonly model: () => Framed<Model>;
}

/** The union of the pages of some kinds. */
export type PagesOf<Kind> = Kind extends PageKind<infer Name, infer Model> ? PageOf<Name, Model> : never;

/**
 * Pages by address. A parameter named `address` may be in any spelling, and may have a query; one named `path` must be
 * canonical.
 */
export interface PageTable<Kind extends PageKind> {
  /** Null is the 404. */
  readonly pageAt: (library: Library, address: string) => PagesOf<Kind> | null;
  readonly hasPage: (pages: PageSource, address: string) => boolean;
  /** Whether an address has a page, or is an older address of one. */
  readonly leadsSomewhere: (library: Library, address: string) => boolean;
  /** Every page of a library, those of one kind together. */
  readonly entriesOf: (pages: PageSource) => readonly Entry[];
  /**
   * Whether an address begins with the first segment of a pattern of several segments, such as `/news/:slug`. Only
   * `hasPage` knows if it exists.
   */
  readonly isSectionAddress: (address: string) => boolean;
  /** Whether aliases must not use a path: a page or other answer of the site is there, or may come. */
  readonly isReserved: (path: string) => boolean;
  /** Whether a path is reserved, or has a page. */
  readonly isTaken: (pages: PageSource, path: string) => boolean;
  /** The section (`/news`) of a path in which the site itself answers; null for any other path. */
  readonly ownAddress: (path: string) => string | null;
}

/**
 * Makes a table of kinds. If several fit an address, the first that finds a page has it; an {@link ELSEWHERE} kind fits only
 * if no other pattern begins with the same segment.
 */
export function tableOf<const Kinds extends readonly PageKind[]>(kinds: Kinds): PageTable<Kinds[number]> {
  const elsewhere = kinds.filter((kind) => kind.patterns.includes(ELSEWHERE));
  const sections = sectionsOf(kinds.filter((kind) => !elsewhere.includes(kind)));

  function find(pages: PageSource, fits: readonly Fit[]) {
    for (const { kind, ...match } of fits) {
      const found = kind.find(pages, match);
      if (found) return { ...found, kind: kind.name };
    }
    return null;
  }

  const sectionAt = (path: string) => sections.get(firstSegmentOf(path)) ?? null;
  const fitting = (path: string, query = ''): readonly Fit[] => {
    const section = sectionAt(path);
    if (section) return fitsIn(section, path, query);
    return elsewhere.map((kind) => ({ kind, values: [path], number: 1, query }));
  };
  const hasPage = (pages: PageSource, address: string) => find(pages, fitting(canonicalPath(address))) !== null;
  const leadsSomewhere = (library: Library, address: string) =>
    hasPage(library, address) || library.redirects.has(canonicalPath(address));

  return {
    pageAt: (library, address) => {
      const found = find(library, fitting(canonicalPath(address), queryOf(address)));
      if (!found) return null;
      const isAddress: IsAddress = (path) => leadsSomewhere(library, path);
      const model = once(() => ({ ...(found.model(library, isAddress) as object), frame: frameOf(library) }));
      const { kind, path, isReadyEarly = false, prepare = async () => undefined } = found;
      return { kind, path, isReadyEarly, prepare, model } as PagesOf<Kinds[number]>;
    },
    hasPage,
    leadsSomewhere,
    entriesOf: (pages) => kinds.flatMap((kind) => kind.entries(pages)),
    isSectionAddress: (address) => {
      const section = sectionAt(canonicalPath(address));
      return section?.patterns.some(({ parts }) => parts.length > 1) ?? false;
    },
    isReserved: (path) => isReservedIn(sectionAt(path), path, fitting(path)),
    isTaken: (pages, path) => {
      const fits = fitting(path);
      return isReservedIn(sectionAt(path), path, fits) || find(pages, fits) !== null;
    },
    ownAddress: (path) => (sectionAt(path) || isOtherAddress(path) ? `/${firstSegmentOf(path)}` : null),
  };
}

interface Pattern {
  readonly kind: PageKind;
  readonly parts: readonly string[];
  /** The pattern up to its first variable. */
  readonly fixed: string;
}

/** The patterns that begin with one segment. */
interface Section {
  readonly patterns: readonly Pattern[];
  /** Whether other answers than pages begin with it, too. */
  readonly isShared: boolean;
}

/** A kind whose pattern fits an address, with the values found. */
interface Fit extends AddressMatch {
  readonly kind: PageKind;
}

/** Grouped by first segment for speed: a library checks every alias of every article. */
function sectionsOf(kinds: readonly PageKind[]): ReadonlyMap<string, Section> {
  const patterns = kinds.flatMap((kind) => kind.patterns.map((pattern) => patternOf(kind, pattern)));
  const groups = groupBy(patterns, ({ parts: [first = ''] }) => first);
  return new Map([...groups].map(([first, own]) => [first, { patterns: own, isShared: isOtherAddress(`/${first}`) }]));
}

function patternOf(kind: PageKind, pattern: string): Pattern {
  return { kind, parts: segmentsOf(pattern), fixed: pattern.replace(/\/:.*$/, '') };
}

/** The kinds that fit an address, in order. */
function fitsIn(section: Section, path: string, query: string): readonly Fit[] {
  const segments = segmentsOf(path);
  const { base, number } = splitNumber(segments);
  const fits: Fit[] = [];
  for (const { kind, parts } of section.patterns) {
    const isNumbered = kind.isNumbered === true;
    const values = matchSegments(parts, isNumbered ? base : segments);
    if (values) fits.push({ kind, values, number: isNumbered ? number : 1, query });
  }
  return fits;
}

function isReservedIn(section: Section | null, path: string, fits: readonly Fit[]): boolean {
  if (!section) return isOtherAddress(path);
  return (
    section.isShared ||
    section.patterns.some(({ fixed }) => fixed === path || fixed.startsWith(`${path}/`)) ||
    fits.some(({ kind, values, number }) => number > 1 || kind.reserves?.(values))
  );
}

/** Like `path.slice(1).split('/')`, three times as fast. */
function segmentsOf(path: string): readonly string[] {
  const segments: string[] = [];
  let start = 1;
  for (let end = path.indexOf('/', start); end >= 0; end = path.indexOf('/', start)) {
    segments.push(path.slice(start, end));
    start = end + 1;
  }
  segments.push(path.slice(start));
  return segments;
}

function firstSegmentOf(path: string): string {
  const end = path.indexOf('/', 1);
  return path.slice(1, end < 0 ? path.length : end);
}

/** The segments at the variables; null if the fixed segments differ. */
function matchSegments(parts: readonly string[], segments: readonly string[]): readonly string[] | null {
  if (parts.length !== segments.length) return null;
  const values: string[] = [];
  for (let index = 0; index < parts.length; index++) {
    const [part = '', segment = ''] = [parts[index], segments[index]];
    if (part.startsWith(':')) values.push(segment);
    else if (part !== segment) return null;
  }
  return values;
}

function queryOf(address: string): string {
  const [, query = ''] = /^[^?#]*\?([^#]*)/.exec(address) ?? [];
  return query;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
