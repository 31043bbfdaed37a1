import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTopics } from '@/lib/topic/parse-topics';

const parse = (text: string) => parseTopics(text, 'content/topics.yaml');
const problemsOf = (text: string) =>
  parse(text).problems.map(({ line, column, field, message }) => `${line}:${column} ${field} ${message}`);
const placesOf = (text: string) => parse(text).problems.map(({ line, column }) => `${line}:${column}`);
const namesOf = (text: string) => parse(text).value?.map(({ slug, name, synonyms }) => ({ slug, name, synonyms }));

const names = (count: number) => Array.from({ length: count }, (_, n) => `name ${n}`).join(', ');

const GOOD = `# What else readers call the site's topics.

'Healthcare IT News: Telehealth':
  synonyms: [telemedicine, virtual care]
Digital Health:
  synonyms:
    - eHealth
    - "e-health"
'Symplur: EHR (Electronic Health Record)': { synonyms: [EHR] }
`;

describe('a file of topics', () => {
  it('gives each topic its address, its name and its other names, in order', () => {
    expect(parse(GOOD).problems).toEqual([]);
    expect(namesOf(GOOD)).toEqual([
      {
        slug: 'healthcare-it-news-telehealth',
        name: 'Healthcare IT News: Telehealth',
        synonyms: ['telemedicine', 'virtual care'],
      },
      { slug: 'digital-health', name: 'Digital Health', synonyms: ['eHealth', 'e-health'] },
      {
        slug: 'symplur-ehr-electronic-health-record',
        name: 'Symplur: EHR (Electronic Health Record)',
        synonyms: ['EHR'],
      },
    ]);
  });

  it('tells where the name of each stands', () => {
    expect(parse(GOOD).value?.map(({ shownAs, line, column }) => `${shownAs}:${line}:${column}`)).toEqual([
      'content/topics.yaml:3:1',
      'content/topics.yaml:5:1',
      'content/topics.yaml:9:1',
    ]);
  });

  it.each([
    ['nothing', ''],
    ['blank lines', '\n\n  \n'],
    ['a comment', '# later\n'],
    ['a byte order mark', '\ufeff'],
  ])('may hold %s', (_what, text) => {
    expect(parse(text)).toEqual({ value: [], problems: [] });
  });

  it.each([
    ['LF', GOOD],
    ['CRLF', GOOD.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${GOOD}`],
    ['no line break at its end', GOOD.trimEnd()],
    ['a line of --- at its end', `${GOOD}---\n`],
    ['the end of a YAML document at its end', `${GOOD}...\n`],
  ])('is the same with %s', (_what, text) => {
    expect(parse(text).problems).toEqual([]);
    expect(namesOf(text)).toEqual(namesOf(GOOD));
  });

  it('holds text as it was written', () => {
    expect(namesOf('2021: {synonyms: [1e3, yes, 0123, 2021-02-31]}\n')).toEqual([
      { slug: '2021', name: '2021', synonyms: ['1e3', 'yes', '0123', '2021-02-31'] },
    ]);
  });

  it('holds text as a reader would see it', () => {
    expect(namesOf("'R&amp;D ':\n  synonyms: ['research  &amp; development', \"x\\u200by\"]\n")).toEqual([
      { slug: 'r-d', name: 'R&D', synonyms: ['research & development', 'xy'] },
    ]);
  });

  it('takes a name that is said twice once', () => {
    expect(namesOf('A: {synonyms: [x, "x ", y, x]}\n')?.[0]?.synonyms).toEqual(['x', 'y']);
  });

  it('may hold no other names, and names of functions', () => {
    expect(namesOf('A: {synonyms: []}\n')).toEqual([{ slug: 'a', name: 'A', synonyms: [] }]);
    expect(
      namesOf('constructor: {synonyms: [__proto__]}\n__proto__: {synonyms: [toString]}\n')?.map(({ slug }) => slug),
    ).toEqual(['constructor', 'proto']);
  });
});

describe('wrong YAML', () => {
  it.each([
    ['a colon too many', 'A: b: c\n', '1:4'],
    ['a colon too many, further down', 'A:\n  synonyms: [x]\nB: b: c\n', '3:4'],
    ['a tab for indentation', 'A:\n\tsynonyms: [x]\n', '2:1'],
    ['a topic written twice', 'A: {synonyms: [x]}\nB: {synonyms: [x]}\nA: {synonyms: [y]}\n', '3:1'],
    ['synonyms written twice', 'A:\n  synonyms: [x]\n  synonyms: [y]\n', '3:3'],
    ['an alias of nothing', 'A: *x\n', '1:4'],
    ['with CRLF', 'A: {synonyms: [x]}\r\nA: {synonyms: [y]}\r\n', '2:1'],
    ['after a byte order mark', '\ufeffA: b: c\n', '1:4'],
    ['after comments', '# one\n# two\nA: b: c\n', '3:4'],
  ])('is reported with line and column: %s', (_what, text, place) => {
    expect(parse(text).value).toBeNull();
    expect(placesOf(text)).toEqual([place]);
  });

  it.each([
    ['an unclosed quote', "A: 'x"],
    ['an unclosed quote and a line break', "A: 'x\n"],
    ['an unclosed list', 'A:\n  synonyms: [x'],
    ['an unclosed list and a line break', 'A:\n  synonyms: [x\n'],
    ['an unclosed mapping', 'A: {synonyms: [x]\n'],
    ['an unclosed list further up', 'A:\n  synonyms: [x\nB:\n  synonyms: [y]\n'],
  ])('is reported at a place that the file has: %s', (_what, text) => {
    const { value, problems } = parse(text);
    expect(value).toBeNull();
    const lines = text.split('\n');
    for (const { line, column } of problems) {
      expect(line).toBeLessThanOrEqual(lines.length);
      expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
    }
  });

  it('is not called front matter, of which the file has none', () => {
    for (const text of [
      '- a\n',
      'text\n',
      '[[['.repeat(30),
      "A: 'x",
      'A: {synonyms: [x]}\n---\nB: x\n',
      `${'x'.repeat(2_000_000)}: y`,
    ])
      for (const { message, hint } of parse(text).problems) expect(`${message} ${hint}`).not.toMatch(/front matter/);
  });

  it('keeps the whole file out, wherever it stands', () => {
    expect(parse(`${GOOD}B: b: c\n`).value).toBeNull();
  });
});

describe('a file of something else', () => {
  it.each([
    ['a list', '- a\n- b\n', '1:1'],
    ['text', 'Telehealth\n', '1:1'],
    ['a list, after a comment', '# topics\n- a\n', '2:1'],
  ])('is refused where it begins: %s', (_what, text, place) => {
    expect(parse(text).value).toBeNull();
    expect(placesOf(text)).toEqual([place]);
  });
});

describe('a wrong entry', () => {
  it.each([
    ['a misspelt field', 'A:\n  synonyms: [x]\n  synonim: [y]\n', ['3:3 A does not know "synonim"']],
    ['a field that is not known, first', 'A:\n  name: B\n  synonyms: [x]\n', ['2:3 A does not know "name"']],
    [
      'synonyms that are one text',
      'A:\n  synonyms: telemedicine\n',
      ['2:13 A.synonyms must be a list, such as [telemedicine, telecare]'],
    ],
    [
      'synonyms that are a mapping',
      'A:\n  synonyms: {x: y}\n',
      ['2:13 A.synonyms must be a list, such as [telemedicine, telecare]'],
    ],
    ['synonyms left empty', 'A:\n  synonyms:\n', ['2:3 A.synonyms must be a list, such as [telemedicine, telecare]']],
    ['no synonyms', 'B: {synonyms: [x]}\nA: {}\n', ['2:4 A.synonyms must be a list, such as [telemedicine, telecare]']],
    ['a text', 'A: telemedicine\n', ['1:4 A must hold "synonyms:" and a list of other names']],
    ['a list', 'A: [telemedicine]\n', ['1:4 A must hold "synonyms:" and a list of other names']],
    ['nothing', 'B: {synonyms: [x]}\nA:\n', ['2:1 A must hold "synonyms:" and a list of other names']],
    ['a name of signs', 'A:\n  synonyms:\n    - x\n    - "!!"\n', ['4:7 A.synonyms[1] has no letter or digit']],
    ['a name that is nothing', 'A:\n  synonyms: [x, ~]\n', ['2:17 A.synonyms[1] is not one line of text']],
    ['a name that is a mapping', 'A:\n  synonyms: [x, {b: c}]\n', ['2:17 A.synonyms[1] is not one line of text']],
    ['a name that is a list', 'A:\n  synonyms: [[x], y]\n', ['2:14 A.synonyms[0] is not one line of text']],
    [
      'several',
      'A:\n  synonyms: ["!", x, "?"]\nB: x\n',
      [
        '2:14 A.synonyms[0] has no letter or digit',
        '2:22 A.synonyms[2] has no letter or digit',
        '3:4 B must hold "synonyms:" and a list of other names',
      ],
    ],
    ['too many names', `A:\n  synonyms: [${names(51)}]\n`, ['2:13 A.synonyms has more than 50 names']],
    [
      'with CRLF',
      'A:\r\n  synonyms: [x]\r\nB:\r\n  synonyms: y\r\n',
      ['4:13 B.synonyms must be a list, such as [telemedicine, telecare]'],
    ],
    [
      'after a byte order mark',
      '\ufeffA: {synonyms: x}\n',
      ['1:15 A.synonyms must be a list, such as [telemedicine, telecare]'],
    ],
    [
      'after comments',
      '# one\n\nA:\n  # two\n  synonyms: x\n',
      ['5:13 A.synonyms must be a list, such as [telemedicine, telecare]'],
    ],
  ])('is told with its place and its field: %s', (_what, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
    expect(parse(text).value).toBeNull();
  });

  it('is an error of the file that was named', () => {
    expect(parse('A: x\n').problems).toMatchObject([{ severity: 'error', file: 'content/topics.yaml' }]);
  });

  it('may have fifty names, though not more', () => {
    expect(parse(`A: {synonyms: [${names(50)}]}\n`).problems).toEqual([]);
  });
});

describe('a topic’s name', () => {
  it.each([
    [
      'in another case',
      'Telehealth:\n  synonyms: [a]\ntelehealth:\n  synonyms: [b]\n',
      '3:1 telehealth is the same topic as "Telehealth" above',
    ],
    [
      'with other signs',
      'A: {synonyms: [x]}\n\nR&D: {synonyms: [a]}\nR-D: {synonyms: [b]}\n',
      '4:1 R-D is the same topic as "R&D" above',
    ],
    [
      'with other accents',
      'Café: {synonyms: [a]}\nCafe: {synonyms: [b]}\n',
      '2:1 Cafe is the same topic as "Café" above',
    ],
    ['in quotes', "T: {synonyms: [a]}\n'T ': {synonyms: [b]}\n", '2:1 T  is the same topic as "T" above'],
  ])('in two spellings is one too many: %s', (_what, text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
    expect(parse(text).value).toBeNull();
  });

  it.each([
    ['signs', "A: {synonyms: [x]}\n'!!':\n  synonyms: [a]\n", '2:1'],
    ['nothing', "A: {synonyms: [x]}\n'':\n  synonyms: [a]\n", '2:1'],
    ['nothing at all', 'A: {synonyms: [x]}\n: {synonyms: [a]}\n', '2:1'],
  ])('cannot be %s', (_what, text, place) => {
    expect(parse(text).value).toBeNull();
    expect(parse(text).problems).toMatchObject([{ message: 'is no name of a topic' }]);
    expect(placesOf(text)).toEqual([place]);
  });
});

describe('a line of ---', () => {
  it.each([
    ['at the beginning', '---\nA: {synonyms: [x]}\n', '1:1'],
    ['at the beginning, with a comment', '--- # topics\nA: {synonyms: [x]}\n', '1:1'],
    ['between topics', 'A: {synonyms: [x]}\n---\nB: {synonyms: [y]}\n', '2:1'],
    ['between topics, longer', 'A: {synonyms: [x]}\n\n-----\nB: {synonyms: [y]}\n', '3:1'],
  ])('is refused where it stands: %s', (_what, text, place) => {
    const { value, problems } = parse(text);
    expect(value).toBeNull();
    expect(problems).toMatchObject([{ field: 'file', message: expect.stringContaining('---') }]);
    expect(placesOf(text)).toEqual([place]);
  });

  it('may be text in quotes', () => {
    expect(namesOf("A: {synonyms: ['--- x']}\n")?.[0]?.synonyms).toEqual(['--- x']);
  });
});

const anything = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['A', ':', ' ', '\n', '  ', 'synonyms: ', '[', ']', '{', '}', ', ', "'", '"', '- ', '---\n', '#'],
      ),
      fc.constantFrom(...['&a ', '*a', '\t', '\r\n', '|', '>', '!!str ', '%', '?', '<<', '@', '`', '\ufeff']),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 25 },
  )
  .map((pieces) => pieces.join(''));

it('never throws, and is used or refused, whatever it holds', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { value, problems } = parse(text);
      expect(value === null).toBe(problems.some(({ severity }) => severity === 'error'));
    }),
    { numRuns: 1000 },
  );
});

it('tells places that it has, whatever it holds', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const lines = text.split('\n').length;
      for (const { line, column } of parse(text).problems) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines);
        expect(column).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 500 },
  );
});
