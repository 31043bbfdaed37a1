import { describe, expect, it } from 'vitest';
import type { ArticleFile } from '@/lib/article/article';
import { topicCase } from '@/lib/check/rules/topic-case';
import { askLibrary } from '@/tests/fixtures/ask-rule';
import { fileOf, makeArticle, topic } from '@/tests/fixtures/make-article';

const told = (...files: readonly ArticleFile[]) => askLibrary(topicCase, files);
const withTopics = (slug: string, ...names: readonly string[]) =>
  fileOf(makeArticle({ slug, topics: names.map(topic) }));

describe('a topic in two spellings', () => {
  it('is told where the fewer articles write it, with what mends it', () => {
    const found = told(
      withTopics('a', 'IT: Telehealth'),
      withTopics('b', 'Other', 'IT: TeleHealth'),
      withTopics('c', 'IT: Telehealth'),
    );
    expect(found).toEqual([
      {
        rule: 'topic-case',
        severity: 'warning',
        file: 'content/news/b.md',
        line: 21,
        column: 5,
        field: 'categories[1]',
        message: '"IT: TeleHealth" is written "IT: Telehealth" in 2 articles, and pages show that',
        hint: 'write "IT: Telehealth"',
        fix: { kind: 'set', path: ['categories', 1], value: 'IT: Telehealth' },
      },
    ]);
  });

  it('is told in drafts too', () => {
    const draft = fileOf(makeArticle({ slug: 'b', status: 'draft', topics: [topic('telehealth')] }));
    expect(told(withTopics('a', 'Telehealth'), draft)).toMatchObject([{ file: 'content/news/b.md' }]);
  });

  it('is told one time of two, and of the same one whatever the order of files', () => {
    const files = [withTopics('a', 'telehealth'), withTopics('b', 'Telehealth')];
    expect(told(...files)).toMatchObject([{ file: 'content/news/a.md' }]);
    expect(told(...files.toReversed())).toMatchObject([{ file: 'content/news/a.md' }]);
  });

  it('is mended under the name and at the index that the editor wrote', () => {
    const file = withTopics('a', 'telehealth');
    const place = { line: 9, column: 13, path: ['Categories'] };
    const odd = { ...file, places: { ...file.places, topics: [place] } };
    const found = told(odd, withTopics('b', 'Telehealth'), withTopics('c', 'Telehealth'));
    expect(found).toMatchObject([{ field: 'Categories', line: 9, fix: { path: ['Categories'] } }]);
  });
});

it('mends nothing where the names differ by more than case, spaces and hyphens', () => {
  const found = told(withTopics('a', 'C+'), withTopics('b', 'C'), withTopics('c', 'C'));
  expect(found).toMatchObject([
    { file: 'content/news/a.md', message: '"C+" has the same address as "C", so pages show "C"' },
  ]);
  expect(found[0]).not.toHaveProperty('fix');
});

it('tells nothing of topics that are written in one way', () => {
  expect(told(withTopics('a', 'A', 'B: C'), withTopics('b', 'B: C'), withTopics('c', 'B: D'))).toEqual([]);
});
