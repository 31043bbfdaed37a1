import { describe, expect, it } from 'vitest';
import { titleCut } from '@/lib/check/rules/title-cut';
import { ask } from '@/tests/fixtures/ask-rule';

const told = (title: string, more = {}, body?: string) =>
  ask(titleCut, { title, ...more }, body).map(({ message }) => message);

describe('title-cut', () => {
  it.each([
    ['Q&A: An executive on efforts to take on high drug prices, inter…', /"inter…", as if it were cut off/],
    ['An executive on efforts to bring down the price of insulin [...]', /"\[\.\.\.\]", as if/],
    ['Wards, clinics,', /"clinics,", in the middle/],
    ['The state of (', /in the middle/],
    ['A talk with the', /"the", in the middle/],
    ['Research &am', /"&am", part of an HTML character code/],
    ['The clinic&#82', /"&#82", part/],
    ['Wards <a href="https://ex', /part of an HTML tag/],
    ['Wards <br', /"<br", part of an HTML tag/],
    ['Wards <b>x</', /part of an HTML tag/],
    ['The clinic&rsqu', /"&rsqu", part/],
  ])('tells %j', (title, message) => {
    expect(told(title)).toEqual([expect.stringMatching(message)]);
  });

  it('tells a short title by what has its rest', () => {
    const title = 'Talks on a merger of wards sta…';
    expect(told(title)).toEqual([]);
    expect(told(title, { slug: 'example-talks-on-a-merger-of-wards-stall' })).toHaveLength(1);
    expect(told(title, { description: 'Talks on a merger of wards stall.' })).toHaveLength(1);
    expect(told(title, {}, 'Why talks on a merger of wards stalled.')).toHaveLength(1);
    expect(told(title, {}, 'On a merger of wards.')).toEqual([]);
  });

  it.each([
    ...['x <b', 'a', 'Costs < 5', 'Wait for it…', 'Hepatitis A', 'What to look for'],
    ...['AT&T', 'Q&A', 'H&m', 'R&D and You', 'Is this it?', 'The End.'],
    'Running effective online meetings with a video system (or by mail, or ...)',
  ])('leaves %j alone', (title) => {
    expect(told(title)).toEqual([]);
  });
});
