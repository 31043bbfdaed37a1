import { randomUUID } from 'node:crypto';
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
  restoreLinks,
  runningServers,
  writeRecord,
} from '@/scripts/builds.mjs';
import { openControl } from '@/scripts/control.mjs';
import { tempFolder, writeInto } from '@/tests/fixtures/temp-folder';

/** A folder with whole builds of these names. */
async function distWith(...ids: readonly string[]): Promise<string> {
  const dist = tempFolder({});
  for (const id of ids) {
    mkdirSync(buildFolder(dist, id), { recursive: true });
    await writeRecord(buildFolder(dist, id), { id, islands: '', code: '', next: '.next/work', files: [] });
  }
  return dist;
}

const named = (dist: string) =>
  [currentBuild(dist), previousBuild(dist)].map((folder) => folder && path.basename(folder));

const buildsIn = (dist: string) => readdirSync(path.join(dist, 'builds')).sort();

it('has one current build and one before it, and goes back and forth between two', async () => {
  const dist = await distWith('a', 'b', 'c');
  const seen = ['a', 'b', 'b', 'c', 'b', 'c'].map((id) => {
    makeCurrent(dist, id);
    return named(dist);
  });
  expect([named(await distWith('a')), ...seen]).toEqual([
    [null, null],
    ['a', null],
    ['b', 'a'],
    ['b', 'a'],
    ['c', 'b'],
    ['b', 'c'],
    ['c', 'b'],
  ]);
});

it('has a folder for what servers note of themselves before there is one', async () => {
  const dist = await distWith('a');
  makeCurrent(dist, 'a');
  expect(readdirSync(path.join(dist, 'servers'))).toEqual([]);
});

it('takes nothing for a build that was not finished', async () => {
  const dist = await distWith('a');
  makeCurrent(dist, 'a');
  mkdirSync(buildFolder(dist, 'half'));
  makeCurrent(dist, 'half');
  expect(named(dist)).toEqual([null, 'a']);
});

it('goes back to what was current and previous before', async () => {
  const dist = await distWith('a', 'b');
  makeCurrent(dist, 'a');
  for (const before of [
    { current: buildFolder(dist, 'a'), previous: null },
    { current: buildFolder(dist, 'b'), previous: buildFolder(dist, 'a') },
  ]) {
    restoreLinks(dist, before);
    expect([currentBuild(dist), previousBuild(dist)]).toEqual([before.current, before.previous]);
  }
});

it('keeps two builds and those that are served, and removes all others', async () => {
  const dist = await distWith('a', 'b', 'c', 'd');
  mkdirSync(buildFolder(dist, 'half'));
  for (const id of ['b', 'c', 'd']) makeCurrent(dist, id);
  const control = await openControl({ ping: async () => ({ builds: ['a'], worker: 1 }) });
  await noteServer(dist, { port: 3000, control });
  await removeOldBuilds(dist);
  expect(buildsIn(dist)).toEqual(['a', 'c', 'd']);
  forgetServer(dist);
  await removeOldBuilds(dist);
  expect(buildsIn(dist)).toEqual(['c', 'd']);
});

it('knows the servers that answer, and forgets those that were killed, whoever has their numbers now', async () => {
  const dist = await distWith();
  const control = await openControl({ ping: async () => ({ builds: ['b'], worker: 1 }) });
  await noteServer(dist, { port: 3000, control });
  writeInto(dist, 'servers/1', JSON.stringify({ port: 1, control: { port: 1, token: control.token } }));
  writeInto(dist, 'servers/2', JSON.stringify({ port: 1, control: { ...control, token: randomUUID() } }));
  writeInto(dist, 'servers/3', '{');
  writeInto(dist, 'servers/4.new', '{');
  expect(await runningServers(dist)).toEqual([{ port: 3000, control, builds: ['b'], worker: 1 }]);
  expect(readdirSync(path.join(dist, 'servers')).sort()).toEqual(['4.new', String(process.pid)].sort());
  forgetServer(dist);
  expect(await runningServers(dist)).toEqual([]);
});

it('may be moved as a whole', async () => {
  const dist = await distWith('a');
  makeCurrent(dist, 'a');
  const elsewhere = path.join(tempFolder({}), 'moved');
  renameSync(dist, elsewhere);
  expect(currentBuild(elsewhere)).toBe(buildFolder(elsewhere, 'a'));
});
