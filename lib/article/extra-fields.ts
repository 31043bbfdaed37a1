import { compareText } from '@/lib/core/compare-text';

/** Fields as JSON for `extra` of an article, sorted by name, so that equal fields give equal texts. */
export function extraText(fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(fields).sort(([a], [b]) => compareText(a, b))));
}

/** The fields in `extra` of an article, as they are written. */
export function extraOf({ extra }: { readonly extra: string }): Readonly<Record<string, unknown>> {
  return JSON.parse(extra);
}
