import { articleRule, type Finding, type WrittenParts } from '@/lib/article/article-rule';
import { bareText } from '@/lib/check/bare-text';
import { BODY_COPY, BODY_EMPTY, bodyLong } from '@/lib/check/texts/body';
import { lettersOf } from '@/lib/core/fold-text';
import type { Problem } from '@/lib/core/problem';
import { renderArticle } from '@/lib/markdown/render-article';
import type { RuleName } from '@/lib/rules/rules';

/**
 * The most characters, without markup, that an excerpt may have. The longest of 70 briefs written for such a site has
 * 1,621; of 2,061 articles of an archive that copies them completely, the median is 2,951.
 */
const EXCERPT_LENGTH = 2_500;

/** Elements whose text is not shown. */
const HIDING = /<(?:datalist|head|noembed|noframes|option|script|select|style|template|textarea|title)\b/i;

/** What is visible without text. */
const MEDIA = /!\[|<(?:audio|embed|iframe|img|object|picture|svg|video)\b/i;

/**
 * `body-empty`, `body-copy`, `body-long`: a body must say more than the description and, if the article has an
 * original, must be an excerpt. An article without an original is the site's own and may be of any length.
 */
export const bodyRules = articleRule(['body'], (written) => {
  const { body, description = '', original = null } = written.article;
  // Rendering is slow, so it is done only if a body hides some of its text.
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

/** Whether a description begins with a text, apart from signs and white space. */
function isWithin(text: string, description: string): boolean {
  // The length is compared first, because extracting the letters is slow.
  return text.length <= description.length * 2 && lettersOf(description).startsWith(lettersOf(text));
}
