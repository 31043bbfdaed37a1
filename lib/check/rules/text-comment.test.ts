import { expect, it } from 'vitest';
import { parseArticle } from '@/lib/article/validate-article';
import { textComment } from '@/lib/check/rules/text-comment';

function told(lines: string): readonly string[] {
  const text = `---\nslug: x\ndate: 2021-02-17 # checked\n${lines}\n---\nBody.\n`;
  const { problems } = parseArticle(text, 'news/x.md', 'content/news/x.md', [textComment]);
  return problems
    .filter(({ rule }) => rule === 'text-comment')
    .map(({ line, column, field, message }) => `${line}:${column} ${field} ${/"(.*)"/.exec(message)?.[1]}`);
}

it.each([
  ['title: Patients call records their #1 concern', ['4:36 title #1 concern']],
  ['title: A\nauthor: Jane Roe #editor', ['5:18 author #editor']],
  [
    'title: A\ncategories:\n  - C # the language\n  - Room #5',
    ['6:7 categories[0] # the language', '7:10 categories[1] #5'],
  ],
  ['title: A\nrelatedOfferings:\n  - label: Number #1', ['6:19 relatedOfferings[0].label #1']],
  ['title: A\ndescription: #wards share records', ['5:14 description #wards share records']],
  ['title: A\ncategories:\n  - #hashtags\n  - B', ['6:5 categories[0] #hashtags']],
  ['Title: A #1 ward', ['4:10 Title #1 ward']],
  ['title: A\ndescription: We love\n  #socialgov today.', ['6:3 description #socialgov today.']],
  ['title: A\r\ndescription: We\r\n  love\r\n  #socialgov.\r', ['7:3 description #socialgov.']],
  ['title: A\ncategories:\n  - Foo\n    #5\n  - B', ['7:5 categories[0] #5']],
  ['title: A\ndescription:\n  #wards', ['6:3 description #wards']],
  ['title: A\ndescription:\n\n  #wards\nauthor: B', ['7:3 description #wards']],
  ['title: A\r\ndescription:\r\n  #wards\r', ['6:3 description #wards']],
  ['title: A\ndescription:\n  #wards are open\n  in nine counties.', ['6:3 description #wards are open']],
  ['title: A\ncategories:\n  -\n    #wards\n  - B', ['7:5 categories[0] #wards']],
  ['title: A\ncategories:\n- Foo\n  #5\n- B', ['7:3 categories[0] #5']],
])('text that YAML takes for a comment is told at its place: %j', (lines, expected) => {
  expect(told(lines)).toEqual(expected);
});

it.each([
  "title: 'A' # a remark",
  'title: A#no\n# yes',
  'title: A\ndescription: # to be written',
  'title: A\ncategories:\n  - Foo\n  #- 5\n  #B\n  - C',
  'title: A\nlink:\n  brand: x\n  #href: y',
  'title: A\nauthor: B\n#draft: true',
  'title: A\nauthor: B\n  # a remark\n  #draft: true',
  'title: A\nstatus: draft # for now',
  'title: A\nlink:\n  href: https://example.org/#top # found by B',
  'title: A\nmood: good # today',
  'title: A\ndescription:\n  # to be written',
  'title: A\ndescription:\n#to be written',
  'title: A\nlink:\n  #href: x\n  brand: y',
  'title: A\nlink:\n  #wards\n  brand: y',
  'title: A\ncategories:\n  #- A',
  'title: A\ncategories:\n  #wards\n  - A',
  'title: A\ndescription:\n  # to be written\n  in nine counties.',
  'title: A\ndescription: >-\n  #wards are open',
  "title: A\ndescription:\n  #wards\n  'B'",
  'title: A\ncategories: # two of them\n  - B\n  - C',
])('a comment is one: %j', (lines) => {
  expect(told(lines)).toEqual([]);
});

it('tells thousands of them', () => {
  const lines = ['title: A', 'categories:', ...Array.from({ length: 6_000 }, () => '  - B #5')].join('\n');
  expect(told(lines)).toHaveLength(6_000);
});
