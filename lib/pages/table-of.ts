import { canonicalPath } from '@/lib/config/paths';
import type { Library } from '@/lib/library/library';
import { splitNumber } from '@/lib/pages/numbered';
import { isOtherAddress } from '@/lib/pages/other-addresses';
import type { AddressMatch, Entry, IsAddress, PageKind, PageSource } from '@/lib/pages/page-kind';

/** A page that exists. */
export interface PageOf<Name extends string, Model> {
  readonly kind: Name;
  /** Root-relative, as links spell it; the same page has the same path however it was asked for. */
  readonly path: string;
  /** Whether it can be shown while articles are still being read. */
  readonly isEarly: boolean;
  /** Everything the page shows, as plain data: made at the first call, then remembered. */
  readonly model: () => Model;
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
}

/** Makes a table of kinds. Where two fit an address, the one that comes first has the page. */
export function tableOf<const Kinds extends readonly PageKind[]>(kinds: Kinds): PageTable<Kinds[number]> {
  const patterns = kinds.flatMap((kind) => kind.patterns.map((pattern) => ({ kind, parts: segmentsOf(pattern) })));
  const sections = new Set(
    patterns.flatMap(({ parts: [section = '', ...below] }) => (below.length > 0 ? section : [])),
  );

  /** The kinds an address fits, with what it asks of them. */
  function fitting(path: string, query: string): readonly (AddressMatch & { readonly kind: PageKind })[] {
    const segments = segmentsOf(path);
    const { base, number } = splitNumber(segments);
    return patterns.flatMap(({ kind, parts }) => {
      const isNumbered = kind.isNumbered === true;
      const values = matchSegments(parts, isNumbered ? base : segments);
      return values ? [{ kind, values, number: isNumbered ? number : 1, query }] : [];
    });
  }

  function find(pages: PageSource, path: string, query = '') {
    for (const { kind, ...asked } of fitting(path, query)) {
      const found = kind.find(pages, asked);
      if (found) return { ...found, kind: kind.name };
    }
    return null;
  }

  const hasPage = (pages: PageSource, address: string) => find(pages, canonicalPath(address)) !== null;
  const leadsSomewhere = (library: Library, address: string) =>
    hasPage(library, address) || library.redirects.has(canonicalPath(address));
  const isReserved = (path: string) =>
    isOtherAddress(path) ||
    patterns.some(({ parts }) => isFixedPart(parts, segmentsOf(path))) ||
    fitting(path, '').some(({ kind, values, number }) => number > 1 || kind.reserves?.(values));

  return {
    pageAt: (library, address) => {
      const found = find(library, canonicalPath(address), queryOf(address));
      if (!found) return null;
      const isAddress: IsAddress = (path) => leadsSomewhere(library, path);
      const model = once(() => found.model(library, isAddress));
      return { kind: found.kind, path: found.path, isEarly: found.isEarly ?? false, model } as PagesOf<Kinds[number]>;
    },
    hasPage,
    leadsSomewhere,
    entriesOf: (pages) => kinds.flatMap((kind) => kind.entries(pages)),
    isSectionAddress: (address) => sections.has(segmentsOf(canonicalPath(address))[0] ?? ''),
    isReserved,
    isTaken: (pages, path) => isReserved(path) || find(pages, path) !== null,
  };
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/').slice(1);
}

/** What stands in the variable segments; null where the fixed ones differ. */
function matchSegments(parts: readonly string[], segments: readonly string[]): readonly string[] | null {
  if (parts.length !== segments.length) return null;
  const values: string[] = [];
  for (const [index, part] of parts.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith(':')) values.push(segment);
    else if (part !== segment) return null;
  }
  return values;
}

/** Whether segments are a pattern without variables, or the fixed beginning of one: `/author` of `/author/:slug`. */
function isFixedPart(parts: readonly string[], segments: readonly string[]): boolean {
  const isFixed = (segment: string, index: number) => parts[index] === segment && !segment.startsWith(':');
  return segments.length <= parts.length && segments.every(isFixed);
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
