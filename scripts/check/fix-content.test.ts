import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readChecked } from '@/lib/check/read-checked';
import type { Fix, Problem } from '@/lib/core/problem';
import { emptyContentCache } from '@/lib/library/content';
import { problemOf, type RuleName } from '@/lib/rules/rules';
import { tempFolder } from '@/tests/fixtures/temp-folder';
import { fixContent } from './fix-content';
import { shownPath } from './places';
import { writeWhole } from './write-whole';

const NOW = new Date('2026-01-01');

const article = (slug: string, fields = '') =>
  `---\ntitle: About ${slug} alone\ndate: 2021-02-17\nslug: ${slug}\ndescription: What ${slug} is.\n${fields}---\nSomething else about ${slug}.\n`;

/** Fixes what a folder's rules tell, and these problems besides; what was reported and what files hold then. */
async function fix(
  files: Readonly<Record<string, string>>,
  besides: (root: string) => readonly Problem[] = () => [],
  given: (problem: Problem) => Problem = (problem) => problem,
) {
  const root = tempFolder(files);
  const cache = emptyContentCache();
  const { problems } = await readChecked(root, NOW, { cache });
  const report = await fixContent({
    root,
    now: NOW,
    cache,
    problems: [...problems.map(given), ...besides(root)],
    select: (all) => all,
    write: true,
  });
  const after = Object.fromEntries(
    Object.keys(files).map((file) => [file, readFileSync(path.join(root, file), 'utf8')]),
  );
  return { after, report, changed: report.changed.map(({ file }) => path.basename(file)) };
}

const wanted = (root: string, file: string, rule: RuleName, mended: Fix): Problem =>
  problemOf(rule, {
    file: shownPath(path.join(root, file)),
    line: 1,
    column: 1,
    field: 'x',
    message: 'x',
    fix: mended,
  });

it('mends bodies where one correction alone is possible, and refuses what would bring another problem', async () => {
  const files = {
    'news/a.md': article('a').replace(
      'Something',
      '# About a alone\n\n##Wards\n\nThe doctorâ€™s &amp;#8217;x something',
    ),
    'news/b.md': article('b').replace(/Something.*/, '# About b alone'),
  };
  const { after, report } = await fix(files);
  expect(after['news/a.md']).toBe(article('a').replace('Something', '## Wards\n\nThe doctor’s &#8217;x something'));
  expect(after['news/b.md']).toBe(files['news/b.md']);
  expect(report.refused).toMatchObject([{ rule: 'body-title', why: 'the change would cause body-empty' }]);
});

it('mends several files at once, articles and offerings', async () => {
  const { after, changed } = await fix(
    {
      'news/a.md': article('a', 'aliases: [/x, /x, /news/a]\nmdName: b.md\n'),
      'news/b.md': article('b', 'aliases: [/y, /y]\n'),
      'offerings/tool.md': '---\nlabel: Tool\nhomepage: https://example.org\n---\nText\n',
    },
    (root) => [wanted(root, 'offerings/tool.md', 'offering-labels', { kind: 'set', path: ['label'], value: 'Tools' })],
  );
  expect(changed.sort()).toEqual(['a.md', 'b.md', 'tool.md']);
  expect(after['news/a.md']).toBe(article('a', 'aliases: [/x]\nmdName: a.md\n'));
  expect(after['news/b.md']).toBe(article('b', 'aliases: [/y]\n'));
  expect(after['offerings/tool.md']).toContain('label: Tools\nhomepage: https://example.org\n');
});

it('leaves a file as it is when one of its fixes would bring another problem', async () => {
  // One character more, and search results would not show the end.
  const start = 'It came available.The rest follows ';
  const description = `${start}${'word '.repeat(60).slice(0, 160 - start.length - 1)}.`;
  const text = article('a', 'aliases: [/x, /x]\n').replace('What a is.', description);
  const { after, report } = await fix({ 'news/a.md': text });
  expect(after['news/a.md']).toBe(text);
  expect(report.changed).toEqual([]);
  expect(report.refused.map(({ rule, why }) => [rule, why])).toEqual([
    ['value-repeated', 'the change would cause description-long'],
    ['description-run-together', 'the change would cause description-long'],
  ]);
});

it('leaves a file as it is when its problem would stay', async () => {
  const text = article('a', 'statuss: draft\n');
  const wrongFix = { kind: 'set', path: ['title'], value: 'Another' } as const;
  const { after, report } = await fix(
    { 'news/a.md': text },
    () => [],
    (problem) => ({ ...problem, fix: wrongFix }),
  );
  expect(after['news/a.md']).toBe(text);
  expect(report.refused).toMatchObject([{ rule: 'field-unknown', why: 'the change would not correct field-unknown' }]);
});

it('makes the fixes that do no harm to files nobody asked to change, and not the one that does', async () => {
  const files = {
    'news/a.md': article('a'),
    'news/b.md': article('b'),
    'news/c.md': article('c', 'aliases: [/x, /x]\n'),
    'news/d.md': article('d', 'aliases: [/y, /y]\n'),
  };
  // The first file by name keeps an address, so b.md would be told of the collision.
  const { after, report, changed } = await fix(files, (root) => [
    wanted(root, 'news/a.md', 'slug-duplicate', { kind: 'set', path: ['slug'], value: 'b' }),
  ]);
  expect(changed.sort()).toEqual(['c.md', 'd.md']);
  expect(after['news/a.md']).toBe(files['news/a.md']);
  expect(report.refused).toMatchObject([{ why: 'the change would cause a problem in another file' }]);
});

it('makes a fix that comes up later although another of its rule cannot be made', async () => {
  const text = article('a', 'aliases: [/x, &shared /x/, /x]\nother: *shared\nmdName: b.md\n');
  // The first reading names no fix for the third alias.
  const { after, report } = await fix(
    { 'news/a.md': text },
    () => [],
    ({ fix: named, ...problem }) => (named && named.path[1] !== 2 ? { ...problem, fix: named } : problem),
  );
  expect(after['news/a.md']).toBe(text.replace(', /x]', ']').replace('b.md', 'a.md'));
  expect(report.refused).toMatchObject([{ rule: 'value-repeated', path: ['aliases', 1] }]);
});

it('tells each fix that cannot be made, though several are of one rule', async () => {
  const { report } = await fix({ 'news/a.md': article('a', 'aliases: &all [/x, /x, /x]\nother: *all\n') });
  expect(report.refused.map(({ path }) => path.join())).toEqual(expect.arrayContaining(['aliases,1', 'aliases,2']));
});

it('makes fixes of one field one after the other', async () => {
  const { after } = await fix({ 'news/a.md': article('a', 'aliases: [/x, /x, /x]\nmdName: b.md\n') }, (root) => [
    wanted(root, 'news/a.md', 'file-name', { kind: 'set', path: ['mdName'], value: 'a.md' }),
  ]);
  expect(after['news/a.md']).toBe(article('a', 'aliases: [/x]\nmdName: a.md\n'));
});

it('does not overwrite what was saved meanwhile', async () => {
  const file = path.join(tempFolder({ 'a.md': 'saved meanwhile' }), 'a.md');
  expect(await writeWhole(file, 'as it was read', 'mended')).toBe('somebody saved it meanwhile');
  expect(readFileSync(file, 'utf8')).toBe('saved meanwhile');
});
