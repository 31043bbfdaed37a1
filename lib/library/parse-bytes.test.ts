import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { parseArticle } from '@/lib/article/validate-article';
import { ARTICLE_RULES } from '@/lib/check/article-rules';
import { parseArticleBytes } from '@/lib/library/parse-bytes';

const ARTICLES = readdirSync('content/news', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(`content/news/${file}`, 'utf8'));

const read = (text: string) =>
  parseArticleBytes({ bytes: new TextEncoder().encode(text), file: 'news/x.md', shownAs: 'x.md' }, ARTICLE_RULES);

/** Whole, with a field that is wrong, with one that is told, and no YAML. */
const WAYS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/^date:.*/m, 'date: x #5'),
  (text) => text.replace(/^title:.*/m, 'title: "C:\\backup 🩺 \\ud83d &amp;amp;"'),
  (text) => text.replace(/^title:.*/m, 'title: [a'),
];

it('says of a file all that its text says', () => {
  expect(ARTICLES.length).toBeGreaterThan(10);
  for (const [index, article] of ARTICLES.entries()) {
    const text = WAYS[index % WAYS.length]?.(article) ?? article;
    expect(isDeepStrictEqual(read(text), parseArticle(text, 'news/x.md', 'x.md', ARTICLE_RULES))).toBe(true);
  }
});

it('has one object for what files have alike', () => {
  const [text = ''] = ARTICLES;
  const [a, b] = [read(text).value, read(text).value];
  expect(a?.article.metadata).toBe(b?.article.metadata);
  expect(a?.written).toBe(b?.written);
});
