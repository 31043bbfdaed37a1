import { compareText } from '@/lib/core/compare-text';

/** Fields as `extra` of an article holds them: the same text for the same fields, in whatever order they are written. */
export function extraText(fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(fields).sort(([a], [b]) => compareText(a, b))));
}

/** The fields of an article's file that nothing else of it was made of, as they are written. */
export function extraOf({ extra }: { readonly extra: string }): Readonly<Record<string, unknown>> {
  return JSON.parse(extra);
}
