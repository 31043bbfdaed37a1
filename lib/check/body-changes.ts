import type { BodyFix } from '@/lib/core/problem';

/** A piece of a body as it is, and as it should be. */
export interface BodyChange {
  /** Index of its first character. */
  readonly at: number;
  readonly was: string;
  readonly is: string;
}

/** One fix for all changes of a body, which must be in order. The text between them stays. */
export function fixOf(body: string, changes: readonly BodyChange[]): { readonly fix?: BodyFix } {
  const [first] = changes;
  if (!first) return {};
  let [text, at] = ['', first.at];
  for (const change of changes) {
    text += body.slice(at, change.at) + change.is;
    at = change.at + change.was.length;
  }
  return { fix: { kind: 'replace', path: ['body', first.at], length: at - first.at, text } };
}
