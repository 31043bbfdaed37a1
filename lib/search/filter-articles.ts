import { type FacetKind, forEachKind, isNameKind, NAME_KINDS, type NameKind } from '@/lib/article/facets';
import { dayNumber } from '@/lib/core/dates';
import { editsBetween, forgivenEdits } from '@/lib/core/edit-distance';
import type { Archive, Name, NameTable } from '@/lib/search/archive';
import { isCommon } from '@/lib/search/common-words';
import { type Days, daysOf, isOfCalendar } from '@/lib/search/dates-in-query';
import { findPhrase } from '@/lib/search/find-phrase';
import { firstDayOf, type Operator } from '@/lib/search/parse-query';
import { postingsOfAll } from '@/lib/search/postings-of-all';
import type { SearchRequest, Selection } from '@/lib/search/search-answer';
import { fieldsAt } from '@/lib/search/term-index';
import { foldedWords } from '@/lib/search/words';

export type Passes = (position: number) => boolean;

/** The name most similar to a value that names nothing; null if none is. */
export function nearestName({ list }: NameTable, value: string): Name | null {
  const folded = foldedWords(value).join(' ');
  const limit = Math.max(1, forgivenEdits(folded));
  let nearest: Name | null = null;
  let least = limit + 1;
  for (const name of list) {
    const edits = Math.min(editsBetween(folded, name.words.join(' '), limit), editsBetween(value, name.key, limit));
    if (edits < least) [nearest, least] = [name, edits];
  }
  return nearest;
}

/**
 * The names that a written value stands for: the one with that key or exactly that name, or the topic with that synonym;
 * else every name with all its words; the last one may be unfinished.
 */
export function namesMeant(archive: Archive, kind: NameKind, value: string): number[] {
  const { list, at } = archive.names[kind];
  const keyed = at.get(value) ?? at.get(value.toLowerCase());
  if (keyed !== undefined) return [keyed];
  const words = foldedWords(value);
  const said = words.join(' ');
  const same = list.flatMap((name, number) => (name.words.join(' ') === said ? [number] : []));
  if (same.length > 0) return same;
  const otherwise = kind === 'topic' ? topicsCalled(archive, said) : [];
  if (otherwise.length > 0) return otherwise;
  const last = words.at(-1) ?? '';
  return list.flatMap(({ words: own }, number) =>
    words.slice(0, -1).every((word) => own.includes(word)) && own.some((word) => word.startsWith(last)) ? [number] : [],
  );
}

function topicsCalled({ topicNames }: Archive, said: string): number[] {
  return [...topicNames].flatMap(([topic, names]) =>
    names.some(({ words }) => words.join(' ') === said) ? topic : [],
  );
}

/**
 * Whether an article passes all of a request except its facets: operators, and the days from and to.
 *
 * @param today days since 1 January 1970
 */
export function passesOperators(
  archive: Archive,
  operators: readonly Operator[],
  request: SearchRequest,
  today: number,
): Passes {
  const checks = [
    ...daysPass(archive, dayNumber(request.from ?? ''), dayNumber(request.to ?? '')),
    ...operators.flatMap((operator) => operatorPasses(archive, operator, today)),
    ...timesPass(archive, operators, today),
  ];
  return (position) => checks.every((passes) => passes(position));
}

function operatorPasses(archive: Archive, operator: Operator, today: number): Passes[] {
  const { kind, value, negated } = operator;
  const turned = (passes: Passes): Passes[] => [negated ? (position) => !passes(position) : passes];
  if (isNameKind(kind)) {
    const meant = namesMeant(archive, kind, value);
    const { numbersAt } = archive.names[kind];
    return turned((position) => numbersAt[position]?.some((number) => meant.includes(number)) ?? false);
  }
  switch (kind) {
    // An invalid date filters nothing; the filter's description says so. `before:2021` excludes the year that `after:2021`
    // includes, so that together they divide the archive.
    case 'after':
      return daysPass(archive, firstDayOf(value), null);
    case 'before': {
      const first = firstDayOf(value);
      return daysPass(archive, null, first === null ? null : first - 1);
    }
    case 'date':
      return negated ? turned(inTime(archive, value, today)) : [];
    case 'phrase':
    case 'word':
      return turned(hasPhrase(archive, value));
  }
}

function daysPass(archive: Archive, first: number | null, last: number | null): Passes[] {
  if (first === null && last === null) return [];
  return [dayPasses(archive, first ?? Number.NEGATIVE_INFINITY, last ?? Number.POSITIVE_INFINITY)];
}

function dayPasses({ days }: Archive, first: number, last: number): Passes {
  return (position) => {
    const day = days[position] ?? 0;
    return day >= first && day <= last;
  };
}

/** In any of the times that a query names, and within all that are open at one end: `since 2014`, `before June 2014`. */
function timesPass(archive: Archive, operators: readonly Operator[], today: number): Passes[] {
  const times = operators.flatMap(({ kind, negated, value }) => (kind === 'date' && !negated ? value : []));
  const isOpen = (written: string) => !daysOf(written, today)?.flat().every(Number.isFinite);
  const open = times.filter(isOpen).map((written) => inTime(archive, written, today));
  const closed = times.filter((written) => !isOpen(written)).map((written) => inOrNamingTime(archive, written, today));
  return closed.length === 0 ? open : [...open, (position) => closed.some((passes) => passes(position))];
}

/** In a time, or naming it: a search for `June 2014 events` may mean an article from May. */
function inOrNamingTime(archive: Archive, written: string, today: number): Passes {
  const within = inTime(archive, written, today);
  if (!isOfCalendar(written)) return within;
  const naming = postingsOfAll(
    archive.terms,
    foldedWords(written).filter((word) => !isCommon(word)),
  );
  return (position) => within(position) || fieldsAt(naming, position) !== 0;
}

function inTime(archive: Archive, written: string, today: number): Passes {
  const always: readonly Days[] = [[Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]];
  const pieces = (daysOf(written, today) ?? always).map(([first, last]) => dayPasses(archive, first, last));
  return (position) => pieces.some((passes) => passes(position));
}

function hasPhrase(archive: Archive, value: string): Passes {
  const postings = findPhrase(archive, foldedWords(value));
  return (position) => fieldsAt(postings, position) !== 0;
}

/** For each facet, whether an article has one of the chosen values. */
export function passesSelection(archive: Archive, selection: Selection): Readonly<Record<FacetKind, Passes>> {
  const named = (kind: NameKind): Passes => {
    const chosen = selection[kind];
    if (chosen.length === 0) return () => true;
    const { at, numbersAt } = archive.names[kind];
    const numbers = new Set(chosen.map((key) => at.get(key)));
    return (position) => numbersAt[position]?.some((number) => numbers.has(number)) ?? false;
  };
  const years = new Set(selection.year.map(Number));
  return {
    ...forEachKind(NAME_KINDS, named),
    year: years.size === 0 ? () => true : (position) => years.has(archive.years[position] ?? 0),
  };
}
