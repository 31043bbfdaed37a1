import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ARTICLE_FIELDS, ARTICLE_TABLE, UNREAD_FIELDS } from '@/lib/article/article-fields';
import { refuse, requiredText, text } from '@/lib/article/checks';
import { extraOf } from '@/lib/article/extra-fields';
import { field, group, read } from '@/lib/article/field';
import { fieldTable } from '@/lib/article/field-table';
import { cleaned, entriesOf, firstOf, partsOf } from '@/lib/article/located';
import { parseArticle } from '@/lib/article/validate-article';
import { formatProblem } from '@/lib/core/problem';
import { buildFrontMatterSchema } from '@/lib/editor/front-matter-schema';
import { explainFrontMatter } from '@/lib/preview/explain-front-matter';

/** A field that no article has, all of it: a school grade, under its own name or in a group of exports. */
const readingLevel = field({
  written: {
    readingLevel: read('text', 'The school grade it is written for: `8`.', '8'),
    audience: group('Whom it is written for.', '{grade: 8}'),
    'audience.grade': read('any text', 'The school grade, where `readingLevel` is empty.', '8'),
  },
  schema: text.transform((value, context): number | null => {
    if (value === '' || /^(?:[1-9]|1[0-8])$/.test(value)) return value === '' ? null : Number(value);
    return refuse(context, 'field-type', `must be a school grade from 1 to 18, not "${value}"`, 'readingLevel: 8');
  }),
});

const TRIAL = { label: read('text', 'Its name.', 'A'), phase: read('text', 'Its phase: `2`.', '2') };

/** A list, of names or of groups. */
const trials = field({
  written: { trials: read('text', 'The trials it tells of.', '[A]', { many: true, fields: TRIAL }) },
  normalise: (own) => ({
    path: own.trials.path,
    entries: entriesOf(own.trials).map((entry) => {
      const { label, phase } = partsOf(entry, TRIAL);
      return { path: entry.path, fields: { label: cleaned(firstOf(label, entry)), phase: cleaned(phase) } };
    }),
  }),
  schema: z.array(z.object({ label: requiredText, phase: text })),
});

const TABLE = fieldTable({ ...ARTICLE_FIELDS, readingLevel, trials }, UNREAD_FIELDS);

const fileWith = (...lines: readonly string[]) =>
  ['---', 'title: T', 'description: D', 'date: 2021-02-17', ...lines, '---', 'Body.', ''].join('\n');
const parse = (...lines: readonly string[]) => parseArticle(fileWith(...lines), 'news/x.md', 'x.md', [], TABLE);

describe('a field that is added to the table', () => {
  it('is no field of the product', () => {
    const { value } = parseArticle(fileWith('readingLevel: 8'), 'news/x.md', 'x.md');
    expect(ARTICLE_TABLE.written).not.toHaveProperty('readingLevel');
    expect(value && extraOf(value.article)).toEqual({ readingLevel: '8' });
  });

  it.each([
    ['under its name', ['readingLevel: 8'], 8],
    ['in another case', ['ReadingLevel: " 8 "'], 8],
    ['in its group', ['audience:', '  grade: "&#56;"'], 8],
    ['under the first of its names', ['audience: {grade: 9}', 'readingLevel: 8'], 8],
    ['not at all', ['readingLevel: " "'], null],
  ])('is read where it is written %s', (_how, lines, level) => {
    const { value, problems } = parse(...lines);
    expect(problems).toEqual([]);
    expect(value?.article).toMatchObject({ readingLevel: level });
    expect(value && extraOf(value.article)).not.toHaveProperty('readingLevel');
  });

  it.each([
    [
      ['ReadingLevel: high'],
      'x.md:5:15 error field-type ReadingLevel: must be a school grade from 1 to 18, not "high"',
    ],
    [
      ['audience:', '  grade: 19'],
      'x.md:6:10 error field-type audience.grade: must be a school grade from 1 to 18, not "19"',
    ],
    [['readingLevel: [8]'], 'x.md:5:15 error field-type readingLevel: is a list'],
  ])('is refused with the place and the name that the editor wrote: %j', (lines, line) => {
    const { value, problems } = parse(...lines);
    expect(value).toBeNull();
    expect(problems.map(formatProblem)).toEqual([expect.stringContaining(line)]);
  });

  it('is meant by a slip of its name, on the first level and in its group', () => {
    const told = [...parse('readingLevle: 8').problems, ...parse('audience:', '  grad: 8').problems];
    expect(told).toMatchObject([
      { rule: 'field-unknown', field: 'readingLevle', line: 5, hint: 'did you mean readingLevel?' },
      { rule: 'field-unknown', field: 'audience.grad', line: 6, hint: 'did you mean grade?' },
    ]);
  });

  it('may be a list of names and groups, each with its place', () => {
    expect(parse('trials:', '- A', '- {label: B, phase: 2}').value?.article).toMatchObject({
      trials: [
        { label: 'A', phase: '' },
        { label: 'B', phase: '2' },
      ],
    });
    expect(parse('trials:', '- A', '- label: B', '  phase: [2]').problems).toMatchObject([
      {
        field: 'trials[1].phase',
        line: 8,
        column: 10,
        message: 'is a list where one line of text belongs',
        hint: 'write phase: 2; a text that begins with [ goes into quotes',
      },
    ]);
  });

  it.each([
    [['ReadingLevel: 8'], { written: 'ReadingLevel: "8"', understood: '8', how: 'as written' }],
    [['audience: {grade: 8}'], { written: 'audience: {"grade":"8"}', understood: '8', how: 'normalised' }],
  ])('has a row in the preview: %j', (lines, row) => {
    const { value } = parse(...lines);
    const rows = value && explainFrontMatter(fileWith(...lines), value.article, TABLE);
    expect(rows?.filter((one) => one.field === 'readingLevel')).toMatchObject([row]);
  });

  it('is described to editors, with the fields of its group', () => {
    const schema = buildFrontMatterSchema({ topics: [], offerings: [] }, TABLE);
    expect(schema.properties).toMatchObject({
      readingLevel: { description: 'The school grade it is written for: `8`.' },
      audience: { properties: { grade: { description: 'The school grade, where `readingLevel` is empty.' } } },
      trials: { items: { properties: { phase: { description: 'Its phase: `2`.' } } } },
    });
  });
});
