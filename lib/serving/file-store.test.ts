import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openFileStore, removeOldFolders } from '@/lib/serving/file-store.mjs';
import { tempFolder } from '@/tests/fixtures/temp-folder';

const page = (path: string, html = `<p>${path}</p>`) => ({
  head: { path, headers: { a: 'b' } },
  body: Buffer.from(html),
});
type Head = ReturnType<typeof page>['head'];

const everything = () => true;

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

it('gives a page back as it was kept, and the latest of two', async () => {
  const store = openFileStore<Head>(tempFolder());
  expect(await store.read('/key')).toBeNull();
  await store.write('/key', page('/a', 'Zażółć\n<p>\u0000'));
  expect(await store.read('/key')).toEqual(page('/a', 'Zażółć\n<p>\u0000'));
  await store.write('/key', page('/b'));
  expect(await store.read('/key')).toMatchObject({ head: { path: '/b' } });
  expect(await store.read('/other')).toBeNull();
});

it('gives no page that was cut off or altered, wherever', async () => {
  const folder = tempFolder();
  const store = openFileStore<Head>(folder);
  await store.write('/key', page('/a', 'text'.repeat(50)));
  const [file = ''] = filesIn(folder);
  const whole = readFileSync(file);
  for (let length = 0; length < whole.length; length++) {
    writeFileSync(file, whole.subarray(0, length));
    expect(await store.read('/key'), `${length} bytes`).toBeNull();
  }
  const altered = Buffer.from(whole);
  altered[whole.length - 3] = 33;
  writeFileSync(file, altered);
  expect(await store.read('/key')).toBeNull();
  writeFileSync(file, whole);
  expect(await store.read('/key')).not.toBeNull();
});

it('leaves nothing behind where it cannot write', async () => {
  const folder = tempFolder({ blocked: '' });
  const store = openFileStore(path.join(folder, 'blocked'));
  await expect(store.write('/key', page('/a'))).rejects.toThrow();
  expect(filesIn(folder)).toHaveLength(1);
});

it('sweeps what no edition has, what is no page, and the oldest beyond a size', async () => {
  const folder = tempFolder();
  const store = openFileStore<Head>(folder);
  for (const [age, name] of ['old', 'new', 'gone'].entries()) {
    await store.write(name, page(`/${name}`));
    const file = filesIn(folder).find((candidate) => readFileSync(candidate, 'utf8').includes(`"key":"${name}"`)) ?? '';
    utimesSync(file, 1000 + age, 1000 + age);
  }
  writeFileSync(path.join(folder, 'half'), 'no page');
  utimesSync(path.join(folder, 'half'), 1000, 1000);
  writeFileSync(path.join(folder, 'x.being-written'), '');
  await store.sweep(({ path: at }) => at !== '/gone', 10_000);
  expect(await Promise.all(['old', 'new', 'gone'].map((key) => store.read(key)))).toEqual([
    expect.anything(),
    expect.anything(),
    null,
  ]);
  expect(filesIn(folder)).toHaveLength(3);
  const [one = ''] = filesIn(folder).filter((file) => path.extname(file) === '');
  await store.sweep(everything, statSync(one).size);
  expect(await Promise.all(['old', 'new'].map((key) => store.read(key)))).toEqual([null, expect.anything()]);
});

it('is empty again where its folder was removed', async () => {
  const folder = tempFolder();
  const store = openFileStore<Head>(folder);
  await store.write('/key', page('/a'));
  rmSync(folder, { recursive: true });
  expect(await store.read('/key')).toBeNull();
  await store.sweep(everything, 0);
  await store.write('/key', page('/a'));
  expect(await store.read('/key')).not.toBeNull();
});

it('removes folders beside its own that are old', async () => {
  const all = tempFolder({ 'own/a': '', 'old/a': '', 'young/a': '' });
  for (const name of ['own', 'old']) utimesSync(path.join(all, name), 1000, 1000);
  await removeOldFolders(path.join(all, 'own'), 60_000);
  expect(readdirSync(all).sort()).toEqual(['own', 'young']);
});
