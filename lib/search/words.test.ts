import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldedWords, typedWords, wordsOf } from '@/lib/search/words';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());

/** English as curators type and as typographers set it, with every mark that may stand around a word. */
const englishText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abcSst019 .,-_/&\n"“”‘’\'`–—‑…+#') }),
  fc
    .array(
      fc.constantFrom(...['1,000', '50', ',000', 'u.', 'U.S.', 'b', 'c++', '#', "'", '’s', '‘', '`', '.', ' ', '+']),
    )
    .map((parts) => parts.join('')),
);

/** Words with marks, joiners and apostrophes of scripts that part words by spaces, beside English and signs. */
const spacedText = fc.string({ unit: fc.constantFrom(..."aSé®ñßıİЖйאבּعَ१ाʼ´·\u0301\u00ad\u00a0 .,#+'’‛•0018") });

/** Letters that are apostrophes or accents to every reader hold no word by themselves. */
const hasLetterOrDigit = (text: string) =>
  [...text].some((sign) => /[\p{L}\p{N}]/u.test(sign) && /[^']/.test(fold(sign)));

describe('wordsOf', () => {
  it('finds words where they stand, folded', () => {
    expect(wordsOf('Don’t “Café”, R2-D2!')).toEqual([
      { folded: 'dont', start: 0, end: 5 },
      { folded: 'cafe', start: 7, end: 11 },
      { folded: 'r2', start: 14, end: 16 },
      { folded: 'd2', start: 17, end: 19 },
    ]);
  });

  it('gives places that lead back to the word, in any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { folded, start, end } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(folded).not.toBe('');
          expect(fold(text.slice(start, end))).toBe(folded);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('misses no letter and no digit of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = wordsOf(text);
        const between = words.map(({ start }, index) => text.slice(words[index - 1]?.end ?? 0, start));
        expect([...between, text.slice(words.at(-1)?.end ?? 0)].filter(hasLetterOrDigit)).toEqual([]);
      }),
    );
  });

  it('takes each character of a script without spaces for a word', () => {
    expect(wordsOf('遠隔医療 2.0')).toEqual([
      { folded: '遠', start: 0, end: 1 },
      { folded: '隔', start: 1, end: 2 },
      { folded: '医', start: 2, end: 3 },
      { folded: '療', start: 3, end: 4 },
      { folded: '2', start: 5, end: 6 },
      { folded: '0', start: 7, end: 8 },
    ]);
    expect(foldedWords('𠮷野 ひと カタ')).toEqual(['𠮷', '野', 'ひ', 'と', 'カ', 'タ']);
  });

  it.each([
    ['EHRと医療', 'ehr'],
    ['医療のAI', 'ai'],
    ['データAI活用', 'ai'],
    ['サーバーAI', 'ai'],
  ])('parts a Latin word from the characters around it: %s', (text, word) => {
    expect(foldedWords(text)).toContain(word);
  });

  it.each([
    ['in 1,000 of 2,500,000 cases', ['in', '1000', 'of', '2500000', 'cases']],
    ['50\u202f000 or 50’000 or 1,00 or 3.14', ['50000', 'or', '50000', 'or', '1', '00', 'or', '3', '14']],
    ['U.S. and U.S.A. and e.g. this, not example.org', 'us and usa and eg this not example org'.split(' ')],
    ['the U.S.’s plan', ['the', 'us', 'plan']],
    ['C, C++ and C#, not abc++', ['c', 'c++', 'and', 'c#', 'not', 'abc']],
    ['tele\u00adhealth', ['telehealth']],
    ['Hawai‘i, ʻOhana, O′Brien', ['hawaii', 'ohana', 'obrien']],
  ])('takes for one word what readers do: %s', (text, words) => {
    expect(foldedWords(text)).toEqual(words);
  });

  it('finds no words where there are only marks', () => {
    for (const text of ['ʻ', 'ʼʼ', '', ' ', '!?', '–', '’', "''", '\u0301\u0301', '\ufc5e', '\u037a', '😀', '\ud800'])
      expect(wordsOf(text)).toEqual([]);
  });
});

describe('typedWords', () => {
  it.each([
    ['mobile health', ['mobile', 'health']],
    ['遠隔医療', ['遠|隔|医|療']],
    ['東京の病院', ['東|京', 'の', '病|院']],
    ['サーバーAI', ['サ|ー|バ|ー', 'ai']],
    ['병원 학회', ['병|원', '학|회']],
    ['AT&T and R & D', ['at|t', 'and', 'r', 'd']],
    ['q&a&m &b& c', ['q|a|m', 'b', 'c']],
  ])('are runs in scripts without spaces and around an ampersand: %s', (text, words) => {
    expect(typedWords(text).map(({ parts }) => parts.join('|'))).toEqual(words.map((word) => word.normalize('NFKD')));
  });

  it('have all words of any text in their order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(typedWords(text).flatMap(({ parts }) => parts)).toEqual(foldedWords(text));
      }),
    );
  });
});

describe('fold', () => {
  it.each([
    ['Telehealth', 'telehealth'],
    ['PÉREZ', 'perez'],
    ['pe\u0301rez', 'perez'],
    ['Zürich', 'zurich'],
    ['ﬁnance', 'finance'],
    ['Straße', 'strasse'],
    ['ЗДРАВЈЕ', 'здравје'],
    ['ＥＨＲ', 'ehr'],
    ['Don’t', 'dont'],
    ["don't", 'dont'],
    ['O’Brien', 'obrien'],
    ['rock’n’roll', 'rocknroll'],
    ['’80s', '80s'],
    ['Łódź', 'lodz'],
    ['Søren', 'soren'],
    ['Æsculap', 'aesculap'],
    ['œdema', 'oedema'],
    ['Þór', 'thor'],
    ['Diyarbakır', 'diyarbakir'],
    ['U.S.', 'us'],
    ['50,000', '50000'],
    ['O`Brien', 'obrien'],
    ['O´Brien', 'obrien'],
  ])('makes %s and what else readers type the same: %s', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  it.each([
    ['Agency’s', 'agency'],
    ["agency's", 'agency'],
    ['AGENCY’S', 'agency'],
    ['agencies’', 'agencies'],
    ['Pérez’s', 'perez'],
    ['it’s', 'it'],
    ['O’Sullivan', 'osullivan'],
    ['d’société', 'dsociete'],
  ])('takes the possessive off %s: %s', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  it('is the same for composed and decomposed letters of any script', () => {
    for (const word of ['Pérez', 'Ångström', 'がん', 'ЙОД', 'Việt', '한국'])
      expect(foldedWords(word.normalize('NFD'))).toEqual(foldedWords(word.normalize('NFC')));
  });

  it('changes nothing more the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const word of foldedWords(text)) expect(fold(word)).toBe(word);
      }),
    );
  });
});

describe('foldedWords', () => {
  /** By the rules for every script: no space parts the text from a character that needs them. */
  const slowly = (text: string) => wordsOf(`${text.replaceAll(' ', '\n')}\n医`).slice(0, -1);

  it.each([
    ['The agency’s “new” plan – don’t panic…', ['the', 'agency', 'new', 'plan', 'dont', 'panic']],
    ["nurses' notes and doctors’ orders", ['nurses', 'notes', 'and', 'doctors', 'orders']],
    ["'single' ‘quoted’ words", ['single', 'quoted', 'words']],
    ['COVID-19, R&D, e-mail', ['covid', '19', 'r', 'd', 'e', 'mail']],
    ['snake_case 3.14', ['snake', 'case', '3', '14']],
  ])('of %s', (text, words) => {
    expect(foldedWords(text)).toEqual(words);
    expect(slowly(text).map(({ folded }) => folded)).toEqual(words);
  });

  it.each(["the letter 's'", "''s", "a''b", "s'a", "'s'a", "it's's", "a's’a", 'x ’s y', "vitamin 'S' deficiency"])(
    'are those by the rules for every script, whatever apostrophes stand about: %j',
    (text) => {
      expect(wordsOf(text)).toEqual(slowly(text));
    },
  );

  it('are those by the rules for every script, in any English text', () => {
    fc.assert(
      fc.property(englishText, (text) => {
        expect(wordsOf(text)).toEqual(slowly(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('are those by the rules for every script, in any ASCII text and any other', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary-ascii' }), anyText, spacedText), (text) => {
        expect(wordsOf(text)).toEqual(slowly(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('are the words of the text', () => {
    fc.assert(
      fc.property(fc.oneof(englishText, spacedText, anyText), (text) => {
        expect(foldedWords(text)).toEqual(wordsOf(text).map(({ folded }) => folded));
      }),
    );
  });
});
