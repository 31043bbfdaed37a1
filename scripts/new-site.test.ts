import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readChecked } from '@/lib/check/read-checked';
import { runInProcess } from '@/tests/fixtures/run-in-process';
import { tempFolder } from '@/tests/fixtures/temp-folder';
import { newSite } from './new-site/command';

const run = (...args: readonly string[]) => runInProcess((around) => newSite(args, around), {});

it('makes a folder that is a whole site, in which nothing is wrong', async () => {
  const root = path.join(tempFolder(), 'sites', 'wind weekly');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/new-site.mjs', root, '--name', 'Wind & "Waves": Weekly'],
    { encoding: 'utf8', env: { ...process.env, INIT_CWD: undefined } },
  );
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

it('explains every setting, and sets the name alone', async () => {
  const root = path.join(tempFolder(), 'wind-weekly');
  expect((await run(root)).status).toBe(0);
  const text = readFileSync(path.join(root, 'site.yaml'), 'utf8');
  const taxonomies = [
    { name: 'Nature', label: 'Nature', colour: 'teal' },
    { name: 'Community', colour: 'indigo' },
  ];
  expect(parse(text)).toEqual({ name: 'Wind Weekly', taxonomies });
  // What is commented out is YAML once the marks are taken away; what explains it begins with a capital.
  const settings = parse(text.replace(/^# ([A-Z])/gm, '## $1').replace(/^# (?!#)/gm, ''));
  expect(Object.keys(settings)).toEqual([
    ...['name', 'shortName', 'tagline', 'description', 'address'],
    ...['language', 'locale', 'timeZone', 'navigation', 'footer'],
    ...['taxonomies', 'pageSize', 'contact', 'social', 'logo', 'icons', 'robots', 'cache'],
  ]);
});

it('refuses a folder that is not empty, names what is in it, and writes nothing', async () => {
  const full = tempFolder({ 'a.md': 'x', 'news/b.md': 'x' });
  const { status, stderr } = await run(full);
  expect(status).toBe(1);
  expect(stderr).toContain('is not empty (a.md, news): name a new folder, or empty this one');
  expect(readdirSync(full)).toEqual(['a.md', 'news']);
  expect((await run(path.join(full, 'a.md'))).stderr).toContain('is not a folder');
  const versioned = tempFolder({ '.git/HEAD': 'x' });
  expect((await run(versioned)).status).toBe(0);
  expect(existsSync(path.join(versioned, 'site.yaml'))).toBe(true);
});

it('says how it is used where it is misused', async () => {
  expect(await run()).toMatchObject({ status: 2, stderr: expect.stringContaining('the folder is missing') });
  expect((await run('a', 'b')).stderr).toContain('put a name with spaces in quotes: "a b"');
  expect((await run('x', '--nmae', 'N')).stderr).toContain('did you mean --name?');
  expect((await run('x', '--name', 'n'.repeat(61))).stderr).toContain('is longer than 60 characters');
  expect(await run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('npm run new-site -- DIR') });
  expect(existsSync('x')).toBe(false);
});
