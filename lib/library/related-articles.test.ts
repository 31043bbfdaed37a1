import { expect, it } from 'vitest';
import { findArticle } from '@/lib/library/find-article';
import { nearbyArticles, relatedArticles } from '@/lib/library/related-articles';
import { makeArticle, makeLibrary, topic, written } from '@/tests/fixtures/make-article';

const on = (slug: string, day: string, ...topics: string[]) =>
  makeArticle({ slug, date: written(day), topics: topics.map(topic) });

function relatedTo(slug: string, articles: ReturnType<typeof on>[], count = 10): string[] {
  const library = makeLibrary(articles);
  const article = findArticle(library, slug);
  if (!article) throw new Error(`no ${slug}`);
  return relatedArticles(library, article, count).map((other) => other.slug);
}

it('puts one rare shared topic before a common one', () => {
  const common = Array.from({ length: 8 }, (_, n) => on(`common${n}`, `2024-02-0${n + 1}`, 'T: common'));
  const articles = [on('x', '2024-01-15', 'T: common', 'T: rare'), on('rare', '2020-01-01', 'T: rare'), ...common];
  expect(relatedTo('x', articles)[0]).toBe('rare');
});

it('puts two shared topics before one', () => {
  const articles = [on('x', '2024-01-01', 'a', 'b'), on('one', '2024-03-01', 'a'), on('two', '2020-01-01', 'a', 'b')];
  expect(relatedTo('x', [...articles, on('other', '2024-01-01', 'c')])).toEqual(['two', 'one']);
});

it('puts the newer first among equals', () => {
  const articles = [on('old', '2020-01-01', 'a'), on('new', '2024-01-01', 'a'), on('x', '2022-01-01', 'a')];
  expect(relatedTo('x', articles)).toEqual(['new', 'old']);
});

it('gives no more than asked for, never the article itself, and nothing that shares no topic', () => {
  const articles = [on('x', '2022-01-01', 'a'), on('y', '2022-01-01', 'b')];
  expect(relatedTo('x', articles)).toEqual([]);
  const many = Array.from({ length: 9 }, (_, n) => on(`a${n}`, `2022-01-0${n + 1}`, 'a'));
  expect(relatedTo('a4', many, 3)).toEqual(['a8', 'a7', 'a6']);
  expect(relatedTo('x', [on('x', '2022-01-01')])).toEqual([]);
});

it('finds the neighbours of an old article in a topic of hundreds', () => {
  const many = Array.from({ length: 300 }, (_, n) => {
    const day = new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10);
    return on(`a${n}`, day, 'a');
  });
  const related = relatedTo('a10', many, 200);
  expect(related).toContain('a0');
  expect(related).toContain('a11');
  expect(related).not.toContain('a10');
});

function near(slug: string, count: number, ...except: string[]): string[] {
  const library = makeLibrary(Array.from({ length: 9 }, (_, n) => on(`a${n + 1}`, `2024-01-0${n + 1}`, 'a')));
  const find = (wanted: string) => findArticle(library, wanted) ?? expect.fail(wanted);
  const wish = { article: find(slug), count, except: new Set(except.map(find)) };
  return nearbyArticles(library, library.articles, wish).map((other) => other.slug);
}

it('names the articles just before one in time, and newer ones only where these are too few', () => {
  expect(near('a9', 3)).toEqual(['a8', 'a7', 'a6']);
  expect(near('a5', 3)).toEqual(['a4', 'a3', 'a2']);
  expect(near('a2', 3)).toEqual(['a4', 'a3', 'a1']);
  expect(near('a1', 3)).toEqual(['a4', 'a3', 'a2']);
  expect(near('a5', 20)).toEqual(['a9', 'a8', 'a7', 'a6', 'a4', 'a3', 'a2', 'a1']);
});

it('passes over those that are shown elsewhere', () => {
  expect(near('a9', 3, 'a8', 'a6')).toEqual(['a7', 'a5', 'a4']);
  expect(near('a1', 2, 'a2', 'a3')).toEqual(['a5', 'a4']);
});
