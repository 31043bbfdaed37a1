import { expect, it } from 'vitest';
import { staticPath, whyNotContentFile } from '@/lib/article/static-path';

it.each([
  ['/images/a.png', 'static/images/a.png'],
  ['/images//./a.png', 'static/images/a.png'],
  ['/night%20ward.png', 'static/night ward.png'],
  ['/caf%C3%A9/a.png', 'static/café/a.png'],
  ['/a.png?v=2#top', 'static/a.png'],
  ['/what%3F.png', 'static/what?.png'],
  ['/100%.png', 'static/100%.png'],
  ['/100%25.png', 'static/100%.png'],
  ['/%2e/a.png', 'static/a.png'],
])('finds %s at %s', (named, file) => {
  expect(whyNotContentFile(named)).toBeNull();
  expect(staticPath(named)).toBe(file);
});

it.each(['a.png', 'photos/a.png', 'odd name #1 100%.png', 'a..b.png', '/a..b.png', '/..a/b.png'])(
  'lets %s be a file',
  (named) => {
    expect(whyNotContentFile(named)).toBeNull();
  },
);

it.each([
  ['../a.png', "leaves the article's folder"],
  ['a\\..\\b.png', "leaves the article's folder"],
  ['/../a.png', 'leaves the folder static'],
  ['/a/%2E%2e/b.png', 'leaves the folder static'],
  ['//host/a.png', 'lies on another site'],
  ['/%2Fhost%2Fa.png', 'is no path of plain names and slashes'],
  ['/\\host/a.png', 'is no path of plain names and slashes'],
  ['/a%5C..%5Cb.png', 'is no path of plain names and slashes'],
  ['/a%00.png', 'is no path of plain names and slashes'],
  ['/a\u202egnp.exe', 'holds an invisible character'],
])('lets %j be none: it %s', (named, why) => {
  expect(whyNotContentFile(named)).toBe(why);
});
