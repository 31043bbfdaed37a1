import { describe, expect, it } from 'vitest';
import { withBodyFix } from '@/lib/check/apply-fix';
import { bodyTitle } from '@/lib/check/rules/body-title';
import { ask, writtenWith } from '@/tests/fixtures/ask-rule';
import { countScanned } from '@/tests/fixtures/count-scanned';

const title = 'Clinics & Patients: Who Shares What?';

describe('the heading that repeats the title', () => {
  const mended = (body: string) => {
    const [problem] = ask(bodyTitle, { title }, body);
    return problem?.fix?.kind === 'replace' ? withBodyFix(body, problem.fix) : null;
  };

  it.each([
    ['# Clinics & Patients: Who Shares What?\n\nText.', 'Text.'],
    ['# Clinics & Patients: Who Shares What?\r\n\r\nText.\r\n', 'Text.\r\n'],
    ['Clinics & Patients: Who Shares What?\n===\n\n    code\n', '    code\n'],
    [
      '<!-- taken over -->\n<div>\n  <h2>Clinics &amp; Patients: Who Shares What?</h2>\n<p>T.</p></div>',
      '<!-- taken over -->\n<div>\n  <p>T.</p></div>',
    ],
    ['<h1>Clinics &amp; Patients: Who Shares What?</h1><p>Text.</p>', '<p>Text.</p>'],
    ['**Clinics & Patients: Who Shares What?**\n\nText.', 'Text.'],
  ])('is taken away, and nothing else: %j', (body, right) => {
    expect(mended(body)).toBe(right);
  });

  it.each([
    '# [Clinics & Patients: Who Shares What?](https://www.example.org/a)\n\nText.',
    '<h1>Clinics &amp; Patients: Who Shares What?<img src="a.png" alt=""></h1>',
  ])('is left to a person where it holds more than words: %s', (body) => {
    expect(mended(body)).toBeNull();
  });
});

describe('body-title', () => {
  it.each([
    ['# Clinics & Patients: Who Shares What?\n\nText.', 7, 1],
    ['\n\n## Clinics &amp; patients – who shares what\n\nText.', 9, 1],
    ['Clinics & Patients: Who Shares What?\n===\n\nText.', 7, 1],
    ['<h1 class="title"><b>Clinics</b> &amp; Patients: Who Shares What?</h1>\n<p>Text.</p>', 7, 1],
    [
      '<!-- taken over -->\n<div class="entry">\n  <h2>Clinics &amp; Patients: Who Shares What?</h2>\n<p>Text.</p></div>',
      9,
      3,
    ],
    [
      '<div>\n    <div>\n        <section>\n            <h1>Clinics &amp; Patients: Who Shares What?</h1>\n</section></div></div>',
      10,
      13,
    ],
    ['**Clinics & Patients: Who Shares What?**\n\nText.', 7, 1],
    ['__Clinics & Patients: Who Shares What?__', 7, 1],
    ['<p><strong>Clinics &amp; Patients: Who Shares What?</strong></p>\n<p>Text.</p>', 7, 1],
    ['<div>\n<p class="x"><b>Clinics &amp; <i>Patients</i>: Who Shares What?</b><br></p>\n<p>Text.</p></div>', 8, 1],
    ['## Clinics & Patients: Who Shares What? ##\n\nText.', 7, 1],
  ])('tells %s', (body, line, column) => {
    expect(ask(bodyTitle, { title }, body)).toMatchObject([{ rule: 'body-title', line, column }]);
  });

  it.each([
    '# Clinics\n\nText.',
    'Text.\n\n# Clinics & Patients: Who Shares What?\n',
    'Clinics & Patients: Who Shares What? That was the question.\n',
    '**Clinics & Patients: Who Shares What?** That was the question.\n',
    '**Clinics & Patients: Who Shares What?**\nThat was the question.\n',
    '<p><strong>Clinics & Patients: Who Shares What?</strong> That was the question.</p>',
    '<p><b>Clinics</b></p>',
    '```\n# Clinics & Patients: Who Shares What?\n```\n',
    '',
  ])('says nothing of %s', (body) => {
    expect(ask(bodyTitle, { title }, body)).toEqual([]);
  });

  it('looks no further than 5,000 characters', () => {
    const heading = '# Clinics & Patients: Who Shares What?\n';
    const comment = `<!-- ${'x'.repeat(1_990)} -->\n`;
    expect(ask(bodyTitle, { title }, comment.repeat(2) + heading)).toHaveLength(1);
    expect(ask(bodyTitle, { title }, comment.repeat(3) + heading)).toEqual([]);
  });

  it.each([' ', '\n', '<div>\n  ', '<!--', '<!-- -->', '**', '<p><b>', '# ', '<h1>', '-', '\n  <div '])(
    'looks through nothing more of %j where it goes on',
    (text) => {
      const [one, longer] = [6_000, 12_000].map((times) => writtenWith({ title }, text.repeat(times)));
      expect(one && longer && countScanned(() => bodyTitle.ask(longer))).toBe(
        one && countScanned(() => bodyTitle.ask(one)),
      );
    },
  );
});
