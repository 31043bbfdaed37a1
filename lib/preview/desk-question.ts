import { dayNumber } from '@/lib/core/dates';
import { truncate } from '@/lib/core/truncate';
import type { FileState } from '@/lib/preview/article-state';
import { isPageNumber } from '@/lib/preview/page-params';
import { PARAMETERS } from '@/lib/preview/texts';
import { isRuleName } from '@/lib/rules/rules';

/** All states of a file. */
export const FILE_STATES = [
  'published',
  'draft',
  'scheduled',
  'expired',
  'broken',
] as const satisfies readonly FileState[];

/** Conditions that can narrow rows, besides their state. */
export const NEEDS = ['errors', 'warnings', 'no-image', 'changed'] as const;
export type Need = (typeof NEEDS)[number];

/** What can sort rows, each with its default order. */
export const SORTS = { date: 'desc', title: 'asc', state: 'asc', problems: 'desc', file: 'asc' } as const;
export type Sort = keyof typeof SORTS;
export type Order = 'asc' | 'desc';

/** Filters, order and page of the desk. */
export interface DeskQuestion {
  /** Words that must all occur in title, slug or file. */
  readonly query: string;
  readonly state: FileState | null;
  /** All must be met. */
  readonly needs: readonly Need[];
  /** A topic's slug. */
  readonly topic: string | null;
  readonly rule: string | null;
  /** The UTC day on which an article appears or expires. */
  readonly day: string | null;
  readonly sort: Sort;
  readonly order: Order;
  /** From 1. */
  readonly page: number;
}

/** An invalid parameter; the question leaves it out. */
export interface QuestionProblem {
  readonly parameter: string;
  readonly message: string;
}

export const DESK_PATH = '/preview';
export const PAGES_PATH = '/preview/pages';
export const CALENDAR_PATH = '/preview/calendar';
export const DUPLICATES_PATH = '/preview/duplicates';
export const PROBLEMS_PATH = '/preview/problems';

/** The question in an address without parameters. */
export const WHOLE_DESK: DeskQuestion = {
  query: '',
  state: null,
  needs: [],
  topic: null,
  rule: null,
  day: null,
  sort: 'date',
  order: SORTS.date,
  page: 1,
};

const MAX_LENGTH = 250;

/**
 * Reads the parameters of the desk: `q`, `show` (one state and any number of needs, each once), `topic`, `rule`, `day`,
 * `sort`, `order`, `page`. Invalid ones are reported and left out, never guessed.
 */
export function parseDeskQuestion(params: URLSearchParams): {
  readonly question: DeskQuestion;
  readonly problems: readonly QuestionProblem[];
} {
  const problems: QuestionProblem[] = [];
  const wrong: Complain = (parameter, message) => {
    problems.push({ parameter: truncate(parameter, 40), message });
  };
  const { single, oneOf } = readerOf(params, wrong);
  const short = (value: string) => value.length <= MAX_LENGTH;
  const sort = oneOf('sort', Object.keys(SORTS) as Sort[]) ?? WHOLE_DESK.sort;
  const rule = single('rule', isRuleName, PARAMETERS.expected.rule);
  const question: DeskQuestion = {
    query: single('q', short, PARAMETERS.expected.text(MAX_LENGTH))?.trim() ?? '',
    ...readShown(params.getAll('show'), wrong),
    topic: single('topic', short, PARAMETERS.expected.topic),
    rule: rule !== null && isRuleName(rule) ? rule : null,
    day: single('day', (value) => dayNumber(value) !== null, PARAMETERS.expected.day),
    sort,
    order: oneOf('order', ['asc', 'desc']) ?? SORTS[sort],
    page: Number(single('page', isPageNumber, PARAMETERS.expected.page) ?? 1),
  };
  for (const name of new Set(params.keys())) if (!NAMES.has(name)) wrong(name, PARAMETERS.unknown);
  return { question, problems };
}

type Complain = (parameter: string, message: string) => void;

/** Reads parameters that may occur once; an empty one, as forms send it, counts as absent. */
function readerOf(params: URLSearchParams, wrong: Complain) {
  const single = (name: string, isRight: (value: string) => boolean, expected: string): string | null => {
    const [value = '', ...others] = params.getAll(name);
    if (others.length > 0) wrong(name, PARAMETERS.twice);
    else if (value !== '' && !isRight(value)) wrong(name, PARAMETERS.isNot(truncate(value, 40), expected));
    else return value === '' ? null : value;
    return null;
  };
  const oneOf = <T extends string>(name: string, values: readonly T[]): T | null => {
    const given = single(name, (value) => isOne(values, value), PARAMETERS.expected.oneOf(values));
    return values.find((value) => value === given) ?? null;
  };
  return { single, oneOf };
}

function readShown(given: readonly string[], wrong: Complain): Pick<DeskQuestion, 'state' | 'needs'> {
  const shown = [...new Set(given)].filter((value) => value !== '');
  const [state = null, ...others] = FILE_STATES.filter((known) => shown.includes(known));
  if (others.length > 0) wrong('show', PARAMETERS.states([String(state), ...others]));
  for (const value of shown)
    if (!isOne([...FILE_STATES, ...NEEDS], value))
      wrong('show', PARAMETERS.isNoneOf(truncate(value, 40), [...FILE_STATES, ...NEEDS]));
  return { state: others.length > 0 ? null : state, needs: NEEDS.filter((need) => shown.includes(need)) };
}

// `follow` is the preview bar's.
const NAMES: ReadonlySet<string> = new Set('q show topic rule day sort order page follow'.split(' '));

function isOne<T extends string>(values: readonly T[], value: string): value is T {
  return values.some((known) => known === value);
}

/** The inverse of {@link parseDeskQuestion}: parameters in a fixed order, without defaults. */
export function deskParams(question: DeskQuestion): URLSearchParams {
  const { query, state, needs, topic, rule, day, sort, order, page } = question;
  const params = new URLSearchParams();
  if (query !== '') params.set('q', query);
  for (const shown of [...(state ? [state] : []), ...needs]) params.append('show', shown);
  if (topic) params.set('topic', topic);
  if (rule) params.set('rule', rule);
  if (day) params.set('day', day);
  if (sort !== WHOLE_DESK.sort) params.set('sort', sort);
  if (order !== SORTS[sort]) params.set('order', order);
  if (page > 1) params.set('page', String(page));
  return params;
}

/** The address of a changed question, on its first page, since another question has other pages. */
export function deskAddress(question: DeskQuestion, change: Partial<DeskQuestion>): string {
  const params = deskParams({ ...question, page: 1, ...change }).toString();
  return params === '' ? DESK_PATH : `${DESK_PATH}?${params}`;
}

/** Whether a question leaves rows out. */
export function isNarrowing({ query, state, needs, topic, rule, day }: DeskQuestion): boolean {
  return query !== '' || needs.length > 0 || [state, topic, rule, day].some((value) => value !== null);
}
