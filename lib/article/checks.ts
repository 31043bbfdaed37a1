import { z } from 'zod';
import { parseDate } from '@/lib/core/dates';
import { explainDate } from '@/lib/core/explain-date';
import { asRecord, kindOf } from '@/lib/core/fields';
import { slugOf, whyNotSlug } from '@/lib/core/slug';
import { parseWebAddress, whyNotWebAddress } from '@/lib/core/web-address';
import type { RuleName } from '@/lib/rules/rules';

/** The schemas of an article's fields: each turns a normalised text into its value. */

/** Rejects a value for a rule, with a hint for editors if there is one. */
export function refuse(context: z.core.$RefinementCtx, rule: RuleName, message: string, hint?: string): never {
  context.issues.push({ code: 'custom', message, params: { rule, hint }, input: context.value });
  return z.NEVER;
}

/** Any text; empty if nothing is written. */
export const text = z.unknown().transform((value, context): string => {
  if (typeof value === 'string') return value;
  return value === null || value === undefined
    ? ''
    : refuse(context, 'field-type', `is ${kindOf(value)}`, hintForText(value));
});

/** A hint for a list or group of fields in the place of a text. */
function hintForText(value: unknown): string {
  if (Array.isArray(value)) return 'write one line of text; one that begins with [ goes into quotes';
  const [[name, rest] = ['', null], ...more] = Object.entries(asRecord(value) ?? {});
  const isLine = more.length === 0 && (rest === null || typeof rest === 'string');
  if (!isLine) return 'write one line of text';
  // `Health:` and `{Health}` are the same to YAML, so the hint cannot quote the original line.
  return `if it is one line of text, put it in quotes${rest === null ? '' : `: "${name}: ${rest}"`}`;
}

export const requiredText = text.transform((value, context): string => {
  return value === '' ? refuse(context, 'field-required', 'is missing') : value;
});

/** An existing date, with or without a time. */
export const date = text.transform((value, context) => {
  if (value === '') return refuse(context, 'field-required', 'is missing', 'a date looks like 2021-02-17');
  const parsed = parseDate(value);
  if (parsed) return parsed;
  const { message, hint } = explainDate(value);
  return refuse(context, 'date-exists', message, hint);
});

function checkSlug(value: string, context: z.core.$RefinementCtx): string {
  const reason = whyNotSlug(value);
  const lastSegment =
    value
      .replace(/[\\/]+$/, '')
      .split(/[\\/]/)
      .at(-1) ?? value;
  return reason
    ? refuse(context, 'slug-grammar', `"${value}" ${reason}`, `for instance ${slugOf(lastSegment) || 'my-article'}`)
    : value;
}

export const slug = requiredText.transform(checkSlug);

/** Like {@link slug}; empty if nothing is written. */
export const optionalSlug = text.transform((value, context) => (value === '' ? value : checkSlug(value, context)));

/** The hint for a name without a letter or digit, which gives no slug. */
export const NEEDS_LETTER = 'write a name that has one, or remove it';

/** Checks a slug that was derived from a name; an empty one is reported as a problem of the name. */
export function checkMadeSlug(made: string, name: string, context: z.core.$RefinementCtx): void {
  const reason = made === '' ? 'has no letter or digit' : whyNotSlug(made);
  if (reason) refuse(context, made === '' ? 'field-type' : 'slug-grammar', `"${made || name}" ${reason}`, NEEDS_LETTER);
}

/** An absolute http or https address; null if nothing is written. */
export const webAddress = text.transform((value, context): string | null => {
  if (value === '') return null;
  const address = parseWebAddress(value);
  if (address !== null) return address;
  const { message, hint } = whyNotWebAddress(value);
  return refuse(context, 'address-malformed', message, hint);
});
