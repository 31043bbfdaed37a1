import { dayNumber } from '@/lib/core/dates';
import { foldedWords } from '@/lib/search/words';

/** UTF-16 units of a query that are looked at. */
export const MAX_QUERY_LENGTH = 200;

/** Words of a query that are looked for; each is cut at this many letters. */
const MAX_WORDS = 12;
const MAX_WORD_LENGTH = 40;

/** Operators of a query that are followed; each is a question to the whole archive. */
const MAX_OPERATORS = 12;

/** What may stand before a colon. */
const NAMED_OPERATORS = ['topic', 'source', 'author', 'after', 'before'] as const;

export type OperatorKind = (typeof NAMED_OPERATORS)[number] | 'phrase' | 'word';

/** One instruction in a query: `topic:telehealth`, `"second opinion"`, `-apps`. */
export interface Operator {
  /** `word` only where negated: other words are no instructions. */
  readonly kind: OperatorKind;
  readonly negated: boolean;
  /** What follows the colon or stands between the quotes. */
  readonly value: string;
  /** Where it stands in the query, `[start, end)`. */
  readonly start: number;
  readonly end: number;
}

/** A query taken apart. */
export interface ParsedQuery {
  /** Folded words to look for, those of phrases included, each once. */
  readonly words: readonly string[];
  /** Whether the last word may be the beginning of a longer one: nothing follows it. */
  readonly open: boolean;
  readonly operators: readonly Operator[];
}

/** A minus, a name with its colon, and a quoted or bare value. */
const PART = /(-?)(?:(\p{L}+):)?(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))/gu;

/**
 * Takes a query apart. Never fails: what is no operator is words, an unclosed quote closes at the end, an operator
 * without a value is the word it looks like.
 */
export function parseQuery(query: string): ParsedQuery {
  const text = cutQuery(query);
  const operators: Operator[] = [];
  const words: string[] = [];
  let open = false;
  for (const match of text.matchAll(PART)) {
    const [whole, minus = '', name = '', quoted, bare = ''] = match;
    const end = match.index + whole.length;
    const value = (quoted ?? bare).trim();
    const own = foldedWords(value);
    const kind = operatorKind(name.toLowerCase(), minus !== '', quoted !== undefined, own.length);
    if (kind && operators.length < MAX_OPERATORS)
      operators.push({ kind, negated: minus !== '', value, start: match.index, end });
    if (kind === 'phrase' && minus === '') words.push(...own);
    if (!kind) words.push(...foldedWords(whole));
    open = !kind && quoted === undefined && end === text.length && /[\p{L}\p{M}\p{N}]$/u.test(whole);
  }
  const unique = [...new Set(words.map((word) => word.slice(0, MAX_WORD_LENGTH)))];
  // A word that was said before is not still being typed.
  return {
    words: unique.slice(0, MAX_WORDS),
    open: open && unique.length <= MAX_WORDS && unique.at(-1) === words.at(-1),
    operators,
  };
}

/** The part of a query that is looked at. */
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

/** The query with other text in the place of one of its operators; with none, the query without it. */
export function replaceOperator(query: string, { start, end }: Operator, text: string): string {
  return [query.slice(0, start).trim(), text, query.slice(end).trim()].filter((part) => part !== '').join(' ');
}

/**
 * The first day that a written date stands for: `2021` is a year, `2021-03` a month, `2021-03-05` a day. Null where there
 * is no such date. Days are counted from 1 January 1970.
 */
export function firstDayOf(written: string): number | null {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(written) ?? [];
  return year === undefined ? null : dayNumber(`${year}-${month}-${day}`);
}
