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

/** A page that exists. */
export interface PageOf<Name extends string, Model> {
  readonly kind: Name;
  /** Root-relative, as links spell it; the same page has the same path however it was asked for. */
  readonly path: string;
  /** Whether it can be shown while articles are still being read. */
  readonly isEarly: boolean;
  /** Does between other work what of the model would hold up everything else. */
  readonly prepare: () => Promise<unknown>;
  /** Everything the page shows, its frame included, as plain data: made at the first call, then remembered. */
  readonly model: () => Framed<Model>;
}

/** The pages that some kinds make, whatever the kind. */
export type PagesOf<Kind> = Kind extends PageKind<infer Name, infer Model> ? PageOf<Name, Model> : never;

/** What can be asked of some kinds of page together. An address may be spelt in any way, and may have a query. */
export interface PageTable<Kind extends PageKind> {
  /** The page at an address; null is the 404. */
  readonly pageAt: (library: Library, address: string) => PagesOf<Kind> | null;
  /** Whether an address has a page. */
  readonly hasPage: (pages: PageSource, address: string) => boolean;
  /** Whether a path leads to a page, or is an older address of one. */
  readonly leadsSomewhere: (library: Library, address: string) => boolean;
  /** Every page of a library, those of one kind together. */
  readonly entriesOf: (pages: PageSource) => readonly Entry[];
  /** Whether an address lies in a section whose pages depend on the content: only this table knows which exist. */
  readonly isSectionAddress: (address: string) => boolean;
  /** Whether no alias may take a canonical path, because a page or another answer of the site is there or may come. */
  readonly isReserved: (path: string) => boolean;
  /** Whether a canonical path is reserved, or has a page. */
  readonly isTaken: (pages: PageSource, path: string) => boolean;
  /** The first segment of a canonical path, where pages or other answers of the site are; null for any other path. */
  readonly ownAddress: (path: string) => string | null;
}

/** Makes a table of kinds. Where two fit an address, the one that comes first has the page. */
export function tableOf<const Kinds extends readonly PageKind[]>(kinds: Kinds): PageTable<Kinds[number]> {
  const elsewhere = kinds.filter((kind) => kind.patterns.includes(ELSEWHERE));
  const sections = sectionsOf(kinds.filter((kind) => !elsewhere.includes(kind)));

  function find(pages: PageSource, fits: readonly Fit[]) {
    for (const { kind, ...asked } of fits) {
      const found = kind.find(pages, asked);
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
      const { kind, path, isEarly = false, prepare = async () => undefined } = found;
      return { kind, path, isEarly, prepare, model } as PagesOf<Kinds[number]>;
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
  /** Its beginning without variables. */
  readonly fixed: string;
}

/** The patterns that begin with one segment; none begins with a variable. */
interface Section {
  readonly patterns: readonly Pattern[];
  /** Whether something other than pages answers there, too. */
  readonly isShared: boolean;
}

/** A kind that an address fits, with what it asks of the kind. */
interface Fit extends AddressMatch {
  readonly kind: PageKind;
}

/** By first segment, because a library asks for every alias of every article and most patterns are of other sections. */
function sectionsOf(kinds: readonly PageKind[]): ReadonlyMap<string, Section> {
  const patterns = kinds.flatMap((kind) => kind.patterns.map((pattern) => patternOf(kind, pattern)));
  const groups = groupBy(patterns, ({ parts: [first = ''] }) => first);
  return new Map([...groups].map(([first, own]) => [first, { patterns: own, isShared: isOtherAddress(`/${first}`) }]));
}

function patternOf(kind: PageKind, pattern: string): Pattern {
  return { kind, parts: segmentsOf(pattern), fixed: pattern.replace(/\/:.*$/, '') };
}

/** The kinds that an address fits, in their order. */
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

/** What `split` gives behind the first slash, at a third of its cost. */
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

/** What stands in the variable segments; null where the fixed ones differ. */
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
