import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '@/lib/article/article';
import { extraOf } from '@/lib/article/extra-fields';
import { parseArticle } from '@/lib/article/validate-article';
import { hasTerminals, runOnTerminal } from '@/tests/fixtures/answering-terminal';
import { articleText, leastText, topic } from '@/tests/fixtures/make-article';
import { HOUSE } from '@/tests/fixtures/make-holdings';
import { makePicture } from '@/tests/fixtures/make-picture';
import { runInProcess } from '@/tests/fixtures/run-in-process';
import { tempFolder, writeInto } from '@/tests/fixtures/temp-folder';
import { newArticle } from './new-article/command';

const ALREADY =
  /news\/one\.md, "One" already reports this story, at \/news\/example-one; to write it again, add --yes$/;
const LINK = ['--link', 'https://www.example.org/two?utm_source=mail'] as const;

async function run(root: string, args: readonly string[], variables: Readonly<Record<string, string>> = {}) {
  const env = { CONTENT_DIR: root, ...variables };
  const { status, stdout, stderr } = await runInProcess((around) => newArticle(args, around), env);
  return { status, out: stdout, told: stderr.trimEnd().split('\n') };
}

function newFiles(root: string): string[] {
  return readdirSync(path.join(root, 'news')).filter((name) => name !== 'one.md');
}

/** The one article that was written, which must be valid. */
function written(root: string): { readonly name: string; readonly text: string; readonly article: Article } {
  const [name = '', ...others] = newFiles(root).filter((file) => file.endsWith('.md'));
  expect(others).toEqual([]);
  const text = readFileSync(path.join(root, 'news', name), 'utf8');
  const { value, problems } = parseArticle(text, `news/${name}`, name);
  if (!value) throw new Error(problems.map(({ message }) => message).join('\n'));
  return { name, text, article: value.article };
}

describe('npm run new', () => {
  it('refuses what the build would refuse by the house’s own severities', async () => {
    const root = tempFolder({ ...HOUSE, 'rules.yaml': 'source-insecure: error\n' });
    const { status, told } = await run(root, ['Two', '--link', 'http://example.org/two']);
    expect(status).toBe(1);
    expect(told.join('\n')).toContain('begins with http://');
    expect(newFiles(root)).toEqual([]);
    expect((await run(root, ['Two', ...LINK])).status).toBe(0);
  });

  it('is a command, which prints, complains and ends with a code', () => {
    const env = { ...process.env, CONTENT_DIR: tempFolder(HOUSE) };
    const start = (...args: string[]) =>
      spawnSync(process.execPath, ['scripts/new.mjs', ...args], { encoding: 'utf8', env });
    expect(start('Two', ...LINK)).toMatchObject({ status: 0, stdout: expect.stringContaining('Written:'), stderr: '' });
    expect(start('Two', '--nonsense')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('--nonsense'),
    });
  });

  it('writes a whole, valid article from a title and a link, and says where it will be', async () => {
    const root = tempFolder(HOUSE);
    const before = new Date().toISOString().slice(0, 10);
    const { status, out } = await run(root, ['Two: "a title"', ...LINK], { PORT: '8080' });
    const after = new Date().toISOString().slice(0, 10);
    expect(status).toBe(0);
    const { name, article } = written(root);
    expect(name).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\.md$/);
    expect([before, after]).toContain(article.date.day);
    expect(article).toMatchObject({
      slug: 'example-two-a-title',
      title: 'Two: "a title"',
      aliases: ['/news/two-a-title'],
      publisher: { name: 'Example News', domain: 'example.org' },
      original: 'https://www.example.org/two',
    });
    expect(extraOf(article)).toMatchObject({ id: '42', identifier: 'News', mdName: name });
    expect(out).toContain('Removed from the link, because they only track readers: utm_source\n');
    expect(out).toContain(path.join('news', name));
    expect(out).toContain('Preview: http://localhost:8080/news/example-two-a-title\n');
    expect(out).toContain('Still empty: author, categories, description, featuredImage, relatedOfferings, the body.\n');
    expect(out).toContain('npm run dev');
  });

  it('takes everything from the command line, the picture with a clean name', async () => {
    const picture = await makePicture('png');
    const root = tempFolder({ ...HOUSE, 'My Photo.jpg': picture });
    const words = '--description Words. --author A --author B --brand E. --date 2024-02-03'.split(' ');
    const things = ['--topic', 'telehealth', '--new-topic', 'Symplur: Cancer', '--offering', '/offering/product'];
    const more = ['--image', path.join(root, 'My Photo.jpg'), '--alt', 'Red', '--slug', 'mine', '--draft'];
    const { status, out } = await run(root, ['Two', ...LINK, ...words, ...things, ...more]);
    expect(status).toBe(0);
    const { name, article } = written(root);
    const image = name.replace('.md', '-featuredImage.png');
    expect(newFiles(root)).toEqual([image, name].sort());
    expect(readFileSync(path.join(root, 'news', image)).equals(picture)).toBe(true);
    expect(article).toMatchObject({
      slug: 'mine',
      description: 'Words.',
      date: { day: '2024-02-03' },
      status: 'draft',
      authors: [{ name: 'A' }, { name: 'B' }],
      publisher: { name: 'E.' },
      topics: [topic('Healthcare IT News: Telehealth'), topic('Symplur: Cancer')],
      offerings: [{ slug: 'product' }],
      image: { file: image, alt: 'Red' },
    });
    expect(out).toContain('Readers do not see it: it is a draft.');
    expect(out).toContain('Still empty: the body.');
  });

  it.each([
    ['2999-12-01', 'Readers do not see it: it is scheduled for 2999-12-01.'],
    ['2999-12-01T09:30:00+01:00', 'Readers do not see it: it is scheduled for 2999-12-01 08:30 UTC.'],
  ])('says until when an article of %s waits', async (date, told) => {
    const { status, out } = await run(tempFolder(HOUSE), ['A title', '--date', date]);
    expect([status, out.split('\n').includes(told)]).toEqual([0, true]);
  });

  it('only shows what it would write when asked to', async () => {
    const root = tempFolder(HOUSE);
    const { status, out } = await run(root, ['Two', ...LINK, '--dry-run']);
    expect(status).toBe(0);
    expect(out).toContain('\ntitle: Two\n');
    expect(newFiles(root)).toEqual([]);
  });

  it('tells all that is misused at once, and writes nothing', async () => {
    const root = tempFolder(HOUSE);
    const args = '--topic Telehelth --offering Produkt --date soon --colour red'.split(' ');
    const { status, told } = await run(root, args);
    expect(status).toBe(2);
    expect(told).toEqual([
      'there is no option --colour',
      '--date: "soon" is not how a date is written here (a date looks like 2021-02-17)',
      '--topic: "Telehelth" does not exist (did you mean "Healthcare IT News: Telehealth"?); for a new one: --new-topic',
      '--offering: "Produkt" does not exist (did you mean "Product"?); to make one: offerings/<slug>.md',
      'Nothing was written. "npm run new -- --help" explains how to use it.',
    ]);
    expect(newFiles(root)).toEqual([]);
  });

  it('needs a title where it cannot ask for one', async () => {
    const { status, told } = await run(tempFolder(HOUSE), [...LINK]);
    expect(status).toBe(2);
    expect(told[0]).toBe('the title is missing: npm run new -- "Title" --link URL');
  });

  it.each([
    [
      ['One', '--link', 'https://example.org/other'],
      /^the slug "example-one" belongs to .*news\/one\.md, "One"; choose another with --slug$/,
    ],
    [['Two', '--link', 'http://example.org/one/'], ALREADY],
    // Not by another slug: it is told.
    [['One', '--link', 'https://www.example.org/one'], ALREADY],
    [['Two', '--image', 'no/such.jpg'], /^the picture no\/such\.jpg cannot be read$/],
    [['!!!'], /^the slug "" is empty; choose another with --slug$/],
    [['--from', 'no/such.md'], /^no\/such\.md cannot be read$/],
  ])('refuses %j, says why, and writes nothing', async (args, why) => {
    const root = tempFolder(HOUSE);
    const { status, told } = await run(root, args);
    expect(status).toBe(1);
    expect(told).toEqual([expect.stringMatching(why), 'Nothing was written.']);
    expect(newFiles(root)).toEqual([]);
  });

  it('writes a story a second time only on purpose, and keeps the older address with the first', async () => {
    const root = tempFolder({
      ...HOUSE,
      'news/one.md': HOUSE['news/one.md'].replace('title: One', 'title: One\naliases: /news/two'),
    });
    const { status, out } = await run(root, ['Two', '--link', 'http://example.org/one/', '--yes']);
    expect(status).toBe(0);
    expect(out).toContain('the alias /news/two was left out, because it leads to another page already');
    expect(out).toMatch(/^warning \S+news\/one\.md, "One" already reports this story, at \/news\/example-one$/m);
    expect(written(root).article).toMatchObject({ slug: 'example-two', aliases: [] });
  });

  it('names every article that tells a story, drafts among them', async () => {
    const fields = { slug: 'again', title: 'Again', status: 'draft', link: 'http://example.org/one' };
    const root = tempFolder({ ...HOUSE, 'news/two.md': leastText(fields) });
    const { told } = await run(root, ['Two', '--link', 'https://example.org/one']);
    expect(told).toEqual([
      expect.stringMatching(/one\.md, "One" already reports this story, at \/news\/example-one$/),
      expect.stringMatching(
        /two\.md, "Again" already reports this story, at \/news\/again; to write it again, add --yes$/,
      ),
      'Nothing was written.',
    ]);
  });

  it('refuses a folder without news, and wrong settings', async () => {
    const bare = await run(tempFolder(), ['Two']);
    expect(bare.status).toBe(1);
    expect(bare.told[0]).toMatch(/^there is no folder .*news: make it, or name another folder in CONTENT_DIR$/);
    const none = await run('no/such/folder', ['Two']);
    expect(none.status).toBe(2);
    expect(none.told.join('\n')).toContain('CONTENT_DIR="no/such/folder": no folder at');
    expect([...bare.told, ...none.told].some((line) => /^\s+at /.test(line))).toBe(false);
  });

  it('finds files from where it was called', async () => {
    const root = tempFolder({ ...HOUSE, 'a.md': articleText({ title: 'A', date: '2021-02-17' }) });
    expect((await run(root, ['--from', 'a.md'], { INIT_CWD: root })).status).toBe(0);
    expect(written(root).article.title).toBe('A');
  });

  it('explains itself', async () => {
    const { status, out } = await run('no/such/folder', ['--help', '--nonsense']);
    expect(status).toBe(0);
    expect(out).toContain('npm run new -- "Title" --link URL');
  });
});

describe('npm run new -- --from', () => {
  const FOREIGN = `---
# by hand
Title: "Caf&eacute;s"
date: 2021-02-17T13:03:47+0100
slug: cafes
categories: [telehealth]
cover: {image: ./img/My Photo.jpg, alt: Red}
featuredPdf: note.pdf
canonicalURL: https://example.org/cafes?fbclid=1
mood: good
---
Words.
`;

  it("takes over another site's article with what lies beside it, and lists every change", async () => {
    const picture = await makePicture('jpeg');
    const pdf = readFileSync('tests/fixtures/variants/news/note.pdf');
    const root = tempFolder(HOUSE);
    const other = tempFolder({
      'content/posts/a.md': FOREIGN,
      'content/posts/img/My Photo.jpg': picture,
      'content/posts/note.pdf': pdf,
    });
    const from = path.join(other, 'content/posts/a.md');
    const { status, out } = await run(root, ['--from', from]);
    expect(status).toBe(0);
    const { name, text, article } = written(root);
    const uuid = name.replace('.md', '');
    expect(newFiles(root)).toEqual([`${uuid}-featuredImage.jpeg`, `${uuid}-featuredPdf.pdf`, name].sort());
    expect(article).toMatchObject({
      title: 'Cafés',
      slug: 'cafes',
      aliases: ['/posts/cafes'],
      topics: [topic('Healthcare IT News: Telehealth')],
      publisher: { name: 'Example News' },
      original: 'https://example.org/cafes',
      image: { file: `${uuid}-featuredImage.jpeg`, alt: 'Red' },
      pdf: { file: `${uuid}-featuredPdf.pdf` },
      body: 'Words.\n',
    });
    expect(extraOf(article)).toMatchObject({ mood: 'good', mdName: name });
    expect(text).toContain('# by hand');
    expect(out).toContain(`changes to ${from}:\n  Title: Title → title, the spelling used here\n`);
    expect(out).toContain('\n  categories: ["telehealth"] → ["Healthcare IT News: Telehealth"], ');
    expect(out).toContain('\n  featuredImage: ');
    expect(out).not.toContain('warning');
    expect(readFileSync(from, 'utf8')).toBe(FOREIGN);
  });

  it('takes along what the other site names by a path from its root, from the nearest folder static around', async () => {
    const picture = await makePicture('png');
    const root = tempFolder(HOUSE);
    const other = tempFolder({
      'content/posts/a.md':
        '---\ntitle: A\ndate: 2021-02-17\nimage: /img/My%20Photo.png\nfeaturedPdf: /files/note.pdf\n---\n',
      'content/posts/b.md': '---\ntitle: B\ndate: 2021-02-17\nimage: /img/gone.png\n---\n',
      'static/img/My Photo.png': picture,
      'static/files/note.pdf': readFileSync('tests/fixtures/variants/news/note.pdf'),
    });
    const taken = await run(root, ['--from', path.join(other, 'content/posts/a.md')]);
    expect(taken.status).toBe(0);
    const { name, article } = written(root);
    const uuid = name.replace('.md', '');
    expect(article).toMatchObject({
      image: { file: `${uuid}-featuredImage.png` },
      pdf: { file: `${uuid}-featuredPdf.pdf` },
    });
    expect(newFiles(root)).toEqual([`${uuid}-featuredImage.png`, `${uuid}-featuredPdf.pdf`, name].sort());
    const without = await run(root, ['--from', path.join(other, 'content/posts/b.md')]);
    expect(without.status).toBe(0);
    expect(without.out).toContain('/img/gone.png is in no folder static around the article');
  });

  it.each([
    [
      'an alias that is a page of the site',
      'title: A\naliases: /topic\n',
      /^aliases: "\/topic" is a page of the site itself/,
    ],
    ['a date that cannot be', 'title: A\ndate: 2021-02-31\n', /a\.md: date: "2021-02-31" is not a date that exists/],
  ])('refuses %s, with the reason', async (_what, fields, reason) => {
    const root = tempFolder({ ...HOUSE, 'a.md': `---\n${fields}---\n` });
    const { status, told } = await run(root, ['--from', path.join(root, 'a.md')]);
    expect(status).toBe(1);
    expect(told).toEqual([expect.stringMatching(reason), 'Nothing was written.']);
    expect(newFiles(root)).toEqual([]);
  });

  it('keeps what it is given from acting on a terminal', async () => {
    const root = tempFolder(HOUSE);
    writeInto(root, 'a.md', '---\ntitle: "A"\n---\n\u001b[2Jone\ttwo\n');
    const taken = await run(root, ['--from', path.join(root, 'a.md'), '--dry-run']);
    expect(taken.status).toBe(0);
    expect(taken.out).not.toContain('\u001b');
    expect(taken.out).toContain('\n\\u{1b}[2Jone\ttwo\n');
    for (const [args, variables] of [
      [['--\u001b[2J'], {}],
      [['--from', '\u001b[2J'], {}],
      [['A title'], { PORT: '\u001b[2J' }],
    ] as const) {
      const { status, told } = await run(root, args, variables);
      expect(status).toBeGreaterThan(0);
      expect(told.join('\n')).not.toContain('\u001b');
    }
  });

  it.each([
    ['a file', (root: string) => writeInto(root, 'news', 'x'), 'is a file where a folder is expected'],
    [
      'a link',
      (root: string) => symlinkSync(path.resolve('tests'), path.join(root, 'news')),
      'is a symbolic link, which is not followed',
    ],
  ])('refuses a content folder whose news is %s', async (_what, make, reason) => {
    const root = tempFolder();
    make(root);
    const { status, told } = await run(root, ['Two', ...LINK]);
    expect(status).toBe(1);
    expect(told).toEqual([expect.stringContaining(reason), 'Nothing was written.']);
  });

  it('refuses what it cannot read, with the reason', async () => {
    const root = tempFolder(HOUSE);
    writeInto(root, 'a.md', '+++\ntitle = "A"\n+++\n');
    const { status, told } = await run(root, ['--from', path.join(root, 'a.md')]);
    expect(status).toBe(1);
    expect(told[0]).toMatch(/a\.md: file: front matter in TOML \(\+\+\+\) is not read .*"hugo convert toYAML"/);
    expect(newFiles(root)).toEqual([]);
  });
});

describe.skipIf(!hasTerminals)('npm run new on a terminal (of util-linux)', () => {
  it('asks for what is missing and writes what was answered', async () => {
    const root = tempFolder(HOUSE);
    const { status, shown } = await runOnTerminal('scripts/new.mjs', { CONTENT_DIR: root }, [
      ['Title', 'Two\r'],
      ['Link', 'https://example.org/two\r'],
      ['Source', '\r'],
      ['Description', 'Words.\r'],
      ['Authors', '\r'],
      ['Topics', 'tele'],
      ['tele█', '\t'],
      ['◼', '\r'],
      ['Offerings', '\r'],
    ]);
    expect(status).toBe(0);
    expect(shown).toContain('Preview: http://localhost:');
    expect(written(root).article).toMatchObject({
      title: 'Two',
      publisher: { name: 'Example News' },
      description: 'Words.',
      topics: [topic('Healthcare IT News: Telehealth')],
    });
  });

  it('ends cleanly on Ctrl C, with nothing written', async () => {
    const root = tempFolder(HOUSE);
    const answers = [
      ['Title', 'Two\r'],
      ['Link', '\x03'],
    ] as const;
    const { status, shown } = await runOnTerminal('scripts/new.mjs', { CONTENT_DIR: root }, answers);
    expect(status).toBe(1);
    expect(shown.trimEnd().endsWith('Nothing was written.')).toBe(true);
    expect(newFiles(root)).toEqual([]);
  });
});
