import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLE_TABLE } from '@/lib/article/article-fields';
import { readChecked } from '@/lib/check/read-checked';
import { describeProblem, isError } from '@/lib/core/problem';
import type { Diagnostic } from '@/lib/editor/diagnostics';
import { buildFrontMatterSchema, SCHEMA_FILE } from '@/lib/editor/front-matter-schema';
import { type LanguageClient, startLanguageClient } from '@/tests/fixtures/language-client';
import { sharedFolder, writeInto } from '@/tests/fixtures/temp-folder';

const ROOT = path.join(import.meta.dirname, '..');
const CONTENT = path.join(ROOT, 'content');
const SCHEMA = JSON.parse(readFileSync(path.join(CONTENT, SCHEMA_FILE), 'utf8'));
/** However busy the machine is. */
const PATIENTLY = { timeout: 50_000, interval: 500 };

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

let client: LanguageClient;
let shown = 0;

beforeAll(async () => {
  client = await startLanguageClient(CONTENT);
  // Its answer shows that the schema is there.
  await show(article(''));
});
afterAll(() => client.stop());

async function show(text: string): Promise<void> {
  await client.show(`news/shown-${++shown}.md`, text);
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
      ([name, { use }]) => use !== 'unread' && name !== 'title',
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
    await client.show(file, article(LEAST));
    await client.show(file, article(`${LEAST}link:\n  \n`));
    expect(labels(await client.complete(file, 5, 2))).toEqual(['brand', 'href', 'original']);
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

describe('what is underlined', () => {
  it.each([
    ['a status that is none', `${LEAST}status: archived\n`, 'status-known', 4],
    ['a day that does not exist', 'title: A\ndate: 2021-02-31\ndescription: B\n', 'date-exists', 2],
    ['a missing title', 'date: 2021-02-17\ndescription: B\n', 'field-required', 0],
    ['a slug with a space', `${LEAST}slug: a b\n`, 'slug-grammar', 4],
    ['a misspelt field', `${LEAST}statuss: draft\n`, 'field-unknown', 4],
    ['broken YAML', `${LEAST}slug: [a\n`, 'front-matter', 4],
    ['a source by http', `${LEAST}link: {href: 'http://www.example.org/a'}\n`, 'source-insecure', 4],
  ])('is %s, at its line', async (_what, yaml, rule, line) => {
    const found = await client.show(`news/flagged-${++shown}.md`, article(yaml));
    expect(found.map(({ code, range }) => `${range.start.line} ${code}`)).toContain(`${line} ${rule}`);
  });
});

// One server for all of it: to start one takes seconds.
describe('in a folder that has no schema', () => {
  const twice = article(`${LEAST}slug: a\n`);
  const root = sharedFolder({ 'news/a.md': twice, 'news/b.md': twice });
  let own: LanguageClient;
  beforeAll(async () => {
    own = await startLanguageClient(root);
  });
  afterAll(() => own.stop());

  it('underlines what a check says, in its words and with the page of its rule', async () => {
    const { problems } = await readChecked(root, new Date());
    const expected = problems.filter(({ file }) => file.endsWith('news/b.md'));
    expect(expected.map(({ rule }) => rule)).toContain('slug-duplicate');
    const found = await own.show('news/b.md', twice);
    expect(found.map(({ message, code, severity }) => ({ message, code, severity }))).toEqual(
      expected.map((problem) => ({
        message: describeProblem(problem),
        code: problem.rule,
        severity: isError(problem) ? 1 : 2,
      })),
    );
    for (const { codeDescription } of found) expect(existsSync(fileURLToPath(codeDescription.href))).toBe(true);
  });

  it('follows what is typed, and what is saved elsewhere', async () => {
    const rules = (found: readonly Diagnostic[]) => found.map(({ code }) => code);
    expect(rules(await own.show('news/b.md', article(`${LEAST}slug: b\n`)))).not.toContain('slug-duplicate');
    expect(rules(await own.show('news/b.md', twice))).toContain('slug-duplicate');
    writeInto(root, 'news/a.md', article(`${LEAST}slug: another\n`));
    expect(rules(await own.save('news/b.md'))).not.toContain('slug-duplicate');
  });

  it('says how to make a schema, and uses it as soon as it is there or anew', async () => {
    const file = 'news/new.md';
    const offered = async () => labels(await own.complete(file, 2, 4));
    await own.show(file, article('categories:\n  - \n'));
    expect(await offered()).toEqual([]);
    expect(JSON.stringify(own.told('window/showMessage'))).toContain('npm run schema');
    writeInto(root, SCHEMA_FILE, JSON.stringify(buildFrontMatterSchema({ topics: ['Brand new'], offerings: [] })));
    await expect.poll(offered, PATIENTLY).toEqual(['Brand new']);
    writeInto(root, SCHEMA_FILE, JSON.stringify(buildFrontMatterSchema({ topics: ['Newer'], offerings: [] })));
    await expect.poll(offered, PATIENTLY).toEqual(['Newer']);
  });
});

describe('a fix', () => {
  const repeated = `${LEAST}slug: a\naliases: [/a, /a] # two\n`;
  const everywhere = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

  it('is offered where a problem has one, and changes nothing else', async () => {
    const file = `news/fixed-${++shown}.md`;
    const found = await client.show(file, article(repeated));
    const fixable = found.find(({ code }) => code === 'value-repeated');
    const fixes = await client.fixes(file, fixable?.range ?? everywhere);
    expect(fixes).toMatchObject([
      { title: 'Remove this', kind: 'quickfix', diagnostics: [{ code: 'value-repeated' }] },
    ]);
    const [edit] = Object.values(fixes[0]?.edit.changes ?? {}).flat();
    const lines = article(repeated).split('\n');
    const { start, end } = edit?.range ?? everywhere;
    expect(start.line).toBe(end.line);
    const line = lines[start.line] ?? '';
    lines[start.line] = line.slice(0, start.character) + edit?.newText + line.slice(end.character);
    expect(lines.join('\n')).toBe(article(repeated.replace('[/a, /a]', '[/a]')));
    expect((await client.show(file, lines.join('\n'))).map(({ code }) => code)).not.toContain('value-repeated');
  });

  it('is offered at its place alone', async () => {
    const file = `news/fixed-${++shown}.md`;
    await client.show(file, article(repeated));
    expect(await client.fixes(file, { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } })).toEqual([]);
    expect(await client.fixes(file, everywhere)).toHaveLength(1);
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
    const formatted = client.ask('textDocument/formatting', { textDocument: { uri: 'untitled:1' } });
    await expect(formatted).rejects.toThrow('textDocument/formatting');
  });
});
