import { describe, expect, it } from 'vitest';
import { bodyTitle } from '@/lib/check/rules/body-title';
import { ask } from '@/tests/fixtures/ask-rule';

const title = 'Clinics & Patients: Who Shares What?';

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

  it('takes no longer than a moment', () => {
    const started = performance.now();
    for (const text of [' ', '\n', '<div>\n  ', '<!--', '<!-- -->', '**', '<p><b>', '# ', '<h1>', '-', '\n  <div '])
      ask(
        bodyTitle,
        { title },
        text.repeat(Math.min(50, 5_000 / text.length)) + text.replace(/\S/g, ' ').repeat(4_000),
      );
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
