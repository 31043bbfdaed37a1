import { describe, expect, it } from 'vitest';
import { withBodyFix } from '@/lib/check/apply-fix';
import { bodyText } from '@/lib/check/rules/body-text';
import { ask, writtenWith } from '@/tests/fixtures/ask-rule';
import { growthOf, LINEAR } from '@/tests/fixtures/count-scanned';

const told = (body: string) => ask(bodyText, {}, body);

/** The body after every fix, which do not meet. */
function mended(body: string): string {
  return told(body).reduceRight((made, { fix }) => (fix?.kind === 'replace' ? withBodyFix(made, fix) : made), body);
}

describe('letters of a body that were read in a wrong encoding', () => {
  it.each([
    ['The doctorâ€™s cafÃ©.\n\nAnd â€œmoreâ€\u009d.', 'The doctor’s café.\n\nAnd “more”.'],
    ['<p>It\u0092s <a href="/cafÃ©">â€”</a> so.</p>', '<p>It’s <a href="/cafÃ©">—</a> so.</p>'],
    ['The doctorÃ¢â‚¬â„¢s office.', 'The doctor’s office.'],
    ['One doctorâ€™s\n`â€™` stays, and [a](/â€™) too.', 'One doctor’s\n`â€™` stays, and [a](/â€™) too.'],
  ])('are told once, and mended where they are text: %s', (body, right) => {
    expect(told(body)).toMatchObject([{ rule: 'text-garbled', field: 'body' }]);
    expect(mended(body)).toBe(right);
    expect(told(right)).toEqual([]);
  });

  it('are told at their place', () => {
    expect(told('One.\n\nThe doctorâ€™s.')).toMatchObject([
      { line: 9, column: 5, hint: 'write "doctor’s."', message: expect.stringContaining('"doctorâ€™s."') },
    ]);
  });

  it.each(['The caf\ufffd is open.', 'The â€ is half.'])('are left to a person where one was lost: %s', (body) => {
    expect(told(body)).toMatchObject([
      { rule: 'text-garbled', hint: expect.stringContaining('write the right character') },
    ]);
    expect(mended(body)).toBe(body);
  });
});

describe('entities of a body without a semicolon', () => {
  it('are told where readers see them, and mended', () => {
    const body = 'Tom &amp Jerry &mdash so, [a](/x?b=1&copy=2).\n';
    expect(told(body)).toMatchObject([{ message: 'readers see "&amp", because its semicolon is missing' }]);
    expect(mended(body)).toBe('Tom &amp; Jerry &mdash; so, [a](/x?b=1&copy=2).\n');
  });

  it.each(['<p>Tom &amp Jerry&nbsp too</p>', 'AT&T and R&D', '`&nbsp` is a space', 'a &amp; b'])(
    'are none in %s',
    (body) => {
      expect(told(body)).toEqual([]);
    },
  );
});

describe('what nobody sees in a body', () => {
  it.each(['Bell\u0007 and', 'An \u202eoverride'])('is told: %j', (body) => {
    expect(told(body)).toMatchObject([{ rule: 'text-invisible' }]);
  });

  it('is right around text that runs the other way', () => {
    expect(told('The word \u202bשלום\u202c and \u2067מילה\u2069.')).toEqual([]);
  });
});

it('takes no longer than the text', () => {
  for (const text of ['â€™ ', '&amp ', '<a ', '[a](', '\u202e'])
    expect(growthOf((body) => bodyText.ask(writtenWith({}, body)), text, 200)).toBeLessThan(LINEAR);
});
