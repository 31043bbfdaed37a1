import { describe, expect, it } from 'vitest';
import { descriptionCut } from '@/lib/check/rules/description-cut';
import { ask } from '@/tests/fixtures/ask-rule';

const told = (description: string, body?: string) => ask(descriptionCut, { description }, body)[0]?.message ?? null;

describe('description-cut', () => {
  it('tells half a word by the body, whose markup does not matter', () => {
    const description = 'What to ask before the call ends.When the camera sho';
    const body = '<p>What to ask before the call ends.<br><br>When the <b>camera</b> shows only a face, wait.</p>';
    expect(told(description, body)).toBe('ends in "sho", which is cut out of "shows"');
  });

  it('tells half a sentence by the body', () => {
    const description = 'The agency asked eight clinics about their records';
    const middle = 'ends in "records", in the middle of a sentence';
    expect(told(description, `${description} and what they cost.`)).toBe(middle);
    expect(told(description, `${description}, and what they cost.`)).toBe(middle);
    expect(told(description, `## ${description}\n\nThe answers came in May.`)).toBeNull();
    expect(told(description, 'Clinics were asked about records.')).toBeNull();
  });

  it.each([
    ['Eight clinics answered, and some told more…', 'more…'],
    ['Eight clinics answered, and some told […]', '[…]'],
    ['Eight clinics answered, and some told more...', 'more...'],
    ['Eight clinics answered,', 'answered,'],
    ['But here is the good news:', 'news:'],
    ['The Bureau of Consumer Education &', '&'],
    ['Mariners now have a resource to aid in the', 'the'],
    ['The center asks clinics, hospitals and their', 'their'],
  ])('tells an end that is none: %s', (description, last) => {
    expect(told(description)).toContain(`ends in "${last}"`);
  });

  it('tells a last sentence without an end after others that have one', () => {
    const first =
      'Over the past year the agency has changed the way in which it gives each of the clinics their own data back.';
    expect(told(`${first} Working with the 18F`)).toContain('"18F"');
    expect(told(`“${first.replace('.', '!”')} (The FRED®`)).toContain('FRED®');
  });

  it('tells a long sentence that stops at a word which leads on', () => {
    const long =
      'Health systems in all parts of the country are looking for new ways in which patients can always stay connected';
    expect(told(`${long} and well with`)).toContain('"with"');
    expect(told('Ten vendors to work with')).toBeNull();
  });

  it.each(['More: https://x.example/a', 'Follow #HealthIT', 'Well done 🎉', '<b>It ends here!</b>', 'Does it work？'])(
    'says nothing of a long one that closes with %s',
    (end) => {
      const first =
        'Eight clinics in three states told us which of their records they share with their patients, and how.';
      expect(told(`${first} What came of it? ${end}`)).toBeNull();
    },
  );

  it.each([
    'A guide to usability testing for clinics',
    'An introduction to usability testing, why it is important, and how to talk about what a test is not needed for',
    'It works.',
    'Does it work? “Yes!”',
    'It works (mostly.)',
    'On air in the U.S.',
    '診療所が答えた。',
    'डॉक्टर ने उत्तर दिया।',
    'It works.',
  ])('says nothing of %s', (description) => {
    expect(told(description)).toBeNull();
  });
});
