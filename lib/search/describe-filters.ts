import { dayNumber, formatShortDay } from '@/lib/core/dates';
import { type Archive, namesOf } from '@/lib/search/archive';
import { namesMeant, whyUnknown } from '@/lib/search/filter-articles';
import { daysOf, type Operator, withoutOperator } from '@/lib/search/parse-query';
import { FACET_KINDS, type FacetKind, type Filter, type SearchRequest } from '@/lib/search/search-answer';

/** Every filter of a request as a reader would say it: operators as they stand in the query, then facets, then days. */
export function describeFilters(archive: Archive, request: SearchRequest, operators: readonly Operator[]): Filter[] {
  return [
    ...operators.map(
      (operator): Filter => ({
        kind: operator.kind,
        negated: operator.negated,
        ...meaningOf(archive, operator),
        without: { ...request, query: withoutOperator(request.query, operator) },
      }),
    ),
    ...FACET_KINDS.flatMap((kind) =>
      request.selection[kind].map((value) => facetFilter(archive, request, kind, value)),
    ),
    ...(['from', 'to'] as const).flatMap((kind): Filter[] => {
      const day = request[kind];
      if (day === null) return [];
      const problem = dayNumber(day) === null ? NO_DATE : null;
      const label = problem ? day : formatShortDay(day);
      return [{ kind, negated: false, label, problem, without: { ...request, [kind]: null } }];
    }),
  ];
}

const NO_DATE = 'is no date; write 2021, 2021-03 or 2021-03-05';

function meaningOf(archive: Archive, { kind, value }: Operator): Pick<Filter, 'label' | 'problem'> {
  switch (kind) {
    case 'topic':
    case 'source':
    case 'author': {
      const { table } = namesOf(archive, kind);
      const [first, ...others] = namesMeant(archive, kind, value).flatMap((number) => table.list[number] ?? []);
      if (!first) return { label: value, problem: whyUnknown(table, kind, value) };
      return { label: others.length === 0 ? first.label : `${value} (${others.length + 1})`, problem: null };
    }
    case 'after':
    case 'before':
      return { label: value, problem: daysOf(value) ? null : NO_DATE };
    case 'phrase':
    case 'word':
      return { label: value, problem: null };
  }
}

function facetFilter(archive: Archive, request: SearchRequest, kind: FacetKind, value: string): Filter {
  const selection = { ...request.selection, [kind]: request.selection[kind].filter((chosen) => chosen !== value) };
  const without = { ...request, selection };
  if (kind === 'year') return { kind, negated: false, label: value, problem: null, without };
  const { table } = namesOf(archive, kind);
  const name = table.list[table.at.get(value) ?? -1];
  const problem = name ? null : whyUnknown(table, kind, value);
  return { kind, negated: false, label: name?.label ?? value, problem, without };
}
