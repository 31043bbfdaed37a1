import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ARTICLE_TABLE } from '@/lib/article/article-fields';
import type { WrittenField, WrittenFields } from '@/lib/article/field';
import { fieldName } from '@/lib/core/field-path';
import { asRecord } from '@/lib/core/fields';
import { LEAST, problemsWith } from '@/tests/fixtures/make-article';

/** Every field that is read, those of groups by the way to them. */
function readFields(
  table: WrittenFields,
  around: readonly string[] = [],
): (readonly [readonly string[], WrittenField])[] {
  return Object.entries(table).flatMap(([name, field]) => {
    if (field.use === 'unread') return [];
    const path = [...around, name];
    return [[path, field] as const, ...readFields(field.fields ?? {}, path)];
  });
}

const FIELDS = readFields(ARTICLE_TABLE.written);

/** A field with its example, as a hint writes it. */
function withExample([path, { example }]: (typeof FIELDS)[number]) {
  return { way: path.join('.'), path, example: `${path.at(-1)}: ${example}` };
}

/** An article's fields with a value at the end of a way; beside it, a group holds what it must. */
function withValue([name = '', inner]: readonly string[], value: unknown) {
  if (inner === undefined)
    return name === 'insights_name' ? { insights_description: 'D', [name]: value } : { [name]: value };
  return { [name]: { ...BESIDE[name], [inner]: value } };
}

const BESIDE: Readonly<Record<string, object>> = {
  relatedOfferings: { label: 'L', permalink: '/offering/l' },
  offering: { label: 'L', permalink: '/offering/l' },
  institution: { label: 'L' },
  featuredImage: { href: 'a.png' },
  featuredPdf: { href: 'a.pdf' },
};

/** What keeps no article back and is told by what stands in for it. */
const isMedia = ([name, inner]: readonly string[]) =>
  /^featured(?:Image|Pdf)$/.test(name ?? '') || /image$/.test(inner ?? '');

function told(fields: Readonly<Record<string, unknown>>) {
  return problemsWith(fields).filter(({ field, rule }) => field !== 'description' || rule === 'field-type');
}

/** That something is said once of a field, with what was found and how to write it. */
function expectTold(path: readonly string[], value: unknown, found: string) {
  const problems = told(withValue(path, value));
  expect(problems, fieldName(path)).toHaveLength(1);
  const [problem] = problems;
  expect(problem?.field).toBe(fieldName(path));
  expect(problem?.message).toContain(found);
  expect(problem?.hint, fieldName(path)).toContain(String(path.at(-1)));
}

describe('a field that is written as something else than it is read as', () => {
  const single = FIELDS.filter(
    ([path, { many, use }]) => !many && use === 'read' && !isMedia(path) && !/^category/.test(path[0] ?? ''),
  );

  it.each(single.map(([path]) => path.join('.')))('is told as a list, with how to write it: %s', (way) => {
    const path = way.split('.');
    expectTold(path, [['a'], ['b']], 'is a list');
  });

  const plain = FIELDS.filter(([path, { fields, use }]) => !fields && use === 'read' && !isMedia(path));

  it.each(plain.map(withExample))('is told as a group of fields: $way', ({ path, example }) => {
    const [problem] = told(withValue(path, { one: 'x', two: 'y' }));
    expect(problem?.field, fieldName(path)).toBe(fieldName(path));
    expect(problem?.message).toContain('is a group of fields');
    expect(problem?.hint).toContain(example);
  });

  const groups = FIELDS.filter(([path, { fields, use }]) => fields && use === 'read' && path[0] !== 'featuredImage');

  it.each(groups.map(([path]) => path.join('.')))('is told as a group of which nothing is read: %s', (way) => {
    const path = way.split('.');
    expectTold(path, { one: 'x', two: 'y' }, 'is a group of fields, none of which is known: "one", "two"');
  });

  const parts = FIELDS.filter(([, { use }]) => use === 'part');

  it.each(parts.map(([path]) => path.join('.')))('is told as a text or a list where a group belongs: %s', (way) => {
    const path = way.split('.');
    expectTold(path, 'A title', 'is one line of text where a group of fields belongs');
    expectTold(path, ['A title'], 'is a list where a group of fields belongs');
  });

  const many = FIELDS.filter(([, { many: isMany }]) => isMany);

  it.each(many.map(([path]) => path.join('.')))('is told as a list in a list: %s', (way) => {
    const path = way.split('.');
    const problems = told(withValue(path, ['a', [['b'], ['c']]]));
    expect(problems.map(({ field }) => field)).toEqual([`${fieldName(path)}[1]`]);
    expect(problems[0]?.message).toContain('is a list where');
    expect(problems[0]?.hint).toContain('an entry of its own');
  });
});

it('is told once where groups under names stand for a list, with how to make one', () => {
  expect(told({ relatedOfferings: { a: { label: 'B' }, c: { label: 'D' } } })).toMatchObject([
    {
      rule: 'field-type',
      field: 'relatedOfferings',
      message: 'is a group of fields, none of which is known: "a", "c"',
      hint: expect.stringMatching(/^write "- " in place of each of these names.*\[\{label: /),
    },
  ]);
});

it('takes a text that looks like a group for what it may be', () => {
  expect(told({ categories: { Care: ['Telehealth'] } })).toMatchObject([
    { field: 'categories', hint: 'if it is one line of text, put it in quotes: "Care: Telehealth"' },
  ]);
});

it('leaves to the misspelt field a group that holds nothing else', () => {
  expect(told({ link: { herf: 'https://www.example.org/a' } })).toMatchObject([
    { rule: 'field-unknown', field: 'link.herf', hint: 'did you mean href?' },
  ]);
});

it.each([
  { relatedOfferings: { label: 'B', permalink: '/offering/b' } },
  { author: { name: 'Ada' } },
  { featuredImage: [{ href: ['a.png'], alt: ['A'] }] },
  { htmlMetaData: { other: 'x' } },
  { openGraphMetaData: { ogimage: ['https://www.example.org/a.png'] } },
  { link: '', author: [], categories: [null], institution: {} },
  { tags: { a: 'b' }, mastHead: ['x'] },
])('says nothing of %j', (fields) => {
  expect(told(fields)).toEqual([]);
});

describe('the example of a field', () => {
  it.each(FIELDS.map(withExample))('is read as it is written: $way', ({ path, example }) => {
    const [name = ''] = path;
    const value = asRecord(parse(example))?.[path.at(-1) ?? ''];
    expect(value).toBeTruthy();
    const around = withValue(path, value);
    const beside = name === 'categoryUrl' || name === 'categoryLabel' ? { categories: ['Care: Telehealth'] } : {};
    expect(told({ ...LEAST, ...beside, ...around })).toEqual([]);
  });
});
