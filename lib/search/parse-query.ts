import { NAME_KINDS, type NameKind } from '@/lib/article/facets';
import { carryNothing } from '@/lib/search/common-words';
import { daysOf, isOfCalendar, WRITTEN_TIME } from '@/lib/search/dates-in-query';
import { MAX_QUERY_LENGTH } from '@/lib/search/query-length';
import { type TypedWord, typedWords } from '@/lib/search/words';

/** Words of a query that are searched, and letters of each. */
const MAX_WORDS = 12;
const MAX_WORD_LENGTH = 40;

/** Operators of a query that count; each is checked against the whole archive. */
const MAX_OPERATORS = 12;

type NamedOperator = NameKind | 'after' | 'before';

/** Names before a colon. */
const NAMED_OPERATORS: readonly NamedOperator[] = [...NAME_KINDS, 'after', 'before'];

export type OperatorKind = NamedOperator | 'phrase' | 'word' | 'date';

/** One instruction in a query: `topic:telehealth`, `"second opinion"`, `-apps`, `March 2014`. */
export interface Operator {
  /** `word` only if negated: other words are not operators. */
  readonly kind: OperatorKind;
  readonly negated: boolean;
  /** The text behind the colon, or between the quotes. */
  readonly value: string;
  /** Its range in the query, `[start, end)`, with brackets around a time. */
  readonly start: number;
  readonly end: number;
}

/** A word of a query. */
export interface QueryWord {
  /** Folded. */
  readonly word: string;
  /** In a script without spaces its characters, which must be consecutive; else only the word. */
  readonly parts: readonly string[];
  /** Whether articles need not have it, because it carries no meaning. */
  readonly optional: boolean;
}

export interface ParsedQuery {
  /** The words to search, with those of phrases, each once. */
  readonly typed: readonly QueryWord[];
  /** Their folded words in order. */
  readonly words: readonly string[];
  /** The words of a day, month or year, which an article from that time need not have. */
  readonly timeWords: readonly QueryWord[];
  /** Whether the last word may be incomplete, because nothing follows it. */
  readonly open: boolean;
  readonly operators: readonly Operator[];
}

/** A time, perhaps in brackets; or a quoted or bare value, perhaps behind a name and colon. Each perhaps with a minus. */
const partWith = (time: string) =>
  new RegExp(
    `(?<!\\S)[([]*(-?)[([]*(${time})(?:['’]s)?(?![-:/.]?[\\p{L}\\p{N}])[)\\]]*|(-?)(?:(\\p{L}+):)?(?:["“”]([^"“”]*)["“”]?|([^\\s"“”]+))`,
    'giu',
  );

const PART = partWith('(?!)');

const PART_OR_TIME = partWith(WRITTEN_TIME);

/** Every time has one of these. Few queries do, and browsers take 10 ms to compile the pattern with all times. */
const MAY_BE_TIME = /\d{4}|last|past|this/i;

/**
 * Parses a query. Never fails: everything that is not an operator is words, an unclosed quote ends with the query, an
 * operator without a value is a word.
 */
export function parseQuery(query: string): ParsedQuery {
  const text = cutQuery(query);
  const operators: Operator[] = [];
  const said: TypedWord[] = [];
  const quotedWords = new Set<TypedWord>();
  const timeWords: QueryWord[] = [];
  let open = false;
  for (const match of text.matchAll(MAY_BE_TIME.test(text) ? PART_OR_TIME : PART)) {
    const [whole, minusTime, time, minus = minusTime ?? '', name = '', quoted, bare = ''] = match;
    const end = match.index + whole.length;
    const value = (time ?? quoted ?? bare).trim();
    const own = typedWords(value);
    const kind =
      time === undefined
        ? operatorKind(name.toLowerCase(), minus !== '', quoted !== undefined, own.flatMap(({ parts }) => parts).length)
        : daysOf(value, 0) && 'date';
    if (kind && operators.length < MAX_OPERATORS)
      operators.push({ kind, negated: minus === '-', value, start: match.index, end });
    if (kind === 'date' && minus === '' && isOfCalendar(value))
      timeWords.push(...own.map((word) => queryWord(word, true)));
    const words = kind === null ? typedWords(whole) : kind === 'phrase' && minus === '' ? own : [];
    said.push(...words);
    if (quoted !== undefined) for (const word of words) quotedWords.add(word);
    open = !kind && quoted === undefined && end === text.length && /[\p{L}\p{M}\p{N}]$/u.test(whole);
  }
  const nothing = carryNothing(said, namesTime(operators));
  const all = said.map((word, index) => queryWord(word, nothing[index] === true && !quotedWords.has(word)));
  const unique = [...new Map(all.map((word) => [word.word, word])).values()];
  const typed = fewest(unique);
  return {
    typed,
    words: typed.flatMap(({ parts }) => parts),
    timeWords,
    // A word that occurs earlier in the query is complete.
    open: open && typed.at(-1)?.word === all.at(-1)?.word && unique.at(-1)?.word === all.at(-1)?.word,
    operators,
  };
}

/** Whether a query is limited to a time. */
export function namesTime(operators: readonly Operator[]): boolean {
  return operators.some(({ kind, negated }) => kind === 'date' && !negated);
}

function queryWord({ parts }: TypedWord, optional: boolean): QueryWord {
  const own = parts.slice(0, MAX_WORD_LENGTH).map((part) => part.slice(0, MAX_WORD_LENGTH));
  return { word: own.join(''), parts: own, optional };
}

/** At most {@link MAX_WORDS}; in a longer query the first that carry meaning. */
function fewest(words: readonly QueryWord[]): readonly QueryWord[] {
  if (words.length <= MAX_WORDS) return words;
  return words.filter(({ optional }) => !optional).slice(0, MAX_WORDS);
}

/** The part of a query that is used. */
export function cutQuery(query: string): string {
  return query.slice(0, MAX_QUERY_LENGTH).replace(/[\ud800-\udbff]$/, '');
}

function operatorKind(name: string, negated: boolean, quoted: boolean, words: number): OperatorKind | null {
  if (words === 0) return null;
  const named = NAMED_OPERATORS.find((operator) => operator === name);
  if (named) return negated && (named === 'after' || named === 'before') ? null : named;
  if (name !== '') return null;
  if (quoted && (words > 1 || negated)) return 'phrase';
  return negated ? 'word' : null;
}

/** The query with an operator replaced by a text, or removed if that is empty. */
export function replaceOperator(query: string, { start, end }: Operator, text: string): string {
  return [query.slice(0, start).trim(), text, query.slice(end).trim()].filter((part) => part !== '').join(' ');
}

/**
 * The first day of a year, a month or a day (`2021`, `2021-03`, `2021-03-05`), in days since 1 January 1970; null for an
 * invalid one.
 */
export function firstDayOf(written: string): number | null {
  return /^\d{4}(?:-\d{2}){0,2}$/.test(written) ? (daysOf(written, 0)?.[0]?.[0] ?? null) : null;
}
