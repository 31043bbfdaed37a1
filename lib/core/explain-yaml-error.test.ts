import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { type ErrorCode, parseDocument } from 'yaml';
import { explainYamlError } from '@/lib/core/explain-yaml-error';
import { readYamlMapping } from '@/lib/core/read-yaml';
import { linesOf } from '@/lib/core/yaml-spot';

/** What is told of a text first, as `line:column message (hint)`. */
function told(source: string): string {
  const { problems } = readYamlMapping(source, { file: 'x.md', what: 'it', rule: 'front-matter' });
  const [first] = problems;
  return first ? `${first.line}:${first.column} ${first.message} (${first.hint})` : '';
}

/** A text for each error of the parser. */
const CASES: readonly (readonly [code: ErrorCode, source: string, told: RegExp])[] = [
  [
    'UNEXPECTED_TOKEN',
    "title: 'Don't wait' say nurses\n",
    /^1:8 .*quote.*closed before.*quotes: "'Don't wait' say nurses"/,
  ],
  ['UNEXPECTED_TOKEN', 'title: "Nobody asked us" say nurses\n', /^1:8 .*quotes: '"Nobody asked us" say nurses'/],
  ['UNEXPECTED_TOKEN', 'title: [Video] A talk\n', /^1:8 .*opens a list.*quotes: '\[Video\] A talk'/],
  ['UNEXPECTED_TOKEN', 'title: {a} talk\n', /opens a group of fields.*'\{a\} talk'/],
  ['UNEXPECTED_TOKEN', 'title: > 50 percent\n', /text of several lines.*'> 50 percent'/],
  ['UNEXPECTED_TOKEN', 'title: - a\n', /^1:8 .*begins a list.*'- a'/],
  ['UNEXPECTED_TOKEN', 'a: b\n- c\n', /^2:1 .*below "a".*nothing behind "a:"/],
  ['UNEXPECTED_TOKEN', ' a: b\nc: d\n', /^2:1 .*indented by 0, line 1 by 1 \(start the fields/],
  ['UNEXPECTED_TOKEN', 'a: [b,, c]\n', /two commas.*remove one/],
  ['UNEXPECTED_TOKEN', 'a: b\nc: ]\n', /^2:4 .*closes what was never opened.*quotes: '\]'/],
  ['BAD_SCALAR_START', 'title: @jane on records\n', /^1:8 .*@ .*needs quotes.*'@jane on records'/],
  ['BAD_SCALAR_START', 'title: %50 of clinics\n', /^1:8 .*% .*'%50 of clinics'/],
  ['BAD_SCALAR_START', 'tags:\n  - `code`\n', /^2:5 .*` .*'`code`'/],
  ['BLOCK_AS_IMPLICIT_KEY', 'title: Care: a talk\n', /^1:8 .*holds ": ".*quotes: 'Care: a talk'/],
  ['BLOCK_AS_IMPLICIT_KEY', 'title: "Care": it\'s a talk\n', /quotes: '"Care": it''s a talk'/],
  ['BLOCK_AS_IMPLICIT_KEY', 'a:\n  - Care: Telehealth: more\n', /^2:5 .*quotes: 'Care: Telehealth: more'/],
  ['BLOCK_AS_IMPLICIT_KEY', 'a:\n  - label: Care: more\n', /^2:12 .*quotes: 'Care: more'/],
  ['BLOCK_AS_IMPLICIT_KEY', 'a: b\n  c: d\n', /^2:3 .*further than line 1.*column of "a"/],
  ['BLOCK_AS_IMPLICIT_KEY', 'a:\n  - x\n - y\n', /^3:2 .*indented differently from line 2 \(start every "- "/],
  ['MULTILINE_IMPLICIT_KEY', 'a: b\ndescription foo\nc: d\n', /^2:1 .*"description foo" is no field.*"name: value"/],
  ['MULTILINE_IMPLICIT_KEY', 'title:A\ndate: x\n', /^1:1 .*space behind the colon: title: A/],
  ['MULTILINE_IMPLICIT_KEY', 'title： b\nx: y\n', /write ": " for "："/],
  ['MULTILINE_IMPLICIT_KEY', 'title:\u00a0A\ndate: x\n', /plain space behind the colon/],
  ['MULTILINE_IMPLICIT_KEY', 'title = "A"\ndate: x\n', /colon for the "=": title: "A"/],
  ['MISSING_CHAR', 'a: "b\nc: d\n', /^1:4 .*quote that opens here.*same quote/],
  ['MISSING_CHAR', 'a: b\nfoo\n', /^2:1 .*"foo" is no field/],
  ['MISSING_CHAR', 'a: ["b" "c"]\n', /not parted.*comma/],
  ['MISSING_CHAR', 'a: "b"#c\n', /# stands right behind.*space before/],
  ['MISSING_CHAR', 'a: |\n\n     \n  b\n', /empty line.*take the spaces out/],
  ['BAD_INDENT', 'a: [b, c\nd: e\n', /^1:4 .*the \[ that opens here.*close it with \]/],
  ['BAD_INDENT', 'a: {b: c\nd: e\n', /^1:4 .*the \{ that opens here.*close it with \}/],
  ['BAD_INDENT', 'a:\n  b: c\n d: e\n', /^3:2 .*indented by 1, .*same column/],
  ['TAB_AS_INDENT', 'a:\n\tb: c\n', /^2:1 .*a tab \(indent with spaces/],
  ['DUPLICATE_KEY', 'a: b\nc: d\na: e\n', /^3:1 .*"a" is written a second time .*in line 1 already/],
  ['BAD_DQ_ESCAPE', 'a: "C:\\Users\\q"\n', /\\U means nothing.*single quotes/],
  ['BLOCK_IN_FLOW', 'a: {"b": c "d": e}\n', /parted by commas/],
  ['KEY_OVER_1024_CHARS', `${'k'.repeat(1100)}: b\n`, /longer than 1024/],
  ['MULTIPLE_ANCHORS', 'a: &x &y b\n', /two anchors.*'&x &y b'/],
  ['MULTIPLE_TAGS', 'a: !!str !!str b\n', /two tags.*quotes/],
  ['ALIAS_PROPS', 'a: &x b\nc: !!str *x\n', /^2:10 .*quotes: '!!str \*x'/],
  ['BAD_ALIAS', 'title: & more\n', /^1:8 .*anchor.*'& more'/],
  ['BAD_PROP_ORDER', '&x ? a\n: b\n', /anchor stands in the wrong place/],
  ['BAD_DIRECTIVE', '%FOO\n---\na: b\n', /begins with %.*remove it/],
  ['TAG_RESOLVE_FAILED', 'title: !important news\n', /^1:8 .*!important is a tag.*'!important news'/],
  ['TAG_RESOLVE_FAILED', 'a: !!binary aGVsbG8=\n', /!!binary is a tag.*remove it/],
  ['NON_STRING_KEY', 'title: {{ title }}\n', /list or a group.*'\{\{ title \}\}'/],
  ['MULTIPLE_DOCS', 'a: b\n...\nc: d\n', /second document.*"\.\.\."/],
];

describe('an error of the parser', () => {
  it.each(CASES)('%s is told with what to write instead: %j', (_code, source, expected) => {
    expect(told(source)).toMatch(expected);
  });

  it.each(CASES)('%s is what the parser finds in %j', (code, source) => {
    const { errors, warnings } = parseDocument(source, {
      stringKeys: true,
      schema: 'failsafe',
      resolveKnownTags: false,
    });
    expect([...errors, ...warnings].map((error) => error.code)).toContain(code);
  });

  it('is told with a hint, whatever its code', () => {
    const declared = readFileSync(
      createRequire(import.meta.url)
        .resolve('yaml')
        .replace(/index\.js$/, 'errors.d.ts'),
      'utf8',
    );
    const codes = [...(/ErrorCode =(.*);/.exec(declared)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(20);
    // Nothing that can be written leads to these: depth is counted before, no tag names a collection, and the last is the
    // parser's own fault.
    const unreachable = ['RESOURCE_EXHAUSTION', 'BAD_COLLECTION_TYPE', 'IMPOSSIBLE'];
    const seen = new Set<string>([...CASES.map(([code]) => code), ...unreachable]);
    expect(codes.filter((code) => !seen.has(code ?? ''))).toEqual([]);
    for (const code of codes) {
      const error = { name: 'YAMLParseError', code, message: 'x', pos: [0, 1] } as Parameters<
        typeof explainYamlError
      >[0];
      expect(explainYamlError(error, linesOf('a: b\n')).hint).not.toBe('');
    }
  });
});

it('says that more may follow ten mistakes at which the parser loses its way', () => {
  const source = Array.from({ length: 15 }, (_, index) => `a${index}: 'b' c\n`).join('');
  const { problems } = readYamlMapping(source, { file: 'x.md', what: 'it', rule: 'front-matter' });
  expect(problems.map(({ line }) => line)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  expect(problems.at(-1)).toMatchObject({ message: 'YAML: more may follow', hint: 'correct those above first' });
});

it('counts the errors beyond a hundred', () => {
  const source = Array.from({ length: 150 }, (_, index) => `a${index}: b\na${index}: c\n`).join('');
  const { problems } = readYamlMapping(source, { file: 'x.md', what: 'it', rule: 'front-matter' });
  expect(problems).toHaveLength(101);
  expect(problems.at(-1)).toMatchObject({ line: 202, message: 'YAML: 50 more follow' });
});

describe('what YAML takes for something else without an error', () => {
  it.each([
    ['an anchor', 'title: &1 reason to write\n', /^1:11 .*&1 is the name of an anchor.*quotes/],
    ['an entry that is indented too far', 'a:\n  - x\n   - y\n', /^2:5 .*taken for more of it.*same column/],
    ['an entry below a text', 'a: b\n  - c\n', /^1:4 .*begins with "- "/],
    ['a merge', 'a: &x {b: c}\nd:\n  <<: *x\n', /^3:3 .*<< does not merge.*write the fields out/],
    ['a colon behind a bracket', 'title: [Video]: A talk\n', /no name of a field.*'\[Video\]: A talk'/],
  ])('is told: %s', (_what, source, expected) => {
    expect(told(source)).toMatch(expected);
  });

  it('keeps a text as it is written, whatever its tag says', () => {
    const named = { file: 'x.md', what: 'it', rule: 'front-matter' } as const;
    expect(readYamlMapping('a: !!binary aGVsbG8=\nb: !!int "1"\nc: !!set {d, e}\n', named).data).toEqual({
      a: 'aGVsbG8=',
      b: '1',
      c: { d: null, e: null },
    });
  });
});

describe('comments', () => {
  const comments = (source: string) =>
    readYamlMapping(source, { file: 'x.md', what: 'it', rule: 'front-matter' }).comments.map(
      ({ path, line, column, text }) => `${path.join('.')} ${line}:${column} ${text}`,
    );

  it.each([
    ['a: one #two\n', ['a 1:8 #two']],
    ['a:\n  - Room #5\n  - b: C # d\n', ['a.0 2:10 #5', 'a.1.b 3:10 # d']],
    ['a: #1 concern\n', ['a 1:4 #1 concern']],
    ['a: one\n  two #three\n', ['a 2:7 #three']],
    ['a: &x one #two\nb: *x\n', ['a 1:11 #two']],
    ['a: one\r\nb: two #three\r\n', ['b 2:8 #three']],
  ])('are found behind the texts of %j', (source, expected) => {
    expect(comments(source)).toEqual(expected);
  });

  it.each(["a: 'one' # two\n", '# one\na: b#c\n', 'a: # one\n  - b\n', 'a: |\n  one #two\n', 'a: # to be written\n'])(
    'are none in %j',
    (source) => {
      expect(comments(source)).toEqual([]);
    },
  );
});

/** Everything that is told of a text, as {@link told} tells the first. */
function allTold(source: string): readonly string[] {
  const { problems } = readYamlMapping(source, { file: 'x.md', what: 'it', rule: 'front-matter' });
  return problems.map(({ line, column, message, hint }) => `${line}:${column} ${message} (${hint})`);
}

it.each<readonly [source: string, told: RegExp]>([
  ['a: [a, b]]\nb: c\nd: e\n', /^1:10 .*closes what was never opened/],
  ['a: }x\nb: c\nd: e\n', /^1:4 .*closes what was never opened/],
  ['- item\na: b\nc: d\n', /^1:1 .*a list stands where the fields begin.*name of its field/],
  ['- a: b\n  c: d\ne: f\ng: h\n', /^1:1 .*a list stands/],
  ['{a: b}\nc: d\ne: f\n', /^2:1 .*does not go on.*not closed/],
  ['a: A text\n  goes on #5 here\n  and ends.\nb: c\n', /^2:11 .*"#5 here" is a comment.*in quotes/],
  ["a: It's one #1\n  and ends.\nb: c\n", /^1:13 .*"#1" is a comment/],
  ['a:\n  - one #1\n    and ends.\nb: c\n', /^2:9 .*"#1" is a comment/],
  [' a: b\nc: d\ne: f\ng: h\n', /^2:1 .*indented by 0, line 1 by 1/],
  ['a: "b\nc: "d"\ne: f\n', /^1:4 .*quote that opens here is not closed/],
  ["a: &x 'y' z\nb: *x\nc: d\n", /^1:4 .*sets an anchor/],
  ["a: 'x' #1\n  and ends.\nb: c\n", /^1:8 .*"#1" is a comment/],
  ['a: "x \\" # y" #1\n  and ends.\nb: c\n', /^1:15 .*"#1" is a comment/],
  ["a:\n  - 'x' #1\n    and ends.\nb: c\n", /^2:9 .*"#1" is a comment/],
  ["a: 'x' #1\n\n  and ends.\nb: c\n", /^1:8 .*"#1" is a comment/],
  ["a: 'x' #1 \r\n  and ends.\r\nb: c\r\n", /^1:8 .*"#1" is a comment/],
  ["a: 'x #1'\n  and ends.\nb: c\n", /^2:3 .*indented by 2/],
  ['a: >-\n  b\n c\nd: e\n', /^3:2 .*by 1, the first of the text that begins in line 1 by 2/],
  ['a:\n  - |\n    b\n   c\nd: e\n', /^4:4 .*by 3, the first of the text that begins in line 2 by 4/],
  ['a: |\n\tb\nc: d\n', /^2:2 .*a tab \(indent with spaces\)/],
  ['a: [b #1, c]\nd: e\n', /^1:7 .*a # begins a comment here, and the \].*quotes/],
  ['a: [#5, b]\nc: d\n', /^1:5 .*a # begins a comment here, and the \]/],
  ['a: [b,\n  c #5]\nd: e\n', /^2:5 .*a # begins a comment here/],
  ['a: {b: c #1}\nd: e\n', /^1:10 .*a # begins a comment here, and the \}/],
  ['%YAML 1.2\na: b\nc: d\n', /^1:1 .*begins with % speaks to YAML/],
  ['a: b\n%YAML 1.2\nc: d\n', /^2:1 .*begins with % speaks to YAML/],
  ['a: *bold* claim\n', /^1:4 .*refers to an anchor/],
])('tells one thing of %j, where it is', (source, expected) => {
  const [first, ...more] = allTold(source);
  expect(first).toMatch(expected);
  expect(more).toEqual([]);
});
