import type { Problem } from '@/lib/core/problem';

/** A problem of a text that has no file yet, without a place: `date: "soon" is not how a date is written here (…)`. */
export function formatFinding({ field, message, hint }: Problem): string {
  return `${field}: ${message}${hint ? ` (${hint})` : ''}`;
}
