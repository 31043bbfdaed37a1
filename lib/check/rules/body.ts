import { articleRule, type Finding, type WrittenParts } from '@/lib/article/article-rule';
import { bareText } from '@/lib/check/bare-text';
import { BODY_COPY, BODY_EMPTY, bodyLong } from '@/lib/check/texts/body';
import { lettersOf } from '@/lib/core/fold-text';
import type { Problem } from '@/lib/core/problem';
import { renderArticle } from '@/lib/markdown/render-article';
import type { RuleName } from '@/lib/rules/rules';

/**
 * The most characters, markup aside, that an excerpt may have. The longest of the house's own 70 briefs has 1,621, and
 * half as much again leaves room; of 2,061 articles that an archive copied whole, the median has 2,951.
 */
const EXCERPT_LENGTH = 2_500;

/** What shows none of its words. */
const HIDING = /<(?:datalist|head|noembed|noframes|option|script|select|style|template|textarea|title)\b/i;

/** What shows without a word. */
const MEDIA = /!\[|<(?:audio|embed|iframe|img|object|picture|svg|video)\b/i;

/**
 * `body-empty`, `body-copy`, `body-long`: the body says more than the description, and, where the whole story stands at
 * an original that is somebody else's, not all of it. A piece without an original is the house's own, as long as it
 * likes.
 */
export const bodyRules = articleRule(['body'], (written) => {
  const { body, description = '', original = null } = written.article;
  // Asks what readers get only where a body hides some of its words, since that takes as long as showing it.
  const isHiding = HIDING.test(body);
  const text = isHiding ? renderArticle(body, (href) => href).text : bareText(body);
  if (!/[\p{L}\p{N}]/u.test(text))
    return MEDIA.test(body) && !isHiding ? [] : [atBody(written, 'body-empty', BODY_EMPTY)];
  if (text.length > EXCERPT_LENGTH) {
    if (original === null) return [];
    return [atBody(written, 'body-long', bodyLong(text.length, EXCERPT_LENGTH))];
  }
  return isWithin(text, description) ? [atBody(written, 'body-copy', BODY_COPY)] : [];
});

function atBody({ bodyLine, report }: WrittenParts, rule: RuleName, found: Finding): Problem {
  return { ...report(rule, ['body'], found), line: bodyLine, column: 1 };
}

/** Whether a description begins with all that a text says, other marks and white space aside. */
function isWithin(text: string, description: string): boolean {
  // Taking the letters out costs more than all the rest, and a much longer text has too many.
  return text.length <= description.length * 2 && lettersOf(description).startsWith(lettersOf(text));
}
