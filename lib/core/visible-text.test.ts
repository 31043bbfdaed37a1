import { expect, it } from 'vitest';
import { visibleLines, visibleText } from '@/lib/core/visible-text';

it('writes out what would act on a terminal, and keeps text to one line', () => {
  expect(visibleText('a\u001b[2Jb')).toBe('a\\u{1b}[2Jb');
  expect(visibleText('a\r\nb\u2028c\u009bd')).toBe('a\\u{d}\\u{a}b\\u{2028}c\\u{9b}d');
  expect(visibleText('\u202etxt.exe')).toBe('\\u{202e}txt.exe');
});

it('leaves readable text of any script as it is', () => {
  const text = 'Ärzte, 医療, עברית, a "quote" – and 👩‍⚕️';
  expect(visibleText(text)).toBe(text);
});

it('leaves the lines and tabs of a text of several lines, and writes out everything else', () => {
  expect(visibleLines('a\tb\n\u001b[2Jc\r\n')).toBe('a\tb\n\\u{1b}[2Jc\\u{d}\n');
});
