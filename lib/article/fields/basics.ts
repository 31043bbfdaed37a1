import { z } from 'zod';
import { date, refuse, requiredText, text } from '@/lib/article/checks';
import { field, read, type WrittenFields } from '@/lib/article/field';
import { cleaned, firstOf, type Located, withValue } from '@/lib/article/located';
import { nearestOf } from '@/lib/core/edit-distance';
import { isBlank } from '@/lib/core/fields';

/** What an article says of itself in one value: its words, its days, whether it is published. */

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
    const hint = 'one or two sentences for lists and search results';
    if (words.value === null || words.value === '')
      remark({ rule: 'description-missing', path: words.path, message: 'is missing', hint });
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

/** A date stays as it is written, to be quoted so where it is wrong. */
function asDate(own: Readonly<Record<string, Located>>): Located {
  return firstOf(...(Object.values(own) as [Located]));
}

/** What `draft` may say, and what it means for the status: nothing, or a state of its own. */
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
  // Anything but a plain no might have meant yes, and would be published.
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
    // A status is not asked for beside what overrides it.
    const status = draft.value === 'true' ? withValue(own.status, null) : inLowerCase(own.status, STATES);
    return { path: own.status.path, fields: { draft, status } };
  },
  schema: z.object({ draft: draftSchema, status: statusSchema }).transform(({ draft, status }) => draft ?? status),
});

/** One of some words, in whatever case it is written; anything else as it is, to be quoted so. */
function inLowerCase({ path, value }: Located, words: readonly string[]): Located {
  if (isBlank(value)) return { path, value: null };
  if (typeof value !== 'string') return { path, value };
  return { path, value: words.find((word) => word === value.trim().toLowerCase()) ?? value };
}
