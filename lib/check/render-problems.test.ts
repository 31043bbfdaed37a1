import { expect, it } from 'vitest';
import { NO_FIXES, renderFixes, withoutRefused } from '@/lib/check/fix-report';
import { renderJson } from '@/lib/check/render-json';
import { renderGithub, renderGrouped, renderLines, renderSummary } from '@/lib/check/render-problems';
import type { Problem } from '@/lib/core/problem';
import { problemOf } from '@/lib/rules/rules';

/** A name that would write into a terminal, and one that would write into an annotation's properties. */
const HOSTILE: Problem = problemOf('field-unknown', {
  file: 'content/news/a,b:c\u001b[2J%\n::error::x.md',
  line: 2,
  column: 3,
  field: 'x',
  message: 'is "50 %\r\n\u009b31m"',
});

const STYLES = [4, 24, 33, 39, 90].map((code) => `\u001b[${code}m`);

it('keeps what files are called and say from acting on a terminal', () => {
  for (const text of [renderLines([HOSTILE]), renderGrouped([HOSTILE])]) {
    const foreign = STYLES.reduce((rest, style) => rest.replaceAll(style, ''), text.replaceAll('\n', ''));
    expect(foreign).not.toMatch(/\p{Cc}/u);
  }
  expect(renderLines([HOSTILE]).split('\n')).toHaveLength(2);
  const changed = [
    { file: HOSTILE.file, rules: [HOSTILE.rule], lines: [{ line: 2, before: ['a\u001b'], after: ['b\r'] }] },
  ];
  const fixes = renderFixes(
    { written: false, changed, refused: [{ file: 'x\u0007', rule: 'body-empty', path: ['x'], why: 'y\n' }] },
    false,
  );
  expect(fixes.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
});

it('keeps an annotation one command, with what it holds escaped as the runner reads it', () => {
  expect(renderGithub([HOSTILE])).toBe(
    '::warning file=content/news/a%2Cb%3Ac\\u{1b}[2J%25%0A%3A%3Aerror%3A%3Ax.md,line=2,col=3,title=field-unknown' +
      '::x: is "50 %25%0D%0A\\u{9b}31m"\n',
  );
});

it('says what JSON says, byte for byte of the values', () => {
  const { problems } = JSON.parse(
    renderJson({ problems: [HOSTILE], others: 0, articles: 1, unpublished: [] }, NO_FIXES),
  );
  expect(problems[0].file).toBe(HOSTILE.file);
  expect(problems[0].hint).toBe(null);
});

it('says in the summary what to do next, and only what applies', () => {
  const fixable: Problem = { ...HOSTILE, fix: { kind: 'remove', path: ['x'] } };
  expect(renderSummary({ problems: [], others: 0, articles: 3, unpublished: [] })).toBe('No problems in 3 articles.\n');
  expect(renderSummary({ problems: [HOSTILE], others: 2, articles: 3, unpublished: [] })).not.toContain('--fix');
  expect(renderSummary({ problems: [HOSTILE, fixable], others: 2, articles: 3, unpublished: [] }).split('\n')).toEqual([
    '2 warnings in these files; 2 problems in other files, or of other rules (3 articles in all).',
    '"npm run check -- --fix" can correct 1 of these; "--dry-run" only shows what it would change.',
    'About each rule, and how to change its severity: docs/rules/<rule>.md',
    '',
  ]);
});

it('says what readers do not see in one visible line, whatever its file is called', () => {
  const unpublished = [
    { file: 'content/news/a\u001b[2J.md', state: 'scheduled', at: Date.UTC(2026, 11, 1, 9) },
  ] as const;
  expect(renderSummary({ problems: [], others: 0, articles: 3, unpublished }).split('\n')).toEqual([
    'No problems in 3 articles.',
    'Not published: 1 scheduled (content/news/a\\u{1b}[2J.md for 2026-12-01 09:00 UTC).',
    '',
  ]);
  const report = JSON.parse(renderJson({ problems: [], others: 0, articles: 3, unpublished }, NO_FIXES));
  expect(report.unpublished).toEqual([{ ...unpublished[0], at: '2026-12-01T09:00:00.000Z' }]);
});

it('promises no fix that was just refused, and every other one of its rule', () => {
  const fixable = (name: string): Problem => ({ ...HOSTILE, fix: { kind: 'remove', path: [name] } });
  const refused = [{ file: HOSTILE.file, rule: HOSTILE.rule, path: ['x'], why: 'y' }];
  const problems = withoutRefused([fixable('x'), fixable('y')], { ...NO_FIXES, refused });
  expect(renderSummary({ problems, others: 0, articles: 3, unpublished: [] })).toContain('can correct 1 of these');
  expect(problems.map(({ fix }) => fix?.path)).toEqual([undefined, ['y']]);
});

it('shows of a long line what differs, with a little around it', () => {
  const line = (word: string) => `${'a'.repeat(500)}${word}${'b'.repeat(500)}`;
  const lines = [{ line: 7, before: [line(' old ')], after: [line(' ')] }];
  const shown = renderFixes(
    { written: false, changed: [{ file: 'x.md', rules: ['alias-own'], lines }], refused: [] },
    false,
  );
  expect(shown.split('\n').slice(1, 3)).toEqual([
    `  7 - …${'a'.repeat(39)} old ${'b'.repeat(40)}…`,
    `  7 + …${'a'.repeat(39)} ${'b'.repeat(40)}…`,
  ]);
});
