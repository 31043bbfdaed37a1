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
  ])('tells %s', (body, line, column) => {
    expect(ask(bodyTitle, { title }, body)).toMatchObject([{ rule: 'body-title', line, column }]);
  });

  it.each([
    '# Clinics\n\nText.',
    'Text.\n\n# Clinics & Patients: Who Shares What?\n',
    'Clinics & Patients: Who Shares What? That was the question.\n',
    '```\n# Clinics & Patients: Who Shares What?\n```\n',
    '',
  ])('says nothing of %s', (body) => {
    expect(ask(bodyTitle, { title }, body)).toEqual([]);
  });
});
