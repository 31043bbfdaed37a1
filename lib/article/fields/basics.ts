import { z } from 'zod';
import { date, refuse, requiredText, text } from '@/lib/article/checks';
import { field, read, type WrittenFields } from '@/lib/article/field';
import { cleaned, firstOf, type LocatedValue, withValue } from '@/lib/article/located';
import { nearestOf } from '@/lib/core/edit-distance';
import { isBlank } from '@/lib/core/fields';

/** Fields with one value: texts, dates, status. */

/** Said wherever a description is none. */
export const DESCRIPTION_HINT = 'one or two sentences for lists and search results';

export const TITLE = { title: read('text', 'The headline.', 'Clinics share their records', { required: true }) };

export const title = field({ written: TITLE, schema: requiredText });

export const description = field({
  written: {
    description: read(
      'text',
      'One or two sentences, for lists and search results.',
      'Eight clinics share what they know.',
    ),
  },
  normalise: (own, { remark }) => {
    const words = cleaned(own.description);
    if (words.value === null || words.value === '')
      remark({ rule: 'description-missing', path: words.path, message: 'is missing', hint: DESCRIPTION_HINT });
    return words;
  },
  schema: text,
});

export const appeared = field({
  written: {
    date: read(
      'date',
      'The day it appeared: `2021-02-17`. A date-time may follow, `2021-02-17T13:03:47Z`.',
      '2021-02-17',
      { required: true },
    ),
  },
  normalise: asDate,
  schema: date,
});

/** A date that may be missing. */
export function optionalDate(written: WrittenFields) {
  return field({ written, normalise: asDate, schema: date.nullable() });
}

/** Leaves a date as it is written, so that a problem can quote it. */
function asDate(own: Readonly<Record<string, LocatedValue>>): LocatedValue {
  return firstOf(...(Object.values(own) as [LocatedValue]));
}

/** The values of `draft`, with the status each sets; null leaves it to `status`. */
const DRAFT: ReadonlyMap<string, 'draft' | 'published' | null> = new Map([
  ['', null],
  ['true', 'draft'],
  ['false', null],
  ['draft', 'draft'],
  ['published', 'published'],
]);

const STATES = ['draft', 'published'] as const;

const draftSchema = text.transform((value, context) => {
  const state = DRAFT.get(value);
  if (state !== undefined) return state;
  // A value that is not understood may mean "yes": publishing would be wrong.
  return refuse(context, 'status-known', `must be true or false, not "${value}"`, 'draft: true keeps it unpublished');
});

const statusSchema = text.transform((written, context) => {
  const value = written.trim();
  const state = value === '' ? 'published' : STATES.find((known) => known === value);
  if (state) return state;
  const near = nearestOf(value, STATES);
  const hint = near ? `did you mean ${near}?` : 'status: draft keeps it unpublished';
  return refuse(context, 'status-known', `must be draft, published or empty, not "${value}"`, hint);
});

export const status = field({
  written: {
    status: read('status', '`draft` keeps it unpublished. Empty or `published` otherwise.', 'draft'),
    draft: read('yes or no', '`true` keeps it unpublished.', 'true'),
  },
  normalise: (own) => {
    const draft = inLowerCase(own.draft, ['true', 'false']);
    // `draft: true` overrides the status, so that one is not validated.
    const status = draft.value === 'true' ? withValue(own.status, null) : inLowerCase(own.status, STATES);
    return { path: own.status.path, fields: { draft, status } };
  },
  schema: z.object({ draft: draftSchema, status: statusSchema }).transform(({ draft, status }) => draft ?? status),
});

/** One of some words, whatever its case; any other value unchanged, so that a problem can quote it. */
function inLowerCase({ path, value }: LocatedValue, words: readonly string[]): LocatedValue {
  if (isBlank(value)) return { path, value: null };
  if (typeof value !== 'string') return { path, value };
  return { path, value: words.find((word) => word === value.trim().toLowerCase()) ?? value };
}
