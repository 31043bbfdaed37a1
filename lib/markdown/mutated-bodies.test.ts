import type { Element, Nodes } from 'hast';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '@/lib/article/validate-article';
import { ARTICLE_RULES } from '@/lib/check/article-rules';
import { bodyKind } from '@/lib/markdown/body-kind';
import { parseBody } from '@/lib/markdown/parse-body';
import { renderArticle } from '@/lib/markdown/render-article';
import { linksWithin } from '@/lib/pages/page-table';
import { expectHarmless } from '@/tests/fixtures/expect-harmless';
import { articleText, LEAST, makeLibrary } from '@/tests/fixtures/make-article';
import { mutatedBodies } from '@/tests/fixtures/mutate-body';
import { treeOf } from '@/tests/fixtures/parse-html';
import { visibleWords } from '@/tests/fixtures/visible-words';

/** How many bodies are tried; `BODIES=20000 npx vitest run lib/markdown/mutated-bodies.test.ts` for more. */
const COUNT = Number(process.env.BODIES ?? 500);

const resolveLink = linksWithin(makeLibrary([]), 'https://www.example.org/blog/a');

/** Of what plays or is drawn other words are shown than the body has, between those around it. */
const STOOD_FOR = /^(?:area|audio|embed|frame|iframe|img|input|math|meter|object|progress|svg|video)$/;

describe('a real-looking body, changed at random', () => {
  it(
    'does nothing, and is shown with all its words, as far apart as they were',
    () => {
      let compared = 0;
      for (const body of mutatedBodies(COUNT)) {
        const { value, problems } = parseArticle(articleText(LEAST, body), 'news/x.md', 'x.md', ARTICLE_RULES);
        expect(problems.find(({ message }) => message.startsWith('cannot be understood'))).toBeUndefined();
        const { html } = renderArticle(value?.article.body ?? body, resolveLink);
        expectHarmless(html);
        const source = bodyKind(body) === 'html' ? treeOf(body) : parseBody(body);
        if (some(source, isUnseen)) continue;
        const [shown, expected] = [visibleWords(treeOf(html)), visibleWords(source)];
        if (some(source, isStoodFor)) expect(missingFrom(shown.split(' '), expected.split(' ')), body).toEqual([]);
        else expect(shown, body).toBe(expected);
        compared++;
      }
      expect(compared).toBeGreaterThan(COUNT / 3);
    },
    COUNT * 100,
  );
});

function isStoodFor({ tagName }: Element): boolean {
  return STOOD_FOR.test(tagName);
}

/** A link without a word is named by its title, and what cannot be seen parts no words. */
function isUnseen(node: Element): boolean {
  const { hidden, style, width, type, src, alt, title } = node.properties;
  if (node.tagName === 'a') return visibleWords(node) === '';
  if (node.tagName === 'input') return type === 'hidden';
  if (node.tagName === 'img' && !src && !alt && !title) return true;
  return isStoodFor(node) && (hidden === true || /none|hidden/.test(String(style)) || /^[01]$/.test(String(width)));
}

function some(node: Nodes, is: (element: Element) => boolean): boolean {
  if (node.type === 'element' && is(node)) return true;
  return 'children' in node && node.children.some((child) => some(child, is));
}

/** The words that are not there, or not in this order. */
function missingFrom(words: readonly string[], expected: readonly string[]): string[] {
  let at = 0;
  return expected.filter((word) => {
    if (word === '') return false;
    const found = words.indexOf(word, at);
    if (found >= 0) at = found + 1;
    return found < 0;
  });
}
