import { describe, expect, it } from 'vitest';
import { bodyRules } from '@/lib/check/rules/body';
import { ask } from '@/tests/fixtures/ask-rule';

const DESCRIPTION = 'Eight clinics told us what they share, and with whom.';
const LINK = { link: 'https://www.example.org/a' };
const told = (body: string, fields = {}) =>
  ask(bodyRules, { description: DESCRIPTION, ...fields }, body).map(({ rule }) => rule);

describe('body-empty', () => {
  it.each(['', '\n\n', '<p>&nbsp;</p>', '<!-- to come -->\n', '---\n', '<p><br></p>\n'])('tells %o', (body) => {
    expect(told(body)).toEqual(['body-empty']);
  });

  it.each([
    '<textarea>words</textarea>',
    '<p><select><option>words</option></select></p>',
    '<script src="https://polls.example/1.js"></script>\n',
    '<script>track("words")</script><style>p { color: red }</style>\n\n<p>&nbsp;</p>',
    '<template><p>words</p></template>',
    '<title>words</title>',
    '<script>track("words")</script>\n<hr>\n',
    '<template><img src="ward.jpg"></template>',
  ])('tells what renders to nothing: %s', (body) => {
    expect(told(body)).toEqual(['body-empty']);
  });

  it.each([
    '<script src="https://polls.example/1.js"></script><noscript><a href="https://polls.example/1">Take our poll</a></noscript>',
    'Words.\n\n<textarea>words</textarea>',
    '<script>x</script><img src="ward.jpg">',
    'Write `<textarea>words</textarea>`.',
  ])('says nothing of what shows something beside it: %s', (body) => {
    expect(told(body)).toEqual([]);
  });

  it('says nothing of a picture, a film or a word', () => {
    expect(['![](ward.jpg)', '<iframe src="https://x.example"></iframe>', 'Yes'].flatMap((body) => told(body))).toEqual(
      [],
    );
  });

  it('points at the line below the front matter', () => {
    expect(ask(bodyRules, {}, '')).toMatchObject([{ field: 'body', line: 7, column: 1 }]);
  });
});

describe('body-copy', () => {
  it.each([
    DESCRIPTION,
    `<p>${DESCRIPTION.replace('clinics', '<b>clinics</b>')}</p>`,
    'Eight **clinics** told us\nwhat they [share](https://x.example/a), and with whom',
    'Eight clinics told us what they share',
    `“${DESCRIPTION}” ...`,
  ])('tells %s', (body) => {
    expect(told(body)).toEqual(['body-copy']);
  });

  it('says nothing of a body that goes on, or says it in other words', () => {
    expect([`${DESCRIPTION} Two of them share all.`, 'Clinics told us.'].flatMap((body) => told(body))).toEqual([]);
  });

  it('says nothing of an article without a description beside that it has none', () => {
    expect(told('Words.', { description: '' })).toEqual(['description-missing']);
  });
});

describe('body-long', () => {
  const paragraph = (length: number) => 'x'.repeat(length);

  it('tells a copy of the whole original', () => {
    expect(told(paragraph(2_501), LINK)).toEqual(['body-long']);
  });

  it('counts what is read: no markup and no addresses', () => {
    const body = `${paragraph(2_490)} <a href="${paragraph(500)}">a</a> [b](https://${paragraph(500)})`;
    expect(told(body, LINK)).toEqual([]);
  });

  it('lets a piece of the house’s own be as long as it likes', () => {
    expect(told(paragraph(20_000))).toEqual([]);
  });
});
