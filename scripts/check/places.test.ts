import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { tempFolder, writeInto } from '@/tests/fixtures/temp-folder';
import { readPlaces, shownPath } from './places';

afterEach(() => vi.unstubAllEnvs());

function contentFolder(): string {
  const root = path.join(tempFolder({}), 'content');
  mkdirSync(root);
  writeInto(root, 'news/a.md', 'x');
  return root;
}

it('takes a folder around the content folder for all of it', () => {
  const root = contentFolder();
  for (const place of [root, path.dirname(root), '/'])
    expect(readPlaces([place], root)).toEqual({ within: [shownPath(root)], wrong: [] });
  const news = path.join(root, 'news');
  expect(readPlaces([news], root).within).toEqual([shownPath(news)]);
});

it('tells what is not there, and what is no part of the content', () => {
  const root = contentFolder();
  expect(readPlaces(['no-such-file'], root).wrong).toEqual(['there is no file or folder no-such-file']);
  expect(readPlaces(['package.json'], root).wrong).toHaveLength(1);
});

it('takes names from the folder in which npm was called', () => {
  const root = contentFolder();
  vi.stubEnv('INIT_CWD', path.join(root, 'news'));
  vi.stubEnv('npm_lifecycle_event', 'check');
  expect(readPlaces(['a.md'], root)).toEqual({ within: [shownPath(path.join(root, 'news/a.md'))], wrong: [] });
  // Within another script's run the folder is that script's affair.
  vi.stubEnv('npm_lifecycle_event', 'test');
  expect(readPlaces(['a.md'], root).wrong).toHaveLength(1);
});
