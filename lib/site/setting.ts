import type { FieldPath } from '@/lib/core/field-path';
import { asRecord, isBlank, kindOf } from '@/lib/core/fields';
import type { JsonSchema } from '@/lib/core/json-schema';

/** Why a value is refused. */
export interface Refusal {
  readonly found: string;
  readonly expected: string;
  readonly hint?: string | undefined;
}

/** Reports a mistake at a place; `of` says whether the key or the value is wrong. */
export type Refuse = (path: FieldPath, refusal: Refusal, of?: 'key' | 'value') => void;

/** One form of a value: its parser, and its JSON Schema (draft-07). */
export interface Setting<T> {
  /** Gives undefined for a refused value. Never called with a blank one. */
  readonly parse: (value: unknown, path: FieldPath, refuse: Refuse) => T | undefined;
  readonly schema: JsonSchema;
}

/** A field of a group; `docs/site.md` and code editors show its description. */
export interface SettingField<T = unknown> {
  readonly setting: Setting<T>;
  readonly description: string;
  readonly required?: true;
}

/** Checks a text. Null if it is right; else a hint, which may be empty. */
type Judge = (text: string) => string | null;

/** One line of text. @param expected as problems name it */
export function text(expected: string, judge: Judge = () => null, schema: JsonSchema = {}): Setting<string> {
  return {
    parse: (value, path, refuse) => {
      const written = typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : null;
      const hint = written === null ? '' : judge(written);
      if (written !== null && hint === null) return written;
      refuse(path, { found: kindOf(value), expected, hint: hint || undefined });
      return undefined;
    },
    // YAML's numbers and dates are read as text.
    schema: { type: ['string', 'number'], ...schema },
  };
}

export function wholeNumber(least: number, most: number): Setting<number> {
  const expected = `a whole number from ${least} to ${most}`;
  return {
    parse: (value, path, refuse) => {
      const number = typeof value === 'string' && /^\d{1,9}$/.test(value.trim()) ? Number(value) : Number.NaN;
      if (number >= least && number <= most) return number;
      refuse(path, { found: kindOf(value), expected });
      return undefined;
    },
    schema: { type: 'integer', minimum: least, maximum: most },
  };
}

export const yesOrNo: Setting<boolean> = {
  parse: (value, path, refuse) => {
    if (value === 'true' || value === 'false') return value === 'true';
    const meant = /^(yes|on|y)$/i.test(String(value)) ? 'true' : /^(no|off|n)$/i.test(String(value)) ? 'false' : null;
    refuse(path, { found: kindOf(value), expected: 'true or false', hint: meant ? `write ${meant}` : undefined });
    return undefined;
  },
  schema: { type: 'boolean' },
};

/** A list, or a single entry. Checks all entries; a list with an invalid one is refused as a whole. */
export function listOf<T>(entry: Setting<T>): Setting<readonly T[]> {
  return {
    parse: (value, path, refuse) => {
      if (!Array.isArray(value)) {
        const only = entry.parse(value, path, refuse);
        return only === undefined ? undefined : [only];
      }
      const read = value.map((item, index) => {
        const at = [...path, index];
        if (!isBlank(item)) return entry.parse(item, at, refuse);
        refuse(at, { found: 'nothing', expected: 'an entry', hint: 'write it, or remove its line' });
        return undefined;
      });
      return read.every((item) => item !== undefined) ? (read as T[]) : undefined;
    },
    schema: { anyOf: [{ type: 'array', items: entry.schema }, entry.schema] },
  };
}

/** `group` for a group of fields, `other` for any other value. */
export function groupOr<A, B>(group: Setting<A>, other: Setting<B>): Setting<A | B> {
  return {
    parse: (value, path, refuse) => (asRecord(value) ? group : other).parse(value, path, refuse),
    schema: { anyOf: [group.schema, other.schema] },
  };
}

/** A setting whose value is made from that of another. */
export function mapped<A, B>(setting: Setting<A>, make: (value: A) => B): Setting<B> {
  return {
    parse: (value, path, refuse) => {
      const read = setting.parse(value, path, refuse);
      return read === undefined ? undefined : make(read);
    },
    schema: setting.schema,
  };
}
