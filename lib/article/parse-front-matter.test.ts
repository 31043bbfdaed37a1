import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES, parseFrontMatter } from '@/lib/article/parse-front-matter';

const parse = (text: string) => parseFrontMatter(text, 'content/news/x.md');
const dataOf = (yaml: string) => parse(`---\n${yaml}\n---\n`).value?.data;
const placesOf = (text: string) => parse(text).problems.map(({ line, column }) => `${line}:${column}`);

describe('the fences', () => {
  it('part the front matter from the body, and tell on which line the body starts', () => {
    const front = parse('---\ntitle: A\n---\n\n# Body\n\n---\nmore\n').value;
    expect(front?.data).toEqual({ title: 'A' });
    expect(front?.body).toBe('\n# Body\n\n---\nmore\n');
    expect(front?.bodyLine).toBe(4);
  });

  it.each([
    ['LF', '---\ntitle: A\nslug: b\n---\nBody\n'],
    ['CRLF', '---\r\ntitle: A\r\nslug: b\r\n---\r\nBody\r\n'],
    ['a byte order mark', '\ufeff---\ntitle: A\nslug: b\n---\nBody\n'],
    ['a byte order mark and CRLF', '\ufeff---\r\ntitle: A\r\nslug: b\r\n---\r\nBody\r\n'],
    ['the word yaml', '---yaml\ntitle: A\nslug: b\n---\nBody\n'],
    ['blanks behind them', '--- \ntitle: A\nslug: b\n--- \nBody\n'],
  ])('are read with %s', (_what, text) => {
    const front = parse(text).value;
    expect(front?.data).toEqual({ title: 'A', slug: 'b' });
    expect(front?.body.trim()).toBe('Body');
    expect((front?.bodyLine ?? 0) + (front?.body.split('\n').findIndex((line) => line.startsWith('Body')) ?? 0)).toBe(
      5,
    );
    expect(front?.locate(['slug'])).toEqual({ line: 3, column: 7 });
  });

  it.each([
    ['nothing', ''],
    ['a body alone', '# Title\n\nBody'],
    ['a rule of four dashes', '----\ntitle: A\n----\n'],
    ['a blank line before them', '\n---\ntitle: A\n---\n'],
  ])('are missed in %s', (_what, text) => {
    expect(parse(text)).toMatchObject({
      value: null,
      problems: [{ line: 1, column: 1, message: 'has no front matter' }],
    });
  });

  it('must be closed, lest the body be taken for fields', () => {
    expect(parse('---\ntitle: A\n\nBody --- here\n').problems[0]?.message).toMatch(/never closed/);
  });

  it('may stand around nothing', () => {
    expect(parse('---\n---\nBody')).toMatchObject({ value: { data: {}, body: 'Body' }, problems: [] });
    expect(parse('---\n# a comment\n---\nBody')).toMatchObject({ value: { data: {}, body: 'Body' }, problems: [] });
  });
});

describe('front matter in another language', () => {
  const ran = globalThis as { frontMatterRan?: boolean };
  const CODE = 'globalThis.frontMatterRan = true, { title: "A" }';

  it.each([
    ...['js', 'javascript', 'json', 'toml', 'coffee', 'coffeescript', 'cson'],
    ...['JS', 'YAML', 'yaml js', '\tjs', '__proto__', 'constructor', '# x'],
  ])('is refused unread: %j', (word) => {
    for (const text of [
      `---${word}\n${CODE}\n---\n`,
      `--- ${word}\r\n${CODE}\r\n---\r\n`,
      `\ufeff---${word}\n${CODE}\n---\n`,
    ]) {
      const { value, problems } = parse(text);
      expect(value).toBeNull();
      expect(problems[0]).toMatchObject({ severity: 'error', line: 1, column: 4 });
      expect(problems[0]?.hint).toMatch(/only YAML/);
    }
    expect(ran.frontMatterRan).toBeUndefined();
  });

  it.each([
    '!!js/function "function () { globalThis.frontMatterRan = true }"',
    '!!js/undefined ""',
    '!<tag:yaml.org,2002:js/regexp> /a/',
  ])('has no way in through a tag either: %s', (value) => {
    expect(JSON.stringify(dataOf(`title: ${value}`)?.title)).toMatch(/^"/);
    expect(ran.frontMatterRan).toBeUndefined();
  });

  it('cannot reach the prototype of all objects', () => {
    dataOf('__proto__:\n  polluted: yes\nconstructor:\n  prototype:\n    polluted: yes');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('values', () => {
  it.each([
    ...['0123', '1e3', '0x1F', '1_000', '.5', '-0', 'yes', 'no', 'on', 'true', 'False', '2021-02-31'],
    ...['2021-02-17', '2021-02-17 13:03:47', '12:30:45', '.inf', '.nan', '18446744073709551616'],
  ])('keep %s as it was written', (value) => {
    expect(dataOf(`a: ${value}\nb: [${value}]\nc: {d: ${value}}`)).toEqual({ a: value, b: [value], c: { d: value } });
  });

  it.each(['null', '~', ''])('are null for %j', (value) => {
    expect(dataOf(`a: ${value}`)).toEqual({ a: null });
  });

  it('are text where they are quoted, folded or literal', () => {
    expect(dataOf(`a: 'null'\nb: "0123"\nc: >-\n  one\n  two\nd: |\n  one\n  two`)).toEqual({
      a: 'null',
      b: '0123',
      c: 'one two',
      d: 'one\ntwo\n',
    });
  });
});

describe('wrong YAML', () => {
  it.each([
    ['a colon too many', '---\ntitle: A: B\n---\n', '2:8'],
    ['an unclosed quote', '---\nslug: x\ntitle: "A\n---\n', '3:8'],
    ['a key written twice', '---\ntitle: A\nslug: x\ntitle: B\n---\n', '4:1'],
    ['a key written twice, deeper', '---\nlink:\n  href: a\n  href: b\n---\n', '4:3'],
    ['a key written twice, with CRLF', '---\r\ntitle: A\r\ntitle: B\r\n---\r\n', '3:1'],
    ['a tab for indentation', '---\nlink:\n\thref: a\n---\n', '3:1'],
    ['an alias of nothing', '---\na: *nowhere\n---\n', '2:4'],
  ])('is reported with line and column: %s', (_what, text, place) => {
    const { value, problems } = parse(text);
    expect(value).toBeNull();
    expect(placesOf(text)[0]).toBe(place);
    expect(problems[0]?.message).toMatch(/^YAML: /);
    expect(problems[0]?.message).not.toContain('\n');
  });

  it('is reported completely', () => {
    expect(placesOf('---\na: 1\na: 2\nb: 1\nb: 2\n---\n')).toEqual(['3:1', '5:1']);
  });

  it.each(['- one\n- two', 'just text', '42'])('is what is no mapping: %j', (yaml) => {
    expect(parse(`---\n${yaml}\n---\n`)).toMatchObject({ value: null, problems: [{ severity: 'error' }] });
  });

  it('is still wrong the second time it is read', () => {
    const text = '---\ntitle: A: B\n---\nBody';
    expect(parse(text)).toEqual(parse(text));
    expect(parse(text).value).toBeNull();
  });
});

it('shows where a quote opens that is never closed, rather than where the text ends', () => {
  const { problems } = parseFrontMatter('---\nslug: a\ntitle: "Open\ndate: 2021-01-01\n---\nBody\n', 'x.md');
  expect(problems).toMatchObject([{ line: 3, column: 8, message: 'YAML: the quote that opens here is not closed' }]);
});

it('takes a merge that was not finished for one problem, at its first marker', () => {
  const text = '---\nslug: a\n<<<<<<< HEAD\ntitle: One\n=======\ntitle: Two\n>>>>>>> other\n---\nBody\n';
  const { value, problems } = parseFrontMatter(text, 'x.md');
  expect(value).toBeNull();
  expect(problems).toMatchObject([{ rule: 'front-matter', line: 3, column: 1 }]);
  expect(problems[0]?.message).toContain('git could not merge');
});

describe('hostile YAML', () => {
  it('is refused when its aliases unfold to billions', () => {
    const levels = Array.from({ length: 9 }, (_, n) => `l${n + 1}: &l${n + 1} [${Array(9).fill(`*l${n}`).join(', ')}]`);
    const { value, problems } = parse(`---\nl0: &l0 [a]\n${levels.join('\n')}\n---\n`);
    expect(value).toBeNull();
    expect(problems[0]?.message).toMatch(/alias/i);
  });

  it.each([
    ['square brackets', '['.repeat(20_000)],
    ['closed square brackets', '['.repeat(20_000) + ']'.repeat(20_000)],
    ['braces', '{a: '.repeat(20_000)],
    ['dashes', '- '.repeat(20_000)],
    ['question marks', '? '.repeat(20_000)],
    ['brackets, one a line', '[\n'.repeat(20_000)],
    ['steps of indentation', Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('is refused when it nests 20,000 %s', (_what, yaml) => {
    const { value, problems } = parse(`---\ntitle: A\na:\n${yaml.replace(/^/gm, ' ')}\n---\n`);
    expect(value).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/nested/);
  });

  it('is refused when it is larger than any article', () => {
    const text = `---\ntitle: A\n---\n${'x'.repeat(MAX_FILE_BYTES)}`;
    expect(parse(text).problems[0]?.message).toMatch(/larger/);
  });
});

it('is refused where its front matter alone is larger than any', () => {
  const text = `---\n${'a: 1\n'.repeat(25_000)}---\nBody.\n`;
  expect(parse(text).problems).toMatchObject([{ message: expect.stringMatching(/front matter is larger/) }]);
});

describe('locate', () => {
  const locate = parse('---\ntitle: A\nlink:\n  brand: B\n  href:\nlist:\n  - one\n  - two\n---\n').value?.locate;

  it.each([
    ['a value', ['title'], '2:8'],
    ['a value in a mapping', ['link', 'brand'], '4:10'],
    ['an item of a list', ['list', 1], '8:5'],
    ['the key of an empty value', ['link', 'href'], '5:3'],
    ['the nearest thing around a missing value', ['link', 'original'], '4:3'],
    ['the start of the file for a missing field', ['nothing'], '1:1'],
  ])('finds %s', (_what, path, place) => {
    const found = locate?.(path);
    expect(`${found?.line}:${found?.column}`).toBe(place);
  });
});
