import { describe, expect, it } from 'vitest';
import { descriptionCut } from '@/lib/check/rules/description-cut';
import { ask } from '@/tests/fixtures/ask-rule';

const told = (description: string, body?: string) => ask(descriptionCut, { description }, body)[0]?.message ?? null;

describe('description-cut', () => {
  it('tells half a word by the body, whose markup does not matter', () => {
    const description = 'What to ask before the call ends.When the camera sho';
    const body = '<p>What to ask before the call ends.<br><br>When the <b>camera</b> shows only a face, wait.</p>';
    expect(told(description, body)).toBe('ends in "sho", the beginning of "shows"');
  });

  it('tells half a sentence by the body', () => {
    const description = 'The agency asked eight clinics about their records';
    const middle = 'ends in "records", in the middle of a sentence';
    expect(told(description, `${description} and what they cost.`)).toBe(middle);
    expect(told(description, `${description}, and what they cost.`)).toBe(middle);
    expect(told(description, `## ${description}\n\nThe answers came in May.`)).toBeNull();
    expect(told(description, 'Clinics were asked about records.')).toBeNull();
    expect(told(description, `Nobody knew why ${description} and what they cost.`)).toBeNull();
    expect(told('Remote patient monitoring', 'Remote patient monitoring is growing.')).toBeNull();
  });

  it.each(['\n\nWhy it matters', '\n- Why it matters', '\n## Why It Matters', '</p>\n<p>Why it matters'])(
    'takes the end of a paragraph for the end of a sentence, before %j',
    (after) => {
      const description =
        'The agency asked eight clinics. All of them said that their records are open to patients who ask for them in writing today';
      expect(told(description, `${description}${after} to all of them.`)).toBe('ends in "today", without a full stop');
    },
  );

  it('reads signs in a description as they are', () => {
    const signs = 'Costs (in $) rose by 3.5%–4% a year; [sic] a-b/c*d+e? {f}|g^h \\i at eight clin';
    expect(told(signs, `${signs}ics.`)).toBe('ends in "clin", the beginning of "clinics"');
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

  it.each([
    ['The U.S.', 'The U.S. agency wrote to eight clinics.', 'U.S.'],
    ['The U.S.', 'Another text.', 'U.S.'],
    ['The report counts all people in the U.S.', 'The report counts all people in the U.S. owning a phone.', 'U.S.'],
    ['Costs of care at these clinics rose by 3.', 'Costs of care at these clinics rose by 3.5 percent.', '3.'],
    ['The clinic moved all its records to Node.', 'The clinic moved all its records to Node.js in May.', 'Node.'],
    ['Eight clinics were led by Dr.', 'Eight clinics were led by Dr. Roe.', 'Dr.'],
    ['It was the old ward vs.', 'Another text.', 'vs.'],
    ['The clinics need approx.', 'The clinics need approx. ten beds.', 'approx.'],
  ])('tells a full stop that ends no sentence: %s', (description, body, last) => {
    expect(told(description, body)).toBe(`ends in "${last}", where the sentence goes on`);
  });

  it.each([
    ['The report counts all people in the U.S.', 'The report counts all people in the U.S. It does so every year.'],
    ['The report counts all people in the U.S.', 'Another text.'],
    ['Costs of care at these clinics rose by 3.', 'Costs of care at these clinics rose by 3. Nobody knows why.'],
    ['All of this was told by Jane R.', 'Another text.'],
    ['The clinics opened their doors at 9 a.m.', 'The clinics opened their doors at 9 a.m. Nobody came.'],
  ])('leaves a sentence that ends in an abbreviation or a number alone: %s', (description, body) => {
    expect(told(description, body)).toBeNull();
  });

  it.each(['Eight clinics &am', 'Eight clinics&#82', 'Eight clinics &nbs'])(
    'tells a piece of an entity: %s',
    (text) => {
      expect(told(text)).toContain('part of an HTML character code');
    },
  );

  it('tells a last sentence without an end after others that have one', () => {
    const first =
      'Over the past year the agency has changed the way in which it gives each of the clinics their own data back.';
    expect(told(`${first} Working with the 18F`)).toContain('"18F"');
    expect(told(`“${first.replace('.', '!”')} (The FRED®`)).toContain('FRED®');
  });

  it('calls a sentence that only lacks its full stop no more than that', () => {
    const description =
      'Eight clinics in three states answered our questions about records. Here is what they share with each of their patients';
    const open = 'ends in "patients", without a full stop';
    expect(told(`${description}, and how`)).toBe('ends in "how", without a full stop');
    expect(told(`${description} today`, `${description} today. It is not much.`)).toBe(
      open.replace('patients', 'today'),
    );
    expect(told(`${description} today`, `${description} today:\n\n- notes`)).toBe(open.replace('patients', 'today'));
    expect(told(`${description} on`, `${description} on the Veterans Day.`)).toContain('in the middle of a sentence');
    expect(told(`${description} of Veterans`, `${description} of Veterans Affairs.`)).toContain('in the middle');
  });

  it('leaves the address at an end alone', () => {
    const first =
      'Eight clinics in three states told us which of their records they share with their patients, and how.';
    expect(told(`${first} Got a question? No matter how small, write to ask@news.example.org`)).toBeNull();
    expect(told(`${first} Their answers are on HealthIT.gov`)).toBeNull();
  });

  it('does not take a few words that occur in the body by chance for its continuation', () => {
    const body = 'Last year we made updates to our Code of Conduct in three places.';
    expect(told("Updates for version 2.2 of the society's Code of Conduct", body)).toBeNull();
    expect(
      told('Nominations are open for elected positions', 'There are four elected positions on the board.'),
    ).toBeNull();
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
