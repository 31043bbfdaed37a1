import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '@/lib/core/dates';
import { cutQuery, firstDayOf, parseQuery, replaceOperator } from '@/lib/search/parse-query';
import { MAX_QUERY_LENGTH } from '@/lib/search/query-length';
import { foldedWords } from '@/lib/search/words';

/** Operators as a reader would say them: `not topic: telehealth`. */
const operatorsOf = (query: string) =>
  parseQuery(query).operators.map(({ kind, negated, value }) => `${negated ? 'not ' : ''}${kind}: ${value}`);
const wordsOf = (query: string) => parseQuery(query).words;

describe('an operator', () => {
  it.each([
    ['topic:telehealth', ['topic: telehealth'], []],
    ['source:kevinmd.com', ['source: kevinmd.com'], []],
    ['author:perez', ['author: perez'], []],
    ['after:2021', ['after: 2021'], []],
    ['before:2021-03-05', ['before: 2021-03-05'], []],
    ['TOPIC:Telehealth', ['topic: Telehealth'], []],
    ['topic:"mental health"', ['topic: mental health'], []],
    ['topic:“mental health”', ['topic: mental health'], []],
    ['topic:" telehealth "', ['topic: telehealth'], []],
    ['topic:"telehealth', ['topic: telehealth'], []],
    ['-topic:ehr', ['not topic: ehr'], []],
    ['-source:"mobi health"', ['not source: mobi health'], []],
    ['-author:ada', ['not author: ada'], []],
    ['-apps', ['not word: apps'], []],
    ['-"second opinion"', ['not phrase: second opinion'], []],
    ['-"apps"', ['not phrase: apps'], []],
    ['"second opinion"', ['phrase: second opinion'], ['second', 'opinion']],
    ['“second opinion”', ['phrase: second opinion'], ['second', 'opinion']],
    ['"second opinion', ['phrase: second opinion'], ['second', 'opinion']],
    ['topic:ehr topic:telehealth', ['topic: ehr', 'topic: telehealth'], []],
    ['covid topic:ehr apps -"a b" after:2021', ['topic: ehr', 'not phrase: a b', 'after: 2021'], ['covid', 'apps']],
    ['topic:遠隔', ['topic: 遠隔'], []],
    ['author:o’brien', ['author: o’brien'], []],
    ['after:soon', ['after: soon'], []],
  ])('is read in %s', (query, operators, words) => {
    expect(operatorsOf(query)).toEqual(operators);
    expect(wordsOf(query)).toEqual(words);
  });

  it.each([
    ['without a value', 'topic:', ['topic']],
    ['without a value, before a word', 'topic: telehealth', ['topic', 'telehealth']],
    ['with nothing between its quotes', 'topic:""', ['topic']],
    ['with signs for a value', 'author:!?', ['author']],
    ['that nobody knows', 'covid:what', ['covid', 'what']],
    ['that nobody knows, before a blank', 'covid: what', ['covid', 'what']],
    ['that nobody knows, before quotes', 'covid:"what now"', ['covid', 'what', 'now']],
    ['but an address', 'https://x.y', ['https', 'x', 'y']],
    ['but a time', 'at 10:30', ['at', '10', '30']],
    ['but a hyphen', 'covid-19', ['covid', '19']],
    ['but a dash', 'data - health – care', ['data', 'health', 'care']],
    ['but one word in quotes', '"telehealth"', ['telehealth']],
    ['but quotes around nothing', '""', []],
    ['but a lone quote', '"', []],
    ['but a lone minus', '-', []],
    ['but the name of a function', 'constructor:x __proto__:y', ['constructor', 'x', 'proto', 'y']],
    ['that says a date must not be', '-after:2021', ['after', '2021']],
  ])('is none: what looks like one %s', (_what, query, words) => {
    expect(operatorsOf(query)).toEqual([]);
    expect(wordsOf(query)).toEqual(words);
  });

  it('stands where it was written', () => {
    const query = ' apps  -topic:"mental health" "a b';
    const places = parseQuery(query).operators.map(({ start, end }) => query.slice(start, end));
    expect(places).toEqual(['-topic:"mental health"', '"a b']);
  });
});

describe('the words', () => {
  it('are folded, and each is one though said twice', () => {
    expect(wordsOf('Pérez PEREZ perez “Perez’s view”')).toEqual(['perez', 'view']);
  });

  it('include those of a phrase, not those of other operators', () => {
    expect(wordsOf('apps "second opinion" topic:ehr -"not this" -that')).toEqual(['apps', 'second', 'opinion']);
  });

  it('are twelve at most', () => {
    const words = Array.from({ length: 30 }, (_, n) => `w${n}`);
    expect(wordsOf(words.join(' '))).toEqual(words.slice(0, 12));
    expect(wordsOf(`"${words.join(' ')}"`)).toHaveLength(12);
    expect(wordsOf('same '.repeat(30))).toEqual(['same']);
  });

  it('are looked for in the first 200 characters, never in half a character', () => {
    const query = `${'x'.repeat(MAX_QUERY_LENGTH - 1)}😀`;
    expect(cutQuery(query)).toBe('x'.repeat(MAX_QUERY_LENGTH - 1));
    expect(cutQuery('short')).toBe('short');
    expect(wordsOf(`${'a '.repeat(100)}beyond`)).toEqual(['a']);
    expect(operatorsOf(`${'a '.repeat(100)}topic:x`)).toEqual([]);
  });

  it('are as many for any query, and its operators stand in it in order', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 })), (query) => {
        const { words, operators } = parseQuery(query);
        expect(words.length).toBeLessThanOrEqual(12);
        expect(new Set(words).size).toBe(words.length);
        let last = 0;
        for (const { start, end } of operators) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(MAX_QUERY_LENGTH);
      }),
    );
  });
});

describe('the last word', () => {
  it.each(['tele', 'mental heal', 'topic:ehr tele', '"second opinion" tele', '-apps tele', 'covid-1', 'covid:wha'])(
    'may go on while nothing follows it: %s',
    (query) => {
      expect(parseQuery(query).open).toBe(true);
    },
  );

  it.each([
    ['a blank follows', 'tele '],
    ['another sign follows', 'tele &'],
    ['a full stop follows', 'mental health.'],
    ['a dash follows', 'mental health –'],
    ['an operator follows', 'tele topic:ehr'],
    ['a phrase follows', 'tele "second opinion"'],
    ['it stands in quotes', '"tele"'],
    ['it ends a phrase', '"second opin"'],
    ['it is the value of an operator', 'topic:tele'],
    ['it is excluded', '-tele'],
    ['it was said before', 'tele health tele'],
    ['there is none', ''],
    ['there are only blanks', '   '],
    ['it is one too many', Array.from({ length: 13 }, (_, n) => `w${n}`).join(' ')],
  ])('is finished when %s', (_what, query) => {
    expect(parseQuery(query).open).toBe(false);
  });
});

describe('a query without one of its operators', () => {
  const without = (query: string, index = 0) => {
    const operator = parseQuery(query).operators[index];
    return operator ? replaceOperator(query, operator, '') : null;
  };

  it.each([
    ['topic:ehr', 0, ''],
    ['topic:ehr apps', 0, 'apps'],
    ['apps topic:ehr', 0, 'apps'],
    ['mobile  -topic:"mental health"  apps', 0, 'mobile apps'],
    ['topic:ehr topic:telehealth', 0, 'topic:telehealth'],
    ['topic:ehr topic:telehealth', 1, 'topic:ehr'],
    ['a "second opinion" b', 0, 'a b'],
    ['a "second opinion', 0, 'a'],
    ['data "second opinion"-apps', 0, 'data -apps'],
    ['data "second opinion"-apps', 1, 'data "second opinion"'],
    ['topic:ehr topic:ehr', 0, 'topic:ehr'],
  ])('%s, the one at %i: %j', (query, index, rest) => {
    expect(without(query, index)).toBe(rest);
  });

  const part = fc.oneof(
    fc.constantFrom(
      ...[
        'topic:ehr',
        '-topic:"mental health"',
        'source:x.y',
        'author:“ada l',
        'after:2021',
        'before:',
        'apps',
        '-apps',
      ],
      ...['"a b"', '-"c d"', '“e f”', '"', '-', '""', ':', 'x:"y z"', ' ', '\t', 'é', '😀', '--', 'topic:', '"g h'],
    ),
    fc.string({ maxLength: 3 }),
  );
  const query = fc.oneof(
    fc.array(part, { maxLength: 10 }).map((parts) => parts.join('')),
    fc.array(part, { maxLength: 10 }).map((parts) => parts.join(' ')),
  );

  it('has all the others, and no word that was not there', () => {
    fc.assert(
      fc.property(query.map(cutQuery), (asked) => {
        const { operators } = parseQuery(asked);
        const written = foldedWords(asked);
        operators.forEach((operator, index) => {
          const rest = replaceOperator(asked, operator, '');
          const others = operators.filter((_other, other) => other !== index);
          expect(operatorsOf(rest)).toEqual(
            others.map(({ kind, negated, value }) => `${negated ? 'not ' : ''}${kind}: ${value}`),
          );
          for (const word of wordsOf(rest)) expect(written).toContain(word);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('is in the end without any', () => {
    fc.assert(
      fc.property(query.map(cutQuery), (asked) => {
        let rest = asked;
        for (let next = without(rest); next !== null; next = without(rest)) {
          expect(next.length).toBeLessThan(rest.length);
          rest = next;
        }
        expect(operatorsOf(rest)).toEqual([]);
      }),
    );
  });
});

describe('a query with other text in the place of an operator', () => {
  it.each([
    ['topic:telehelth', 'topic:"Telehealth"'],
    ['mobile topic:telehelth apps', 'mobile topic:"Telehealth" apps'],
    ['mobile  -topic:"mentl health"  apps', 'mobile topic:"Telehealth" apps'],
    ['"a b"-apps', 'topic:"Telehealth" -apps'],
  ])('%s: %s', (query, replaced) => {
    const [operator] = parseQuery(query).operators;
    expect(operator && replaceOperator(query, operator, 'topic:"Telehealth"')).toBe(replaced);
  });
});

describe('the first day of a written date', () => {
  const firstDay = (written: string) => {
    const day = firstDayOf(written);
    return day === null ? null : dayOf(day);
  };

  it.each([
    ['2021', '2021-01-01'],
    ['1969', '1969-01-01'],
    ['2021-01', '2021-01-01'],
    ['2020-02', '2020-02-01'],
    ['2021-12', '2021-12-01'],
    ['2021-03-05', '2021-03-05'],
    ['2020-02-29', '2020-02-29'],
    ['2021-12-31', '2021-12-31'],
    ['9999', '9999-01-01'],
    ['9999-12', '9999-12-01'],
  ])('%s is %s', (written, day) => {
    expect(firstDay(written)).toBe(day);
  });

  it.each([
    ...['', 'soon', '21', '20211', '2021-', '2021-3', '2021-00', '2021-13', '2021-02-29', '2021-02-30', '2021-04-31'],
    ...[
      '2021-03-00',
      '2021/03/05',
      '05-03-2021',
      '2021-03-05T10:00',
      ' 2021',
      '2021-03-05-',
      '-2021',
      '２０２１',
      'May 2021',
    ],
  ])('is none for %j', (written) => {
    expect(firstDay(written)).toBeNull();
  });

  it('of a year is that of its January, of a month that of its first day, and months are as long as the calendar has them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }), (number, index) => {
        const year = String(number).padStart(4, '0');
        const month = `${year}-${String(index).padStart(2, '0')}`;
        const next = index < 12 ? `${year}-${String(index + 1).padStart(2, '0')}` : String(number + 1).padStart(4, '0');
        expect(firstDayOf(year)).toBe(firstDayOf(`${year}-01`));
        expect(firstDayOf(month)).toBe(firstDayOf(`${month}-01`));
        const leap = (number % 4 === 0 && number % 100 !== 0) || number % 400 === 0;
        const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][index - 1];
        expect((firstDayOf(next) ?? Number.NaN) - (firstDayOf(month) ?? Number.NaN)).toBe(days);
      }),
    );
  });
});
