import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import {
  buildFolder,
  currentBuild,
  forgetServer,
  makeCurrent,
  noteServer,
  previousBuild,
  removeOldBuilds,
  runningServers,
  writeRecord,
} from '@/scripts/builds.mjs';
import { tempFolder, writeInto } from '@/tests/fixtures/temp-folder';

/** A folder with whole builds of these names. */
function distWith(...ids: readonly string[]): string {
  const dist = tempFolder({});
  for (const id of ids) {
    mkdirSync(buildFolder(dist, id), { recursive: true });
    writeRecord(buildFolder(dist, id), { id, islands: '', code: '', next: '.next/work', files: [] });
  }
  return dist;
}

const named = (dist: string) =>
  [currentBuild(dist), previousBuild(dist)].map((folder) => folder && path.basename(folder));

const buildsIn = (dist: string) => readdirSync(path.join(dist, 'builds')).sort();

it('has one current build and one before it, and goes back and forth between two', () => {
  const dist = distWith('a', 'b', 'c');
  const seen = ['a', 'b', 'b', 'c', 'b', 'c'].map((id) => {
    makeCurrent(dist, id);
    return named(dist);
  });
  expect([named(distWith('a')), ...seen]).toEqual([
    [null, null],
    ['a', null],
    ['b', 'a'],
    ['b', 'a'],
    ['c', 'b'],
    ['b', 'c'],
    ['c', 'b'],
  ]);
});

it('takes nothing for a build that was not finished', () => {
  const dist = distWith('a');
  makeCurrent(dist, 'a');
  mkdirSync(buildFolder(dist, 'half'));
  makeCurrent(dist, 'half');
  expect(named(dist)).toEqual([null, 'a']);
});

it('keeps two builds and those that are served, and removes all others', () => {
  const dist = distWith('a', 'b', 'c', 'd');
  mkdirSync(buildFolder(dist, 'half'));
  for (const id of ['b', 'c', 'd']) makeCurrent(dist, id);
  noteServer(dist, { port: 3000, build: 'a' });
  removeOldBuilds(dist);
  expect(buildsIn(dist)).toEqual(['a', 'c', 'd']);
  forgetServer(dist);
  removeOldBuilds(dist);
  expect(buildsIn(dist)).toEqual(['c', 'd']);
});

it('knows the servers that run, and forgets those that were killed', () => {
  const dist = distWith();
  noteServer(dist, { port: 3000, build: 'a' });
  noteServer(dist, { port: 3000, build: 'b', refused: 'c' });
  // No process has this number: it is beyond the largest that Linux gives.
  writeInto(dist, 'servers/4194305', JSON.stringify({ pid: 4_194_305, port: 1, build: 'x' }));
  writeInto(dist, 'servers/7', '{');
  expect(runningServers(dist)).toEqual([{ pid: process.pid, port: 3000, build: 'b', refused: 'c' }]);
  expect(readdirSync(path.join(dist, 'servers'))).toEqual([String(process.pid)]);
  forgetServer(dist);
  expect(runningServers(dist)).toEqual([]);
});

it('may be moved as a whole', () => {
  const dist = distWith('a');
  makeCurrent(dist, 'a');
  const elsewhere = path.join(tempFolder({}), 'moved');
  renameSync(dist, elsewhere);
  expect(currentBuild(elsewhere)).toBe(buildFolder(elsewhere, 'a'));
});
