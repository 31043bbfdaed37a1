import { articleRule } from '@/lib/article/article-rule';
import { atOffset } from '@/lib/check/at-offset';
import { type BodyChange, fixOf } from '@/lib/check/body-changes';
import type { Leftover } from '@/lib/check/export-leftovers';
import { LEFTOVERS } from '@/lib/check/leftovers';
import { bodyLeftover as describeLeftover } from '@/lib/check/texts/body';
import { blankCode } from '@/lib/core/blank-code';
import type { Problem } from '@/lib/core/problem';
import { truncate } from '@/lib/core/truncate';

/** `body-leftover`: markup that another system would have replaced, which readers see as written, or not at all. */
export const bodyLeftover = articleRule(['body'], (written) => {
  const text = blankCode(written.article.body);
  let seen = withoutComments(text);
  const problems: Problem[] = [];
  for (const { what, hint, marks, pattern, inComments, isOne, fix: fixOne } of LEFTOVERS) {
    if (!marks.some((mark) => text.includes(mark))) continue;
    const matches = [...(inComments ? text : seen).matchAll(pattern)];
    if (matches.length === 0) continue;
    const found = isOne ? matches.filter(isOne(seen)) : matches;
    const [first, ...more] = found;
    if (!first) continue;
    // Each place is reported as one kind only.
    if (!inComments) seen = without(seen, found);
    const shown = truncate(first[0].replace(/\s+/g, ' ').trim(), 60);
    const message = describeLeftover(what, shown, more.length);
    const fix = fixOne ? fixAll(written.article.body, found, fixOne) : {};
    problems.push(atOffset(written, 'body-leftover', first.index + first[0].search(/\S/), { message, hint, ...fix }));
  }
  return problems;
});

/** One fix for all matches; none if an editor must decide about one of them. */
function fixAll(body: string, found: readonly RegExpExecArray[], fixOne: NonNullable<Leftover['fix']>) {
  const changes = found.map(({ 0: was, index }) => ({ at: index, was, is: fixOne(was) }));
  return changes.every((change): change is BodyChange => change.is !== null) ? fixOf(body, changes) : {};
}

/** The text with the matches replaced by spaces. */
function without(text: string, found: readonly RegExpExecArray[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: whole, index } of found) {
    parts.push(text.slice(from, index), whole.replace(/[^\n]/g, ' '));
    from = index + whole.length;
  }
  return parts.join('') + text.slice(from);
}

/** The text with comments replaced by spaces; `\<!--` begins none. */
function withoutComments(text: string): string {
  if (!text.includes('<!--')) return text;
  return text
    .split(/(?<!\\)<!--/)
    .map((piece, index) => {
      if (index === 0) return piece;
      const end = piece.indexOf('-->');
      const comment = end < 0 ? piece : piece.slice(0, end + 3);
      return `    ${comment.replace(/[^\n]/g, ' ')}${piece.slice(comment.length)}`;
    })
    .join('');
}
