import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, encodeText, hashText } from '@/lib/core/text';
import { truncate } from '@/lib/core/truncate';

describe('cleanText', () => {
  it.each([
    ['R&amp;D &ndash; caf&eacute; &#8217;21 &#x2014;', 'R&D – café ’21 —'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['&lt;script&gt;', '<script>'],
    ['Q & A', 'Q & A'],
    ['AT&T, R&D, &copy 2021 and ?a=1&copy=2', 'AT&T, R&D, &copy 2021 and ?a=1&copy=2'],
    ['&notit; &ampere', '&notit; &ampere'],
  ])('decodes the entities of %j once', (written, text) => {
    expect(cleanText(written)).toBe(text);
  });

  it('makes one space of any white space, and none at the ends', () => {
    expect(cleanText('\n a\t\tb\r\n c&nbsp;&nbsp;d ')).toBe('a b c d');
  });

  it.each([
    ['zero-width spaces', 'a\u200bb\u2060c\ufeffd'],
    ['soft hyphens', 'a\u00adbcd'],
    ['direction overrides', '\u202eab\u202c\u2066cd\u2069'],
    ['control characters', 'a\u0000b\u0007c\u009fd'],
    ['invisible characters written as entities', 'a&#x200B;b&ZeroWidthSpace;c&shy;d'],
  ])('removes %s', (_what, written) => {
    expect(cleanText(written)).toBe('abcd');
  });

  it('keeps the joiners that emoji and Indic scripts are written with', () => {
    expect(cleanText('👩\u200d⚕️ क\u200dष')).toBe('👩\u200d⚕️ क\u200dष');
  });
});

describe('encodeText', () => {
  it('writes a text so that cleaning gives it again', () => {
    const text = fc.string({ unit: fc.constantFrom('&', 'amp', ';', '#', '3', '8', 'lt', ' a', '<', 'copy') });
    fc.assert(
      fc.property(text, (value) => {
        const wanted = value.replace(/\s+/g, ' ').trim();
        expect(cleanText(encodeText(wanted))).toBe(wanted);
      }),
      { seed: 1, numRuns: 2_000 },
    );
  });
});

describe('truncate', () => {
  it('leaves a text that fits alone', () => {
    expect(truncate('exactly ten', 11)).toBe('exactly ten');
  });

  it('ends at a word, without the punctuation before the cut', () => {
    expect(truncate('One two three, four five', 18)).toBe('One two three…');
  });

  it('never gives more than was asked for, nor less than nothing of a long word', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2, max: 40 }), (text, length) => {
        expect(truncate(text, length).length).toBeLessThanOrEqual(length);
      }),
    );
  });

  it('never cuts a character in half', () => {
    // encodeURIComponent throws on half a surrogate pair.
    for (const length of [10, 11]) expect(() => encodeURIComponent(truncate('😀'.repeat(20), length))).not.toThrow();
  });
});

describe('hashText', () => {
  it('gives the published FNV-1a numbers', () => {
    expect(hashText('')).toBe(0x811c9dc5);
    expect(hashText('a')).toBe(0xe40c292c);
    expect(hashText('foobar')).toBe(0xbf9cf968);
  });
});
