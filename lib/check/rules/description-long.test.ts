import { describe, expect, it } from 'vitest';
import { descriptionLong } from '@/lib/check/rules/description-long';
import { ask } from '@/tests/fixtures/ask-rule';

const FITS = `${'x'.repeat(159)}.`;
const LONG = `${'x'.repeat(160)}.`;

describe('description-long', () => {
  it('tells a description of more than 160 characters', () => {
    expect(ask(descriptionLong, { description: LONG })).toMatchObject([
      { rule: 'description-long', field: 'description', message: expect.stringContaining('161 characters') },
    ]);
  });

  it('counts the characters that readers see', () => {
    expect(ask(descriptionLong, { description: FITS.replace('x', '&#8217;') })).toEqual([]);
  });

  it('says nothing of one that fits', () => {
    expect(ask(descriptionLong, { description: FITS })).toEqual([]);
  });

  it('asks the one that is written for search results, where there is one', () => {
    const own = (description: string) => ask(descriptionLong, { description: LONG, htmlMetaData: { description } });
    expect(own('Short.')).toEqual([]);
    expect(own(LONG)).toMatchObject([{ field: 'htmlMetaData.description' }]);
  });
});
