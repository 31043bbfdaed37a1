import { describe, expect, it } from 'vitest';
import { formatProblem } from '@/lib/core/problem';
import { checkMdx } from '@/lib/house-page/check-mdx';
import { parseHousePage } from '@/lib/house-page/parse-house-page';

const parse = (text: string, file = 'pages/about.mdx') => parseHousePage(text, file, `content/${file}`, checkMdx);

/** What is told of a page with these lines of front matter below its title. */
async function toldOf(fields: string): Promise<string[]> {
  const { problems } = await parse(`---\ntitle: About\n${fields}---\nText.\n`);
  return problems.map((problem) => formatProblem(problem).replace('content/pages/about.mdx:', ''));
}

/** Place and message of what is told of a body that begins on line 4. */
async function toldIn(body: string): Promise<string[]> {
  const { problems } = await parse(`---\ntitle: About\n---\n${body}`);
  return problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('the front matter of a page', () => {
  it('needs a title and nothing else', async () => {
    expect(await parse('---\ntitle: About us\n---\nText.\n')).toEqual({
      value: {
        ...{ file: 'pages/about.mdx', shownAs: 'content/pages/about.mdx', path: '/about' },
        ...{ title: 'About us', label: 'About us', description: '' },
        ...{ navigation: null, inFooter: false, inSitemap: true, updated: null, status: 'published' },
        ...{ source: 'Text.\n', links: [] },
      },
      problems: [],
    });
    const { value, problems } = await parse('---\ndescription: x\n---\n');
    expect(value).toBeNull();
    expect(problems).toMatchObject([{ rule: 'house-page', field: 'title', line: 1, message: 'is missing' }]);
  });

  it('may say what links call it, where they are, and when it was updated', async () => {
    const fields = 'label: Us\nnavigation: 2\nfooter: true\nsitemap: false\nupdated: 2024-05-01\nstatus: draft\n';
    const { value, problems } = await parse(`---\ntitle: About us\n${fields}---\nSee [help](/help).\n`);
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ label: 'Us', navigation: 2, inFooter: true, inSitemap: false, status: 'draft' });
    expect(value).toMatchObject({ updated: { day: '2024-05-01' }, links: [{ href: '/help', line: 10 }] });
  });

  it.each([
    ['true', 'last'],
    ['True', 'last'],
    ['1', 1],
    ['false', null],
    ['', null],
  ])('has navigation: %s for %s', async (written, navigation) => {
    expect((await parse(`---\ntitle: A\nnavigation: ${written}\n---\n`)).value).toMatchObject({ navigation });
  });

  it('takes draft: true as other tools write it, and publishes nothing that might be one', async () => {
    expect((await parse('---\ntitle: A\ndraft: true\n---\n')).value?.status).toBe('draft');
    expect((await parse('---\ntitle: A\ndraft: false\n---\n')).value?.status).toBe('published');
    expect(await toldOf('draft: maybe\n')).toEqual([
      expect.stringContaining('status-known draft: must be true or false, not "maybe"'),
    ]);
  });

  it('names every wrong value, with its place and a way out', async () => {
    expect(
      await toldOf('navigation: first\nfooter: 1\nsitemap: [a]\nupdated: 2021-02-31\nstatus: hidden\nlabel: {a: b}\n'),
    ).toEqual([
      '8:8 error field-type label: is a group of fields, not a text (write one line of text)',
      '3:13 error field-type navigation: is "first", not true, false or a place (write true, or the place as a number, 1 for the first)',
      '4:9 error field-type footer: is "1", not true or false (write footer: true or footer: false)',
      '5:10 error field-type sitemap: is a list, not true or false (write sitemap: true or sitemap: false)',
      '6:10 error date-exists updated: "2021-02-31" is not a date that exists: February 2021 has 28 days (a date looks like 2021-02-17)',
      '7:9 error status-known status: must be draft, published or empty, not "hidden" (status: draft keeps it unpublished)',
    ]);
  });

  it('names fields that no page has, and what may be meant', async () => {
    expect(await toldOf('navigatoin: true\nlayout: wide\n')).toEqual([
      expect.stringContaining('warning field-unknown navigatoin: is no field of a page (did you mean navigation?)'),
      expect.stringContaining('warning field-unknown layout: is no field of a page (pages have title, label,'),
    ]);
    expect(await toldOf('description: We are #1\n')).toEqual([expect.stringContaining('text-comment description')]);
  });
});

describe('the address of a page', () => {
  it.each([
    ['pages/privacy.mdx', '/privacy'],
    ['pages/help/contact.mdx', '/help/contact'],
    ['pages/help/index.mdx', '/help'],
    ['pages/a/b/c/d.MDX', '/a/b/c/d'],
    ['pages/hilfe-für-alle.mdx', '/hilfe-f%C3%BCr-alle'],
    ['pages/cafe\u0301.mdx', '/caf%C3%A9'],
    ['pages/index.mdx', '/'],
  ])('of %s is %s', async (file, path) => {
    const { value, problems } = await parse('---\ntitle: A\n---\n', file);
    expect([value?.path, problems]).toEqual([path, []]);
  });

  it.each(['pages/about us.mdx', 'pages/a?b.mdx', 'pages/100%.mdx', 'pages/(x)/y.mdx', 'pages/.mdx'])(
    'cannot be made of %s',
    async (file) => {
      const { value, problems } = await parse('---\ntitle: A\n---\n', file);
      expect(value).toBeNull();
      expect(problems).toMatchObject(
        [{ rule: 'page-address', field: 'file', hint: /letters, digits/ }].map((one) => ({
          ...one,
          hint: expect.stringMatching(one.hint),
        })),
      );
    },
  );
});

describe('the text of a page', () => {
  it('holds the components of the house, plain elements, tables, remarks and braces in code', async () => {
    const text = '<Lede>\n  Text\n</Lede>\n\n## Part\n\nUse `{{ braces }}`, H<sub>2</sub>O.\n\n```\n# comment\n```\n';
    const more =
      '\n{/* a remark */}\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n<details><summary>More</summary>Text</details>\n';
    expect(
      await toldIn(`${text}${more}\n<a href="mailto:a@b.example">mail</a> [tel](tel:+123) [here](#part)\n`),
    ).toEqual([]);
  });

  it('names what would be dropped, run or break the page, all at once, at its line and column', async () => {
    expect(
      await toldIn('# One\n\ntext {1 + 1}\n\nand <Foo/> <Led>x</Led>\n\n<span style="x">y</span> <b {...x}>y</b>\n'),
    ).toEqual([
      '4:1 has a heading of the first level',
      '6:6 holds a JavaScript expression, which is not run: "{1 + 1}"',
      '8:5 <Foo> is no component here',
      '8:12 <Led> is no component here',
      '10:7 <span> has the attribute style, which is not done',
      '10:29 <b> has an attribute in braces, which are not run',
    ]);
  });

  it.each([
    ["import x from 'y'\n", /^4:1 imports or exports, which is not done: "import x from 'y'"$/],
    ['export const a = process.env\n', /^4:1 imports or exports/],
    ["{eval('1')}\n", /JavaScript expression, which is not run: "\{eval\('1'\)\}"/],
    ['a {(() => { throw 1 })()}\n', /JavaScript expression/],
    ['<script>alert(1)</script>\n', /<script> is no element of a page/],
    ['<iframe src="/x"/>\n', /<iframe> is no element of a page/],
    ['<React.Fragment/>\n', /<React\.Fragment> is no component here/],
    ['<svg:a/>\n', /<svg:a> is no component here/],
    ['<b onclick="x">y</b>\n', /<b> has the attribute onclick, which is not done/],
    ['<b dangerouslySetInnerHTML="x"/>\n', /has the attribute dangerouslySetInnerHTML/],
    ['<a href={"x"}>y</a>\n', /<a> has an attribute in braces/],
    ['[x](javascript:alert)\n', /leads to "javascript:alert", whose scheme is none of the web/],
    ['<a href="data:text/html,x">y</a>\n', /leads to "data:text\/html,x"/],
    ['<Ext>x</Ext>\n', /<Ext> has no href/],
    ['<Ext href="example.org">x</Ext>\n', /<Ext> leads to "example.org", which is no web address/],
    ['![a](b.png)\n', /has a picture, which pages do not show/],
    ['<h1>x</h1>\n', /first level/],
  ])('may not be %j', async (body, message) => {
    const told = await toldIn(body);
    expect(told.length).toBeGreaterThan(0);
    expect(told.join('\n')).toMatch(message);
  });

  it.each([
    ['fine\n\ntext <br> more\n', 6, 'close'],
    ['<!-- remark -->\n', 4, '{/* like this */}'],
    ['a { b\n', 4, '\\{'],
    ['see <https://x.example>\n', 4, '[words](address)'],
    ['write to <a@b.example>\n', 4, '[words](address)'],
    ['where 1 <5\n', 4, '&lt;'],
    ['import is done here\n', 4, 'import'],
  ])('is told where it is no MDX, with what to do: %j', async (body, line, hint) => {
    const { value, problems } = await parse(`---\ntitle: A\n---\n${body}`);
    expect(value).toBeNull();
    expect(problems).toMatchObject([{ rule: 'house-page', field: 'body', line }]);
    expect(problems[0]?.message).toMatch(/^is not MDX: /);
    expect(problems[0]?.hint).toContain(hint);
  });

  it.each([
    ['<Led>x</Led>', 'did you mean <Lede>?'],
    ['<Figure />', 'did you mean <Figures>?'],
    ['<Gallery />', 'use Lede, Ext, Figures'],
  ])('is told which component may be meant by %s', async (body, hint) => {
    expect((await parse(`---\ntitle: A\n---\n${body}\n`)).problems).toMatchObject([{ hint }]);
  });

  it('is not compiled where it is beyond all bounds', async () => {
    const { problems } = await parse(`---\ntitle: A\n---\n${'> '.repeat(5000)}x\n`);
    expect(problems).toMatchObject([{ rule: 'body-excess', line: 4 }]);
  });
});
