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
    ['Research &am', /"&am", a piece of an entity/],
    ['The clinic&#82', /"&#82", a piece/],
    ['Wards <a href="https://ex', /piece of a tag/],
    ['Wards <br', /"<br", a piece of a tag/],
    ['Wards <b>x</', /piece of a tag/],
    ['The clinic&rsqu', /"&rsqu", a piece/],
  ])('tells %j', (title, message) => {
    expect(told(title)).toEqual([expect.stringMatching(message)]);
  });

  it.each([
    'Wait for it…',
    'Hepatitis A',
    'What to look for',
    'AT&T',
    'Q&A',
    'H&m',
    'R&D and You',
    'Is this it?',
    'The End.',
  ])('leaves %j alone', (title) => {
    expect(told(title)).toEqual([]);
  });
});
