import { describe, expect, it } from 'vitest';
import { withBodyFix } from '@/lib/check/apply-fix';
import { bodyMarkup } from '@/lib/check/rules/body-markup';
import { ask, writtenWith } from '@/tests/fixtures/ask-rule';
import { growthOf, LINEAR } from '@/tests/fixtures/count-scanned';

const told = (body: string) => ask(bodyMarkup, {}, body);

describe('marks that are read otherwise than they were meant', () => {
  it.each([
    ['Values <LOD and >LOQ were left out.', '"<LOD and >" looks like a tag'],
    ['<p>Dear <name>, hello.</p>', '"<name>" looks like a tag'],
    ['##Heading\n\nText', '"##Heading" is not a heading'],
    ['This is ** bold ** text.', 'readers see the stars of'],
    ['**Resources—**A test takes few.', 'readers see the stars of'],
    ['**The ward opened\n\nand closed.**', 'readers see the stars of'],
    ['The ward is open.\n---\nAda', 'the line of hyphens below makes a heading'],
    ['So 2*3*4 is 24.', '"2*3*4" loses its stars'],
    ['One.\n\n    The ward opened on Monday, and everybody came to see.', 'is shown as code'],
    ['\tThe ward opened on Monday, and everybody came to see it.', 'is shown as code'],
    ['• One\n• Two', 'lines that begin with • run together'],
    ['<div>\nItems:\n- one\n- two\n</div>', '"- one" is not part of a list'],
    ['As shown[^1] here.', '"[^1]" has no note'],
    ['[The report](https://www.example.org/my report.pdf)', 'is not a link, because its address contains a space'],
    ['<a class="x" href="/report?id=5" data-id="1"></a>', 'the link to /report?id=5 has no words'],
    ['[](https://www.example.org/ward.jpg)The ward', 'the link to https://www.example.org/ward.jpg has no words'],
    ['See [ ](/report "Report") here.', 'the link to /report has no words'],
    ['<p>See <a class="x" href="/report"> </a> here.</p>', 'the link to /report has no words'],
    ['![A ward](img/my ward.png)', 'is not a link, because its address contains a space'],
  ])('are told, with a way out: %s', (body, message) => {
    const problems = told(body);
    expect(problems).toMatchObject([{ rule: 'body-markup', field: 'body', message: expect.stringContaining(message) }]);
    expect(problems[0]?.hint).toBeTruthy();
  });

  it.each([
    'The effect (p<.05, n>30) was small, and 3 < 4.',
    '<custom-note>Words</custom-note> and <sidebar>more</sidebar>',
    '`<LOD and >` and <svg><lod and /></svg>',
    '#telehealth is on the rise, #1 of all.',
    'A **bold** word, **bold:** too, (**this**) and **“quoted”** and 2**3.',
    'f**k is a word, and `**kwargs` is code.',
    'The ward\n---\n\nText',
    'Who are we?\n-----\n\nText',
    'Tools for everyone!\n---\n\nText',
    'Our goals are the following:\n-----\n\nText',
    'We think of wards first.\n------------------------\n\nText',
    '[`ward`](/report) and <a href="/a">`b`</a> and [![A ward](/ward.png)](/report) and ![](/ward.png) and [a][](/b) and `[](/c)` and \\[](/d)',
    '<a id="part" href="/report"></a> and <a href="/report"><img src="/ward.png" alt="A ward"></a>',
    '[The report]( https://www.example.org/report.pdf )',
    '[The report]({{ site.url }}/report.pdf) and ![A ward]({% link ward.png %}.png)',
    'A sentence.\n\n---\n\nAnother.',
    '| a | b |\n| --- | --- |\n| 1 | 2 |',
    '*2* and 3 * 4 * 5',
    '    const ward = open(beds);\n',
    '- One\n\n    The ward opened on Monday, and everybody came to see it.',
    '• One alone',
    '<p>• One<br>\n• Two</p>',
    '- one\n- two\n\n<div>\n\n- three\n- four\n\n</div>',
    'As shown[^1] here.\n\n[^1]: By hand.',
    '[sic](see below), [a](https://www.example.org/a "A title"), [b](</my ward.png>)',
  ])('are none in %s', (body) => {
    expect(told(body)).toEqual([]);
  });

  it('are mended where one correction alone is possible, at every place', () => {
    const body = '##One\n\nText\n\n###Two\n\n![A](img/my ward.png) [b](/c d.pdf)\n';
    const fixes = told(body).flatMap(({ fix }) => (fix?.kind === 'replace' ? fix : []));
    expect(fixes.sort((a, b) => b.path[1] - a.path[1]).reduce(withBodyFix, body)).toBe(
      '## One\n\nText\n\n### Two\n\n![A](img/my%20ward.png) [b](/c%20d.pdf)\n',
    );
  });

  it.each([
    [
      '**Do** come.\n\n**Do** call.**\n\nText',
      { line: 9, column: 13, message: 'readers see the stars of "**Do** call.**"' },
    ],
    [
      '**Do** come.\n\nA ward** opened** here.',
      { line: 9, column: 7, message: 'readers see the stars of "** opened** here."' },
    ],
    ['**Do** come.\n\n**Wards****—****Records:** one.\n\n***', { line: 9, column: 8 }],
    ['**Do** come.\n\n1. **Few wards—**A test.', { line: 9, column: 4 }],
    ['**Do** come.\n\n**What next&#8230;\n\n** \n\nText', { line: 9, column: 1 }],
    ['**Do** come.\n\nSee **[this](/a)** and [that](/b),** which is new.', { line: 9, column: 35 }],
  ])('are told where the stars stand that readers see: %s', (body, place) => {
    expect(told(body)).toMatchObject([place]);
  });

  it('are told at their places', () => {
    expect(told('One.\n\nValues <LOD and >LOQ.')).toMatchObject([{ line: 9, column: 8 }]);
  });
});

it('takes no longer than the text', () => {
  for (const text of [
    '<a b ',
    '<a href=/',
    'href=/ ',
    '[](/',
    '**',
    '* ',
    '[a](b ',
    '•\n',
    '- \n',
    '[^a] ',
    '    A\n\n',
    '#',
  ])
    expect(growthOf((body) => bodyMarkup.ask(writtenWith({}, body)), text, 200)).toBeLessThan(LINEAR);
});
