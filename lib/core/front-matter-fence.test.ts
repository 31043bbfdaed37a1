import { expect, it } from 'vitest';
import { findFences } from '@/lib/core/front-matter-fence';

/** What stands between the fences. */
function between(text: string): string | null {
  const fences = findFences(text);
  return fences && text.slice(fences.from, fences.to ?? undefined);
}

it.each([
  ['---\ntitle: A\n---\nbody\n---\n', 'title: A\n'],
  ['\ufeff---yaml\r\ntitle: A\r\n---\r\n', 'title: A\r\n'],
  ['---\n---\nbody', ''],
  ['---\ntitle: never closed', 'title: never closed'],
  ['---', ''],
  ['----\ntitle: A\n---\n', null],
  ['text\n---\ntitle: A\n---\n', null],
])('of %j is %j', (text, yaml) => {
  expect(between(text)).toBe(yaml);
});

it('tells the language, and whether it is closed', () => {
  expect(findFences('--- js \n---\n')).toEqual({ language: 'js', from: 8, to: 8 });
  expect(findFences('---\na: b')).toEqual({ language: '', from: 4, to: null });
});
