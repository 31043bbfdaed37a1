import { describe, expect, it } from 'vitest';
import { parseSeverities, withSeverities } from '@/lib/rules/parse-severities';
import { problemOf, RULES, type RuleName, ruleOf } from '@/lib/rules/rules';

const FILE = 'content/rules.yaml';
const read = (text: string) => parseSeverities(text, FILE);
const NAMES = Object.keys(RULES) as RuleName[];
const SETTABLE = NAMES.filter((name) => !ruleOf(name).isRequired);
const FIXED = NAMES.filter((name) => ruleOf(name).isRequired);

describe('rules.yaml', () => {
  it('sets every rule that can be set to every level', () => {
    for (const level of ['error', 'warning', 'off']) {
      const { value, problems } = read(SETTABLE.map((name) => `${name}: ${level}\n`).join(''));
      expect(problems).toEqual([]);
      expect([...(value ?? [])]).toEqual(SETTABLE.map((name) => [name, level]));
    }
  });

  it.each(['', '\n', '# nothing yet\n', '\ufeff# nothing yet\r\n'])('sets nothing when it is %o', (text) => {
    expect(read(text)).toEqual({ value: new Map(), problems: [] });
  });

  it('may hold comments, quotes, a byte order mark and CRLF', () => {
    const { value, problems } = read('\ufeff# ours\r\n"body-long": "off" # public domain\r\nimage-alt: error\r\n');
    expect(problems).toEqual([]);
    expect([...(value ?? [])]).toEqual([
      ['body-long', 'off'],
      ['image-alt', 'error'],
    ]);
  });

  it('cannot set a rule without which there is no page', () => {
    for (const name of FIXED) {
      expect(read(`# a\n${name}: off\n`)).toMatchObject({
        value: null,
        problems: [{ rule: 'rules-file', severity: 'error', file: FILE, line: 2, column: 1, field: name }],
      });
    }
  });

  it.each([
    ['a rule there is not, with the one it is near to', 'body-logn: off', 'body-logn', 'did you mean body-long?'],
    ['a rule like none', 'spelling: off', 'spelling', 'docs/rules lists all rules'],
    ['a level there is not', 'body-long: never', 'body-long', 'write error, warning or off'],
    ['no level', 'body-long:', 'body-long', 'write error, warning or off'],
    ['a list of levels', 'body-long: [off]', 'body-long', 'write error, warning or off'],
  ])('tells %s', (_what, line, field, hint) => {
    expect(read(`# a\n${line}\nimage-alt: off\n`)).toMatchObject({ value: null, problems: [{ line: 2, field, hint }] });
  });

  it('tells everything at once', () => {
    expect(read('body-logn: off\nbody-long: never\nslug-grammar: off\n').problems).toHaveLength(3);
  });

  it.each([
    ['a list', '- body-long\n'],
    ['broken YAML', 'body-long: [off\n'],
    ['a rule named twice', 'body-long: off\nbody-long: error\n'],
    ['nothing but depth', '['.repeat(20_000)],
    ['a text as long as a book', `# ${'x'.repeat(70_000)}\n`],
  ])('sets nothing when it is %s, and says so', (_what, text) => {
    const { value, problems } = read(text);
    expect(value).toBeNull();
    expect(problems.filter(({ severity }) => severity === 'error')).not.toEqual([]);
    expect(problems.every(({ rule, file }) => rule === 'rules-file' && file === FILE)).toBe(true);
  });
});

describe('problems as the editors weigh them', () => {
  const told = (rule: RuleName) =>
    problemOf(rule, { file: 'content/news/x.md', line: 1, column: 1, field: 'body', message: 'is as it is' });
  const problems = [told('body-long'), told('body-empty'), told('image-alt'), told('slug-grammar')];

  it('are heavier, fall away, or stay', () => {
    const severities = read('body-long: error\nbody-empty: off\nimage-alt: warning\n').value ?? new Map();
    expect(withSeverities(problems, severities).map(({ rule, severity }) => [rule, severity])).toEqual([
      ['body-long', 'error'],
      ['image-alt', 'warning'],
      ['slug-grammar', 'error'],
    ]);
  });

  it('are as their rules say where nothing is set', () => {
    expect(withSeverities(problems, new Map())).toEqual(problems);
  });
});
