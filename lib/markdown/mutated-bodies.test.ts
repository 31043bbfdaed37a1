import type { Nodes } from 'hast';
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
const COUNT = Number(process.env.BODIES ?? 2_000);

const resolveLink = linksWithin(makeLibrary([]), 'https://www.example.org/blog/a');

/** Of what plays or is drawn other words are shown than the body has; the cases of the real world hold those. */
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
        if (hasStoodFor(source)) continue;
        expect(visibleWords(treeOf(html)), body).toBe(visibleWords(source));
        compared++;
      }
      expect(compared).toBeGreaterThan(COUNT / 3);
    },
    COUNT * 30,
  );
});

function hasStoodFor(node: Nodes): boolean {
  // A link without a word is named by its title.
  if (node.type === 'element' && (STOOD_FOR.test(node.tagName) || (node.tagName === 'a' && visibleWords(node) === '')))
    return true;
  return 'children' in node && node.children.some(hasStoodFor);
}
