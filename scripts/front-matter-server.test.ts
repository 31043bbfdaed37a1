import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ARTICLE_TABLE } from '@/lib/article/article-fields';
import { isError } from '@/lib/core/problem';
import { buildFrontMatterSchema } from '@/lib/editor/front-matter-schema';
import { SCHEMA_FILE } from '@/lib/editor/schema-file';
import { type LanguageClient, startLanguageClient } from '@/tests/fixtures/language-client';
import { check } from '@/tests/fixtures/make-article';
import { tempFolder, writeInto } from '@/tests/fixtures/temp-folder';

const ROOT = path.join(import.meta.dirname, '..');
const CONTENT = path.join(ROOT, 'content');
const SCHEMA = JSON.parse(readFileSync(path.join(CONTENT, SCHEMA_FILE), 'utf8'));
const LEAST = 'title: A\ndate: 2021-02-17\ndescription: B\n';
const BODY = '---\n# Body: with a colon\n\n- *not an alias\n  - "[open\n';

const article = (yaml: string) => `---\n${yaml}${BODY}`;
const labels = (items: readonly { readonly label: string }[]) => items.map(({ label }) => label);
const unquoted = (label: string) => label.replace(/^'(.*)'$/, '$1').replaceAll("''", "'");
const docOf = (documentation: string | { readonly value: string } | undefined) =>
  typeof documentation === 'object' ? documentation.value : documentation;

/** The text without its cursor, and where that was. */
function atCursor(yaml: string): { text: string; line: number; character: number } {
  const lines = article(yaml).slice(0, article(yaml).indexOf('¦')).split('\n');
  return { text: article(yaml.replace('¦', '')), line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let client: LanguageClient;
let shown = 0;

beforeAll(async () => {
  client = await startLanguageClient(CONTENT);
  // Its answer shows that the schema is there.
  await show(article(''));
});
afterAll(() => client.stop());

async function show(text: string, file = `news/shown-${++shown}.md`): Promise<readonly string[]> {
  return (await client.show(file, text)).map(({ message }) => message);
}

async function complete(yaml: string) {
  const { text, line, character } = atCursor(yaml);
  const file = `news/completed-${++shown}.md`;
  void client.show(file, text);
  return client.complete(file, line, character);
}

describe('completion in the front matter of a markdown file', () => {
  it('offers the fields that are not written yet, each with its description', async () => {
    const items = await complete('title: A\n¦\n');
    const offered = Object.entries(ARTICLE_TABLE.written).filter(
      ([name, { use }]) => use !== 'kept' && name !== 'title',
    );
    expect(items.map(({ label, documentation }) => [label, docOf(documentation)])).toEqual(
      offered.map(([name, { description }]) => [name, description]),
    );
  });

  it('writes a field with its colon, a list with its first entry', async () => {
    const items = await complete('title: A\n¦\n');
    const texts = Object.fromEntries(items.map(({ label, insertText }) => [label, insertText]));
    expect(texts).toMatchObject({ date: 'date: ', categories: 'categories:\n  - ', link: 'link:\n  ' });
    expect(Object.values(texts).filter((text) => !text.includes(':'))).toEqual([]);
  });

  it.each(['categories:\n  - ¦\n', 'categories: ¦\n', 'relatedOfferings:\n  - label: A\n    categories:\n      - ¦\n'])(
    "offers the site's topics at the end of %j",
    async (yaml) => {
      const items = await complete(LEAST + yaml);
      expect(labels(items).map(unquoted)).toEqual(SCHEMA.definitions.topics.examples);
    },
  );

  it('quotes a topic, which holds a colon', async () => {
    const items = await complete(`${LEAST}categories:\n  - ¦\n`);
    const texts = items.map(({ insertText }) => insertText);
    expect(texts).toContain("'Healthcare IT News: Telehealth'");
  });

  it.each([
    ['offerings', 'relatedOfferings:\n  - label: ¦\n'],
    ['offerings', 'offering:\n  label: ¦\n'],
    ['permalinks', 'relatedOfferings:\n  - label: A\n    permalink: ¦\n'],
  ])("offers the site's %s at the end of %j", async (name, yaml) => {
    const items = await complete(LEAST + yaml);
    expect(labels(items).map(unquoted)).toEqual(SCHEMA.definitions[name].examples);
  });

  it('offers the states of publication, and the fields of a group', async () => {
    expect(labels(await complete(`${LEAST}status: ¦\n`))).toEqual(['draft', 'published']);
    expect(labels(await complete(`${LEAST}link:\n  ¦\n`))).toEqual(['brand', 'href', 'original']);
  });

  it.each([
    ['in the body', 6],
    ['at the closing fence', 4],
    ['at the opening fence', 0],
  ])('offers nothing %s', async (_where, line) => {
    const file = `news/outside-${line}.md`;
    await client.show(file, article(LEAST));
    expect(await client.complete(file, line, 0)).toEqual([]);
    expect(await client.hover(file, line, 0)).toBe('');
  });

  it('follows the text as it changes', async () => {
    const file = 'news/changing.md';
    expect(await client.show(file, article(LEAST))).toEqual([]);
    expect(await client.show(file, article(`${LEAST}status: off\n`))).toHaveLength(1);
    expect(await client.show(file, article(LEAST))).toEqual([]);
  });
});

describe('hover', () => {
  it.each([
    ['title', 1, ARTICLE_TABLE.written.title?.description],
    ['link.href', 5, ARTICLE_TABLE.written.link?.fields?.href?.description],
    ['mdName', 6, ARTICLE_TABLE.written.mdName?.description],
  ])('shows what %s is', async (_field, line, description) => {
    const file = `news/hovered-${line}.md`;
    await client.show(file, article(`${LEAST}link:\n  href: https://example.org\nmdName: x.md\n`));
    expect((await client.hover(file, line, 3)).trim()).toBe(description);
  });
});

describe('what is flagged', () => {
  it.each([
    ['a state of publication that is none', `${LEAST}status: archived\n`, 'draft or published'],
    ['a day that does not exist', 'title: A\ndate: 2021-02-31\n', '2021-02-17'],
    ['a date in another form', 'title: A\ndate: 17 February 2021\n', '2021-02-17'],
    ['a date that is a number', 'title: A\ndate: 20210217\n', '2021-02-17'],
    ['a missing title', 'date: 2021-02-17\n', 'title'],
    ['a slug with a space', `${LEAST}slug: a b\n`, 'my-article'],
    ['a list of titles', 'title: [A]\ndate: 2021-02-17\n', 'one line of text'],
    ['a group for a topic', `${LEAST}categories:\n  - Healthcare: Telehealth\n`, 'one line of text'],
    ['a misspelt field', `${LEAST}statuss: draft\n`, 'Did you mean status?'],
  ])('is %s, in words that say what to do', async (_what, yaml, words) => {
    const messages = await show(article(yaml));
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(words);
  });

  it('is flagged at its line of the markdown file', async () => {
    const [found] = await client.show('news/placed.md', article(`${LEAST}status: off\n`));
    expect(found?.range.start).toEqual({ line: 4, character: 8 });
  });

  it("is nothing in a curators' export, nor in the articles of the variants and of this site", async () => {
    const folders = ['content/news', 'tests/fixtures/curated-export/news', 'tests/fixtures/variants/news'];
    const files = folders.flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => path.join(ROOT, folder, name)),
    );
    expect(files.length).toBeGreaterThan(100);
    const flagged = files.map(async (file) => ({ file, messages: await show(readFileSync(file, 'utf8')) }));
    expect((await Promise.all(flagged)).filter(({ messages }) => messages.length > 0)).toEqual([]);
  });

  it('is nothing of a field that the site does not know', async () => {
    expect(await show(article(`${LEAST}somethingElse: {a: [1]}\n`))).toEqual([]);
  });

  const values = [
    ...[
      '',
      '~',
      '""',
      "' '",
      '[]',
      '[~]',
      "['', []]",
      'x',
      '0123',
      '1e3',
      '-1.5',
      'yes',
      'true',
      'False',
      'TRUE',
      '.inf',
    ],
    ...[
      '2021-02-17',
      "'2021-02-17'",
      '2021-02-17 13:03 +01:00',
      '2021-02-30',
      '!!timestamp 2021-02-17',
      '2024-02-29T24:00Z',
    ],
    ...[
      'Draft',
      "' published '",
      'a-b',
      'a/b',
      'é',
      '/a/b',
      'https://example.org/a',
      'https://',
      '//a',
      'a?b',
      '"a\\nb"',
    ],
    ...['[x]', '[x, y]', '[1, true]', '{}', '{a: b}', '[{a: b}]', '[[x]]', '{name: x}', '[{name: x}]', '{label: x}'],
    ...['{href: x}', '{href: https://example.org/a}', '[{label: x, permalink: /offering/x}]', '!!str 12'],
  ];

  /** What the server says of the least article with one field written so, and what the reader says. */
  async function verdicts(field: string, value: string) {
    const least = LEAST.split('\n').filter((line) => !line.startsWith(`${field}:`));
    const text = article(`${least.join('\n')}${field}: ${value}\n`);
    const messages = await show(text);
    const errors = check(text).problems.filter(isError);
    return { written: `${field}: ${value}`, messages, errors: errors.map(({ message }) => message) };
  }

  it('is nothing that the reader takes, however YAML reads it', async () => {
    const all = Object.keys(ARTICLE_TABLE.written).flatMap((field) => values.map((value) => verdicts(field, value)));
    const flagged = (await Promise.all(all)).filter(({ messages }) => messages.length > 0);
    expect(flagged.length).toBeGreaterThan(100);
    expect(flagged.filter(({ errors }) => errors.length === 0)).toEqual([]);
  });

  it.each(['date', 'lastMod', 'status', 'draft', 'viaLink'])('is all that the reader refuses for %s', async (field) => {
    const all = await Promise.all(values.map((value) => verdicts(field, value)));
    const refused = all.filter(({ errors }) => errors.length > 0);
    expect(refused.length).toBeGreaterThan(5);
    expect(refused.filter(({ messages }) => messages.length === 0)).toEqual([]);
  });
});

describe('the conversation', () => {
  it('says nothing of files that are no articles', async () => {
    const others = ['offerings/x.md', 'news/picture.txt', '../README.md', '../content-elsewhere/news/x.md'];
    for (const file of others) void client.show(file, article('status: off\n'));
    await show(article(LEAST));
    for (const file of others) expect(await client.complete(file, 2, 0)).toEqual([]);
    const told = client.told('textDocument/publishDiagnostics').map((params) => (params as { uri: string }).uri);
    expect(told.filter((uri) => !/content\/news\/[\w-]+\.md$/.test(uri))).toEqual([]);
  });

  it('refuses what would take the whole file for YAML', async () => {
    const { error } = await client.ask('textDocument/formatting', { textDocument: { uri: 'untitled:1' } });
    expect(error?.message).toContain('textDocument/formatting');
  });

  it('says how to make a schema where there is none, and uses it as soon as it is there or anew', async () => {
    const root = tempFolder({ 'news/.gitkeep': '' });
    const own = await startLanguageClient(root);
    onTestFinished(() => own.stop());
    const messages = async () =>
      (await own.show('news/a.md', article('title: A\n'))).map(({ message }) => message).join();
    expect(await messages()).not.toContain('"date"');
    expect(JSON.stringify(own.told('window/showMessage'))).toContain('npm run schema');
    const schema = buildFrontMatterSchema({ topics: ['Brand new'], offerings: [] });
    writeInto(root, SCHEMA_FILE, JSON.stringify(schema));
    await expect.poll(messages, { timeout: 20_000, interval: 500 }).toContain('"date"');
    const file = 'news/b.md';
    await own.show(file, article('categories:\n  - \n'));
    expect(labels(await own.complete(file, 2, 4))).toEqual(['Brand new']);
    writeInto(root, SCHEMA_FILE, JSON.stringify(buildFrontMatterSchema({ topics: ['Newer'], offerings: [] })));
    const offered = async () => labels(await own.complete(file, 2, 4));
    await expect.poll(offered, { timeout: 20_000, interval: 500 }).toEqual(['Newer']);
  });
});
