import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildMarker, markWords } from '@/lib/search/mark-words';
import { matchWords, withSlips } from '@/lib/search/match-words';
import { parseQuery } from '@/lib/search/parse-query';
import type { MatchRanges } from '@/lib/search/search-answer';
import { fold, foldedWords, wordsOf } from '@/lib/search/words';
import { author, makeLibrary, topic } from '@/tests/fixtures/make-article';
import { archiveOver, ask, engineOf, entry, marked, series } from '@/tests/fixtures/make-engine';

const markedTitle = (title: string, query: string) => {
  const [result] = ask(engineOf([{ title }]), query).results;
  return marked(title, result?.titleMatches ?? []);
};

describe('the marks', () => {
  it.each([
    ['tele', 'Telehealth for all', '[Tele]health for all'],
    ['health', 'Health data, healthy health', '[Health] data, [health]y [health]'],
    ['for data', 'Data for all', '[Data] for all'],
    ['for', 'Data for all', 'Data [for] all'],
    ['"for all"', 'Data for all', 'Data [for] [all]'],
    ['cafe', 'A Café culture', 'A [Café] culture'],
    ['caf', 'A Café culture', 'A [Caf]é culture'],
    ['dont', 'Don’t panic', '[Don’t] panic'],
    ['don’t', "Don't panic", "[Don't] panic"],
    ['finance', 'The ﬁnance act', 'The [ﬁnance] act'],
    ['fin', 'The ﬁnance act', 'The [ﬁnance] act'],
    ['data', '😀 data 👩‍⚕️ data', '😀 [data] 👩‍⚕️ [data]'],
    ['straße', 'Die Straße', 'Die [Straße]'],
    ['遠隔', '遠隔医療の今', '[遠][隔]医療の今'],
    ['صحة', 'عن صحة رقمية', 'عن [صحة] رقمية'],
    ['covid-19', 'COVID-19 data', '[COVID]-[19] data'],
    ['app', 'Apps and an application', '[App]s and an [app]lication'],
    ['apps ', 'Apps and an app', '[Apps] and an [app]'],
    ['report ', 'Reports and reporting', '[Reports] and [reporting]'],
    ['report ', 'Reports and reporters', '[Reports] and reporters'],
    ['us', 'US users', '[US] users'],
    ['us', 'U.S. users', '[U.S.] users'],
    ['wifi', 'Wi-Fi for all', '[Wi]-[Fi] for all'],
    ['50000', '50 000 or 50,000', '[50] [000] or [50,000]'],
    ['병원', '병원에서 시작', '[병][원]에서 시작'],
    ['health ', 'Health and wealth', '[Health] and wealth'],
    ['"all data"', 'For all data', 'For [all] [data]'],
    ['data -health', 'All data', 'All [data]'],
    ['agency ', 'The agency’s view', 'The [agency’s] view'],
    ['<b>', '<b>bold</b> b', '<[b]>bold</[b]> [b]'],
  ])('for %j stand in %j so: %s', (query, title, expected) => {
    expect(markedTitle(title, query)).toBe(expected);
  });

  it('stand at the word that was meant where it was misspelt', () => {
    const [result] = ask(
      engineOf([{ title: 'Home telehealth, now', description: 'By telehealth' }]),
      'telehelth',
    ).results;
    expect(marked('Home telehealth, now', result?.titleMatches ?? [])).toBe('Home [telehealth], now');
    expect(marked('By telehealth', result?.descriptionMatches ?? [])).toBe('By [telehealth]');
  });

  it('stand at other names of the topic that the query names, where those stand whole', () => {
    const engine = engineOf([{ title: 'Virtual care, a virtual tour', topics: [topic('T: Telehealth')] }], {
      topics: [entry('T: Telehealth', ['telemedicine', 'virtual care'])],
    });
    const [result] = ask(engine, 'telemedicine').results;
    expect(marked('Virtual care, a virtual tour', result?.titleMatches ?? [])).toBe('[Virtual] [care], a virtual tour');
  });

  it('stand nowhere in what was found by its topic or author alone', () => {
    const engine = engineOf([
      { title: 'A column', description: 'On this and that', topics: [topic('T: Cancer')], authors: [author('Ada')] },
    ]);
    for (const query of ['cancer', 'ada', 'topic:cancer', ''])
      expect(ask(engine, query).results[0]).toMatchObject({ titleMatches: [], descriptionMatches: [] });
  });

  it('never part a letter from its accent', () => {
    const title = 'Cafe\u0301s';
    const [result] = ask(engineOf([{ title }]), 'cafe').results;
    expect(result?.titleMatches).toHaveLength(1);
    for (const [, end] of result?.titleMatches ?? []) expect(title[end]).not.toBe('\u0301');
  });

  const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.string());

  /** Whether ranges stand one after another in a text, none empty, none over its end. */
  const expectInOrder = (text: string, ranges: MatchRanges) => {
    let last = 0;
    for (const [start, end] of ranges) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
    expect(last).toBeLessThanOrEqual(text.length);
  };

  const marksOf = (text: string, query: string): MatchRanges => {
    const archive = archiveOver(makeLibrary(series({ title: text || 'x' })));
    const { typed, open } = parseQuery(query);
    const asked = typed.map((word) => ({ ...word, optional: false }));
    const loose = matchWords(archive, asked, open, []).map((match) => withSlips(archive, match));
    return markWords(text, buildMarker(loose, [['a', 'b']]));
  };

  it('stand in order and never over each other, whatever was asked of whatever text', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, query) => expectInOrder(text, marksOf(text, query))),
      { numRuns: 200 },
    );
  });

  it('stand at each word of a text that is asked for, and begin where words begin', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, pick) => {
        const words = wordsOf(text);
        const word = words[pick % Math.max(1, words.length)];
        fc.pre(word !== undefined && word.folded.length <= 40);
        const query = text.slice(word?.start, word?.end);
        const ranges = marksOf(text, `${query} `);
        expectInOrder(text, ranges);
        const starts = new Set(words.map(({ start }) => start));
        for (const [start] of ranges) expect(starts).toContain(start);
        if (foldedWords(query).length === 1)
          for (const { folded, start, end } of words.filter((each) => each.folded === word?.folded)) {
            expect(ranges).toContainEqual([start, end]);
            expect(fold(text.slice(start, end))).toBe(folded);
          }
      }),
      { numRuns: 200 },
    );
  });

  it('of a word being typed cover just what was typed, in plain words', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 4, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 6 }), plain, (words, typed) => {
        const text = words.join(' ');
        const asked = { word: typed, parts: [typed], optional: false };
        const archive = archiveOver(makeLibrary(series({ title: text })));
        const ranges = markWords(text, buildMarker(matchWords(archive, [asked], true, []), []));
        for (const { folded, start } of wordsOf(text).filter((each) => each.folded.startsWith(typed)))
          expect([folded, ranges]).toEqual([folded, expect.arrayContaining([[start, start + typed.length]])]);
      }),
    );
  });
});
