import { articleRule } from '@/lib/article/article-rule';
import { atOffset } from '@/lib/check/at-offset';
import { type Change, fixOf } from '@/lib/check/body-changes';
import type { Leftover } from '@/lib/check/export-leftovers';
import { LEFTOVERS } from '@/lib/check/leftovers';
import { bodyLeftover as describeLeftover } from '@/lib/check/texts/body';
import { blankCode } from '@/lib/core/blank-code';
import type { Problem } from '@/lib/core/problem';
import { truncate } from '@/lib/core/truncate';

/** `body-leftover`: what another system would have replaced is shown to readers as it is written, or says nothing. */
export const bodyLeftover = articleRule(['body'], (written) => {
  const text = blankCode(written.article.body);
  let seen = withoutComments(text);
  const problems: Problem[] = [];
  for (const { what, hint, marks, pattern, inComments, isOne, mend } of LEFTOVERS) {
    if (!marks.some((mark) => text.includes(mark))) continue;
    const matches = [...(inComments ? text : seen).matchAll(pattern)];
    if (matches.length === 0) continue;
    const found = isOne ? matches.filter(isOne(seen)) : matches;
    const [first, ...more] = found;
    if (!first) continue;
    // What looks like two kinds is one.
    if (!inComments) seen = without(seen, found);
    const shown = truncate(first[0].replace(/\s+/g, ' ').trim(), 60);
    const message = describeLeftover(what, shown, more.length);
    const fix = mend ? mendAll(written.article.body, found, mend) : {};
    problems.push(atOffset(written, 'body-leftover', first.index + first[0].search(/\S/), { message, hint, ...fix }));
  }
  return problems;
});

/** A fix for everything that was found; none where one of them is for a person to mend. */
function mendAll(body: string, found: readonly RegExpExecArray[], mend: NonNullable<Leftover['mend']>) {
  const changes = found.map(({ 0: was, index }) => ({ at: index, was, is: mend(was) }));
  return changes.every((change): change is Change => change.is !== null) ? fixOf(body, changes) : {};
}

/** The text with spaces in the place of what was found in it. */
function without(text: string, found: readonly RegExpExecArray[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: whole, index } of found) {
    parts.push(text.slice(from, index), whole.replace(/[^\n]/g, ' '));
    from = index + whole.length;
  }
  return parts.join('') + text.slice(from);
}

/** The text with spaces in the place of its comments; a backslash makes words of one. */
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
