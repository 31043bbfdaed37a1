import { expect, it } from 'vitest';
import { checkContent } from '@/lib/check/check-content';
import { problemOf } from '@/lib/rules/rules';
import { fileOf, makeArticle, makeContent } from '@/tests/fixtures/make-article';

it('lists what is wrong in files, between them and by its rules, by place and as the house weighs it', () => {
  const wrong = (file: string, rule: 'field-unknown' | 'id-duplicate') =>
    problemOf(rule, { file: `content/news/${file}.md`, line: 1, column: 1, field: 'x', message: 'is wrong' });
  const files = ['b', 'c'].map((name) => fileOf(makeArticle({ slug: 'same', file: `news/${name}.md` })));
  const { content, ...decision } = makeContent(files, {
    problems: [wrong('z', 'field-unknown')],
    severities: new Map([['field-unknown', 'error']]),
  });
  const problems = checkContent(content, decision, [() => [wrong('a', 'id-duplicate')]]);
  expect(problems.map(({ severity, rule, file }) => `${severity} ${rule} ${file}`)).toEqual([
    'warning id-duplicate content/news/a.md',
    'error slug-duplicate content/news/c.md',
    'error field-unknown content/news/z.md',
  ]);
});
