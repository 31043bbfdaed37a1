import { expect, it } from 'vitest';
import { parseScreenshotOptions } from './options';

it('takes the README’s pictures of the usual address unless more is said', () => {
  expect(parseScreenshotOptions([])).toEqual({
    sheet: false,
    sites: ['http://localhost:3000'],
    out: '.cache/sheets',
    wrong: [],
  });
});

it('lays two sites side by side on a sheet, in a folder of choice', () => {
  const args = ['--sheet', 'http://localhost:4000', 'http://localhost:5000', '--out', 'shots'];
  expect(parseScreenshotOptions(args)).toEqual({
    sheet: true,
    sites: ['http://localhost:4000', 'http://localhost:5000'],
    out: 'shots',
    wrong: [],
  });
});

it.each([
  [['localhost:3000'], '"localhost:3000" is not the address of a site, such as http://localhost:3000'],
  [['--sheet', 'http://a', 'http://b', 'http://c'], '3 sites are given, expected at most 2'],
  [['http://a', 'http://b'], '2 sites are given, expected at most 1'],
  [['--out', 'shots'], '--out is for --sheet: the README names its pictures by their folder'],
  [['--sheets'], 'there is no option --sheets (did you mean --sheet?)'],
])('says what is wrong with %j', (args, message) => {
  expect(parseScreenshotOptions(args).wrong).toEqual([message]);
});
