import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256OfParts } from '@/lib/core/hash.mjs';
import { appendChunks, readChunks, writeChunks } from '@/lib/library/chunk-file';
import { tempFolder } from '@/tests/fixtures/temp-folder';

const KEY = sha256OfParts('key');

async function* each(texts: readonly string[]) {
  for (const text of texts) yield Buffer.from(text);
}

const textsIn = async (file: string, key = KEY) => (await readChunks(file, key))?.chunks.map(String) ?? null;

it('gives what was written and appended, in order, under the same key alone', async () => {
  const file = path.join(tempFolder(), 'sub', 'x');
  expect(await textsIn(file)).toBeNull();
  expect(await appendChunks(file, KEY, [Buffer.from('a')])).toBe(false);
  expect(await writeChunks(file, KEY, each(['a', '', 'b'.repeat(100_000)]))).toBe(true);
  expect(await appendChunks(file, KEY, [Buffer.from('c'), Buffer.from('d')])).toBe(true);
  expect(await textsIn(file)).toEqual(['a', '', 'b'.repeat(100_000), 'c', 'd']);
  expect(await textsIn(file, sha256OfParts('other'))).toBeNull();
  expect(await appendChunks(file, sha256OfParts('other'), [Buffer.from('e')])).toBe(false);
  expect(await textsIn(file)).toHaveLength(5);
  expect(await writeChunks(file, KEY, each(['f']))).toBe(true);
  expect(await textsIn(file)).toEqual(['f']);
  expect(readdirSync(path.dirname(file))).toEqual(['x']);
});

it('keeps what was there where writing fails', async () => {
  const file = path.join(tempFolder(), 'x');
  await writeChunks(file, KEY, each(['a']));
  async function* failing() {
    yield Buffer.from('b');
    throw new Error('no more');
  }
  await expect(writeChunks(file, KEY, failing())).rejects.toThrow('no more');
  expect(await textsIn(file)).toEqual(['a']);
  expect(await writeChunks(path.join(file, 'below'), KEY, each(['a']))).toBe(false);
  expect(readdirSync(path.dirname(file))).toEqual(['x']);
});

it('loses no more than the damaged chunks, whatever happens to the bytes', async () => {
  const file = path.join(tempFolder(), 'x');
  const texts = ['one', 'another', '\nchunk:\n', '', 'last'];
  await writeChunks(file, KEY, each(texts));
  const whole = readFileSync(file);
  const places = fc.nat(whole.length - 1);
  const damage = fc.oneof(
    places.map((at) => whole.subarray(0, at)),
    fc.tuple(places, fc.integer({ min: 1, max: 255 })).map(([at, by]) => {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ by;
      return flipped;
    }),
    fc.tuple(places, places).map(([from, to]) => Buffer.concat([whole.subarray(0, from), whole.subarray(to)])),
  );
  await fc.assert(
    fc.asyncProperty(damage, async (bytes) => {
      writeFileSync(file, bytes);
      const found = await textsIn(file);
      for (const text of found ?? []) expect(texts).toContain(text);
      if (bytes.length === whole.length && found) expect(found.length).toBeGreaterThanOrEqual(texts.length - 1);
    }),
    { numRuns: 500 },
  );
});

it('finds what was appended after a chunk that was cut short', async () => {
  const file = path.join(tempFolder(), 'x');
  await writeChunks(file, KEY, each(['one', 'two']));
  writeFileSync(file, readFileSync(file).subarray(0, -2));
  expect(await appendChunks(file, KEY, [Buffer.from('three')])).toBe(true);
  expect(await readChunks(file, KEY)).toEqual({ chunks: [Buffer.from('one'), Buffer.from('three')], isDamaged: true });
});

it('lets several append at the same time', async () => {
  const file = path.join(tempFolder(), 'x');
  await writeChunks(file, KEY, each([]));
  const texts = Array.from({ length: 40 }, (_, index) => `${index} `.repeat(5_000));
  await Promise.all(texts.map((text) => appendChunks(file, KEY, [Buffer.from(text)])));
  expect(new Set(await textsIn(file))).toEqual(new Set(texts));
});

it('keeps large chunks of two writers apart', async () => {
  const file = path.join(tempFolder(), 'x');
  await writeChunks(file, KEY, each([]));
  const of = (letter: string) => Array.from({ length: 8 }, (_, index) => Buffer.from(letter.repeat(3e6 + index)));
  const [one, other] = [of('a'), of('b')];
  expect(await Promise.all([appendChunks(file, KEY, one), appendChunks(file, KEY, other)])).toEqual([true, true]);
  const { chunks = [], isDamaged } = (await readChunks(file, KEY)) ?? {};
  const summary = (all: readonly Buffer[]) => all.map((chunk) => `${chunk.length} ${chunk.subarray(0, 1)}`).sort();
  expect(summary(chunks)).toEqual(summary([...one, ...other]));
  expect(isDamaged).toBe(false);
});

it('says that nothing was appended where the file was replaced meanwhile', async () => {
  const file = path.join(tempFolder(), 'x');
  await writeChunks(file, KEY, each(['old']));
  await writeChunks(`${file}-other`, KEY, each(['other']));
  function* replacing() {
    renameSync(`${file}-other`, file);
    yield Buffer.from('new');
  }
  expect(await appendChunks(file, KEY, replacing())).toBe(false);
  expect(await textsIn(file)).toEqual(['other']);
});
