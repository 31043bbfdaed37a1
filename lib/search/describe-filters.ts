import { FACET_KINDS, FACETS, type FacetKind, isNameKind, type NameKind } from '@/lib/article/facets';
import { dayNumber, dayOf } from '@/lib/core/dates';
import type { Archive, Name } from '@/lib/search/archive';
import { daysOf } from '@/lib/search/dates-in-query';
import { namesMeant, nearestName } from '@/lib/search/filter-articles';
import { firstDayOf, type Operator, replaceOperator } from '@/lib/search/parse-query';
import type { Filter, SearchRequest } from '@/lib/search/search-answer';
import { NO_DATE, noSuch } from '@/lib/search/texts';

/**
 * Every filter of a request in readers' words: operators in the order of the query, then facets, then days.
 *
 * @param today days since 1 January 1970
 */
export function describeFilters(
  archive: Archive,
  request: SearchRequest,
  operators: readonly Operator[],
  today: number,
): Filter[] {
  return [
    ...operators.map((operator) => operatorFilter(archive, request, operator, today)),
    ...FACET_KINDS.flatMap((kind) =>
      request.selection[kind].map((value) => facetFilter(archive, request, kind, value)),
    ),
    ...(['from', 'to'] as const).flatMap((kind) => dayFilter(request, kind)),
  ];
}

function operatorFilter(archive: Archive, request: SearchRequest, operator: Operator, today: number): Filter {
  const { kind, negated, value } = operator;
  const said = (text: string): SearchRequest => ({ ...request, query: replaceOperator(request.query, operator, text) });
  const filter = { kind, negated, label: value, problem: null, meant: null, without: said('') };
  if (isNameKind(kind)) {
    const table = archive.names[kind];
    const [first, ...others] = namesMeant(archive, kind, value).flatMap((number) => table.list[number] ?? []);
    if (first) return { ...filter, label: others.length === 0 ? first.label : `${value} (${others.length + 1})` };
    return {
      ...filter,
      ...nearest(archive, kind, value, (near) => said(`${negated ? '-' : ''}${kind}:${quoted(near)}`)),
    };
  }
  switch (kind) {
    case 'after':
    case 'before':
      return { ...filter, problem: firstDayOf(value) === null ? NO_DATE : null };
    case 'date':
      return { ...filter, label: !/last|past|this/i.test(value) ? value : `${value} (${daysWritten(value, today)})` };
    case 'phrase':
    case 'word':
      return filter;
  }
}

/** `last year` depends on today, so the dates are shown. */
function daysWritten(value: string, today: number): string {
  return (daysOf(value, today) ?? [])
    .flat()
    .map((day) => (Number.isFinite(day) ? dayOf(day) : ''))
    .join(' – ')
    .trim();
}

/** A name as an operator's value: the label in quotes, or the key if the label contains quotes. */
function quoted({ label, key }: Name): string {
  return /["“”]/.test(label) ? key : `"${label}"`;
}

function facetFilter(archive: Archive, request: SearchRequest, kind: FacetKind, value: string): Filter {
  const chosen = (values: readonly string[]): SearchRequest => ({
    ...request,
    selection: { ...request.selection, [kind]: values },
  });
  const others = request.selection[kind].filter((other) => other !== value);
  const filter = { kind, negated: false, label: value, problem: null, meant: null, without: chosen(others) };
  if (!isNameKind(kind)) return filter;
  const table = archive.names[kind];
  const name = table.list[table.at.get(value) ?? -1];
  if (name) return { ...filter, label: name.label };
  return { ...filter, ...nearest(archive, kind, value, (near) => chosen([...others, near.key])) };
}

function dayFilter(request: SearchRequest, kind: 'from' | 'to'): Filter[] {
  const day = request[kind];
  if (day === null) return [];
  const problem = dayNumber(day) === null ? NO_DATE : null;
  return [{ kind, negated: false, label: day, problem, meant: null, without: { ...request, [kind]: null } }];
}

/** @param requestFor gives the request with a name in place of the value */
function nearest(
  { names }: Archive,
  kind: NameKind,
  value: string,
  requestFor: (near: Name) => SearchRequest,
): Pick<Filter, 'problem' | 'meant'> {
  const near = nearestName(names[kind], value);
  return {
    problem: noSuch(FACETS[kind].one, value),
    meant: near && { label: near.label, request: requestFor(near) },
  };
}
