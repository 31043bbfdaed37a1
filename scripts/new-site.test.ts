import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readChecked } from '@/lib/check/read-checked';
import { tempFolder } from '@/tests/fixtures/temp-folder';

/** It starts a process for each. */
const TIMEOUT = 60_000;

function run(...args: readonly string[]) {
  const command = ['--import', 'tsx', 'scripts/new-site.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: undefined },
  });
  return { status, stdout, stderr };
}

it('makes a folder that is a whole site, in which nothing is wrong', { timeout: TIMEOUT }, async () => {
  const root = path.join(tempFolder(), 'sites', 'wind weekly');
  const { status, stdout, stderr } = run(root, '--name', 'Wind & "Waves": Weekly');
  expect([status, stderr]).toEqual([0, '']);
  const shown = path.relative('', root);
  for (const command of ['npm run dev', 'npm run check', 'npm run up'])
    expect(stdout).toContain(`CONTENT_DIR='${shown}' ${command}`);
  const { content, library, problems } = await readChecked(root, new Date());
  expect(problems).toEqual([]);
  expect(library.articles).toHaveLength(3);
  expect([...library.pages.values()]).toMatchObject([
    { path: '/about', title: 'About Wind & "Waves": Weekly', label: 'About', navigation: 'last', inFooter: true },
  ]);
  expect([library.images.size, content.offerings.length, content.topics.length]).toEqual([1, 1, 1]);
  expect(library.offerings.get('field-notebook')?.articles).toHaveLength(1);
});

it('explains every setting, and sets the name alone', { timeout: TIMEOUT }, () => {
  const root = path.join(tempFolder(), 'wind-weekly');
  expect(run(root).status).toBe(0);
  const text = readFileSync(path.join(root, 'site.yaml'), 'utf8');
  const taxonomies = [
    { name: 'Nature', label: 'Nature', colour: 'teal' },
    { name: 'Community', colour: 'indigo' },
  ];
  expect(parse(text)).toEqual({ name: 'Wind Weekly', taxonomies });
  // What is commented out is YAML once the marks are taken away; what explains it begins with a capital.
  const settings = parse(text.replace(/^# ([A-Z])/gm, '## $1').replace(/^# (?!#)/gm, ''));
  expect(Object.keys(settings)).toEqual([
    ...[
      'name',
      'shortName',
      'tagline',
      'description',
      'address',
      'language',
      'locale',
      'timeZone',
      'navigation',
      'footer',
    ],
    ...['taxonomies', 'pageSize', 'contact', 'social', 'logo', 'icons', 'robots', 'cache'],
  ]);
});

it('refuses a folder that is not empty, names what is in it, and writes nothing', { timeout: TIMEOUT }, () => {
  const full = tempFolder({ 'a.md': 'x', 'news/b.md': 'x' });
  const { status, stderr } = run(full);
  expect(status).toBe(1);
  expect(stderr).toContain('is not empty (a.md, news): name a new folder, or empty this one');
  expect(readdirSync(full)).toEqual(['a.md', 'news']);
  expect(run(path.join(full, 'a.md')).stderr).toContain('is not a folder');
  const versioned = tempFolder({ '.git/HEAD': 'x' });
  expect(run(versioned).status).toBe(0);
  expect(existsSync(path.join(versioned, 'site.yaml'))).toBe(true);
});

it('says how it is used where it is misused', { timeout: TIMEOUT }, () => {
  expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('the folder is missing') });
  expect(run('a', 'b').stderr).toContain('put a name with spaces in quotes: "a b"');
  expect(run('x', '--nmae', 'N').stderr).toContain('did you mean --name?');
  expect(run('x', '--name', 'n'.repeat(61)).stderr).toContain('is longer than 60 characters');
  expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('npm run new-site -- DIR') });
  expect(existsSync('x')).toBe(false);
});
