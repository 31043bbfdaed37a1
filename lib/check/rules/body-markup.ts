import type { Root } from 'hast';
import { articleRule } from '@/lib/article/article-rule';
import { atOffset } from '@/lib/check/at-offset';
import { indented, multiplied, stars, swallowed, underlined, unspaced } from '@/lib/check/emphasis-questions';
import { bullets, listInHtml, noteless, spaced, wordless } from '@/lib/check/line-questions';
import type { Question } from '@/lib/check/markup-question';
import { blankCode } from '@/lib/core/blank-code';
import { findMarkupExcess } from '@/lib/core/markup-limits';
import { tryParseBody } from '@/lib/markdown/parse-body';
import { textsIn } from '@/lib/markdown/texts-in';

const QUESTIONS: readonly Question[] = [
  swallowed,
  unspaced,
  stars,
  underlined,
  multiplied,
  indented,
  bullets,
  listInHtml,
  noteless,
  spaced,
  wordless,
];

const UNREAD: Root = { type: 'root', children: [] };

/** `body-markup`: marks that Markdown reads in another way than was meant. Reports each kind where it first occurs. */
export const bodyMarkup = articleRule(['body'], (written) => {
  const { body } = written.article;
  const text = blankCode(body);
  const candidates = QUESTIONS.flatMap((question) => {
    const { pattern, mayBe = () => () => true } = question;
    // `text` has no indented paragraphs, because they are code.
    const matches = [...(question === indented ? body : text).matchAll(pattern)].filter(mayBe(text));
    return matches.length > 0 ? [{ question, matches }] : [];
  });
  if (candidates.length === 0 || findMarkupExcess(body)) return [];
  const tree = candidates.every(({ question }) => question.isTextual) ? UNREAD : tryParseBody(body);
  if (!tree) return [];
  const parsed = { body, text, tree, shown: textsIn(tree) };
  return candidates.flatMap(({ question, matches }) => {
    const found = question.ask(parsed, matches);
    if (!found) return [];
    const { at, ...finding } = found;
    return [atOffset(written, 'body-markup', at, finding)];
  });
});
