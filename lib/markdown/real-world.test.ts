import { describe, expect, it } from 'vitest';
import { parseArticle } from '@/lib/article/validate-article';
import { ARTICLE_RULES } from '@/lib/check/article-rules';
import { renderArticle } from '@/lib/markdown/render-article';
import { linksWithin } from '@/lib/pages/page-table';
import { expectHarmless } from '@/tests/fixtures/expect-harmless';
import { makeLibrary } from '@/tests/fixtures/make-article';
import { REAL_BODIES, realFiles, realText } from '@/tests/fixtures/real-world/bodies';

const resolveLink = linksWithin(makeLibrary([]), 'https://www.example.org/blog/a');
const render = (body: string) => renderArticle(body, resolveLink).html;
const withoutRel = (html: string) => html.replaceAll(' rel="noopener nofollow"', '');

describe.each(REAL_BODIES)('$kind', ({ cases }) => {
  it.each(cases)('$file$body', ({ file, body = '', html, told = [] }) => {
    if (file === undefined) {
      expect(withoutRel(render(body))).toBe(html);
      expectHarmless(render(body));
      return;
    }
    const { value, problems } = parseArticle(
      realText(file),
      `news/${file}.md`,
      `content/news/${file}.md`,
      ARTICLE_RULES,
    );
    expect(withoutRel(render(value?.article.body ?? ''))).toBe(html);
    expect(problems.map(({ rule }) => rule)).toEqual(told);
  });
});

it('names every file of the folder once', () => {
  const named = REAL_BODIES.flatMap(({ cases }) => cases.flatMap(({ file }) => file ?? []));
  expect(named.sort()).toEqual(realFiles().sort());
});
