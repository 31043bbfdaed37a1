import { describe, expect, it } from 'vitest';
import { descriptionCut } from '@/lib/check/rules/description-cut';
import { descriptionMissing } from '@/lib/check/rules/description-missing';
import { ask } from '@/tests/fixtures/ask-rule';

const told = (description: string, title = 'Clinics share their records') =>
  ask(descriptionMissing, { title, description }).map(({ rule, message }) => [rule, message]);

describe('a description that stands in for none', () => {
  it.each([
    'summ',
    'Summary',
    'sum',
    'none',
    'This is the summary',
    'TBD',
    'xxx',
    'Lorem ipsum dolor sit amet.',
    '—',
    '...',
  ])('is told: %s', (description) => {
    expect(told(description)).toEqual([['description-missing', `is only "${description}", which says nothing`]]);
  });

  it.each(['Clinics share their records', 'Clinics Share Their Records.'])('is told if it is the title: %s', (same) => {
    expect(told(same)).toEqual([['description-missing', 'repeats the title']]);
  });

  it.each(['...', 'Summary…'])('is no description that is cut: %s', (description) => {
    expect(ask(descriptionCut, { description })).toEqual([]);
  });

  it('is told once if it is missing', () => {
    expect(told('').map(([, message]) => message)).toEqual(['is missing']);
  });

  it.each([
    'Summary of the rule: clinics share more.',
    'A test of eight clinics',
    'None of the clinics answered.',
    'Clinics share their records with everybody',
    '診療所が答えた。',
    '診療所',
  ])('is not %s', (description) => {
    expect(told(description)).toEqual([]);
  });

  it('is not a description of signs under a title of signs', () => {
    expect(told('All about it', '!!!')).toEqual([]);
  });
});
