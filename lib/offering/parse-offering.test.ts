import { describe, expect, it } from 'vitest';
import { parseOffering } from '@/lib/offering/parse-offering';
import { articleText, topic } from '@/tests/fixtures/make-article';

const parse = (fields: Readonly<Record<string, unknown>>, body = 'Body.\n') =>
  parseOffering(articleText(fields, body), 'offerings/the-file.md', 'content/offerings/the-file.md');

describe('parseOffering', () => {
  it('reads what the file says', () => {
    const fields = {
      label: 'A&amp;B',
      description: 'What it does',
      homepage: 'https://a.example',
      categories: ['Symplur: EHR', 'Plain'],
    };
    expect(parse(fields)).toEqual({
      value: {
        slug: 'the-file',
        label: 'A&B',
        description: 'What it does',
        homepage: 'https://a.example/',
        topics: [topic('Symplur: EHR'), topic('Plain')],
        body: 'Body.\n',
        shownAs: 'content/offerings/the-file.md',
      },
      problems: [],
    });
  });

  it('tells text that YAML takes for a comment', () => {
    const text = '---\nlabel: Tracker #2\nstatus: new # this year\ncategories:\n  - Room #5\n---\nBody.\n';
    const { problems } = parseOffering(text, 'offerings/x.md', 'content/offerings/x.md');
    expect(problems.map(({ rule, line, column, field }) => `${line}:${column} ${rule} ${field}`)).toEqual([
      '2:16 text-comment label',
      '5:10 text-comment categories[0]',
    ]);
  });

  it('takes title for label, link for homepage and one category for a list', () => {
    expect(parse({ title: 'A', link: 'https://a.example/', categories: 'Symplur: EHR' }).value).toMatchObject({
      label: 'A',
      homepage: 'https://a.example/',
      topics: [{ slug: 'symplur-ehr' }],
    });
  });

  it.each([
    [{ permalink: '/offering/a---b' }, 'a---b'],
    [{ permalink: 'a---b' }, 'a---b'],
    [{ slug: 'c' }, 'c'],
    [{ permalink: '/offering/a', slug: 'c' }, 'a'],
    [{}, 'the-file'],
  ])('has the address that %j gives, dashes and all', (fields, slug) => {
    expect(parse({ label: 'A', ...fields }).value?.slug).toBe(slug);
  });

  it('has all its problems reported at once, at the fields as written', () => {
    const { value, problems } = parse({
      permalink: 'a/b',
      title: ' ',
      homepage: 'javascript:alert(1)',
      categories: ['', { a: 'b' }],
    });
    expect(value).toBeNull();
    expect(problems.map(({ field, line }) => [field, line])).toEqual([
      ['permalink', 2],
      ['title', 3],
      ['homepage', 4],
      ['categories', 6],
      ['categories', 7],
    ]);
  });

  it('has its body checked too', () => {
    expect(parse({ label: 'A' }, `x\n${'> '.repeat(99)}y`).problems).toMatchObject([{ field: 'body', line: 5 }]);
  });
});
