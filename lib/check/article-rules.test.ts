import { describe, expect, it } from 'vitest';
import { parseArticle } from '@/lib/article/validate-article';
import { ARTICLE_RULES } from '@/lib/check/article-rules';
import { readChecked } from '@/lib/check/read-checked';
import { articleText, LEAST, NOW } from '@/tests/fixtures/make-article';
import { openPreview } from '@/tests/fixtures/open-preview';
import { tempFolder } from '@/tests/fixtures/temp-folder';

const BODY = '[gallery ids="1,2"]\n\nWords that <a href="#nowhere">lead nowhere</a>.\n\n<!-- open\n';

/** As problems that the text of an article has, whatever else is wrong with the file. */
const OF_TEXTS = [
  ...['text-markup title', 'text-garbled description', 'text-leftover via'],
  ...['source-tracking link', 'body-leftover body', 'body-unclosed body', 'link-broken body'],
];

const FIELDS = {
  ...LEAST,
  title: 'Clinics <b>share</b> records',
  description: 'What they donâ€™t share.',
  via: '[caption id="x"]Ada[/caption]',
  link: 'https://www.example.org/a?utm_source=x',
};

/** What all rules say of a file, as `rule field`. */
function told(text: string) {
  return parseArticle(text, 'news/x.md', 'content/news/x.md', ARTICLE_RULES).problems.map(
    ({ rule, field }) => `${rule} ${field}`,
  );
}

describe('a file with an error', () => {
  it.each([
    [{}, []],
    [{ date: '2021-02-31' }, ['date-exists date']],
    [{ slug: 'a/b' }, ['slug-grammar slug']],
    [
      { status: 'pending', relatedOfferings: { a: { label: 'B' } } },
      ['field-type relatedOfferings', 'status-known status'],
    ],
    [{ viaLink: 'nowhere' }, ['address-malformed viaLink']],
  ])('is asked of its texts all the same: %j', (wrong, errors) => {
    expect(told(articleText({ ...FIELDS, ...wrong }, BODY)).sort()).toEqual([...errors, ...OF_TEXTS].sort());
  });

  it('is asked nothing of what cannot be read', () => {
    const all = told(articleText({ ...FIELDS, link: 'example.org?utm_source=x', date: 'soon' }, BODY));
    expect(all).toContain('address-malformed link');
    expect(all.filter((one) => one.endsWith(' link'))).toHaveLength(1);
    expect(all).not.toContain('body-long body');
  });

  it('is asked of its body where the front matter is no YAML, at the lines of the file', () => {
    const { problems } = parseArticle(`---\ntitle: "open\n---\n${BODY}`, 'news/x.md', 'x.md', ARTICLE_RULES);
    expect(problems.map(({ rule, line }) => `${line} ${rule}`)).toEqual([
      '2 front-matter',
      '4 body-leftover',
      '8 body-unclosed',
      '6 link-broken',
    ]);
  });

  it('is not asked of a body beyond its caps', () => {
    expect(told(articleText(LEAST, `${'> '.repeat(30)}[gallery ids="1"]\n`))).toEqual(['body-excess body']);
  });

  it('says of a text that is a comment once that it is missing, and why', () => {
    const text = `---\n${articleText({ slug: 'x', description: 'Enough.' }).slice(4, -10)}title: #5 wards\ndate: 2021-02-17\nauthor: Ada #desk\n---\nB.\n`;
    const { problems } = parseArticle(text, 'news/x.md', 'x.md', ARTICLE_RULES);
    expect(problems).toMatchObject([
      { rule: 'field-required', field: 'title', hint: expect.stringContaining('"#5 wards" is a comment to YAML') },
      { rule: 'text-comment', field: 'author' },
    ]);
  });
});

it('is told so by a check and by the preview, each problem once', async () => {
  const root = tempFolder({ 'news/x.md': articleText({ ...FIELDS, date: '2021-02-31' }, BODY) });
  const { problems } = await readChecked(root, NOW);
  const preview = openPreview(root);
  const snapshot = await preview.whole();
  expect(await preview.problems(snapshot)).toEqual(problems);
  expect(snapshot.content.broken).toHaveLength(1);
  const lines = problems.map(({ rule, line, column, message }) => `${line}:${column} ${rule} ${message}`);
  expect(new Set(lines).size).toBe(lines.length);
  expect(problems.map(({ rule, field }) => `${rule} ${field}`).sort()).toEqual(
    ['date-exists date', ...OF_TEXTS].sort(),
  );
});
