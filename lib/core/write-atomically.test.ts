import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { writeAtomically } from '@/lib/core/write-atomically.mjs';
import { tempFolder } from '@/tests/fixtures/temp-folder';

it('writes a file of one piece or of many, with its permissions', async () => {
  const folder = tempFolder({ 'a.txt': 'before' });
  await writeAtomically(path.join(folder, 'a.txt'), 'after', { mode: 0o600 });
  async function* chunks() {
    yield 'one ';
    yield Buffer.from('two');
  }
  await writeAtomically(path.join(folder, 'b.txt'), chunks());
  expect(readFileSync(path.join(folder, 'a.txt'), 'utf8')).toBe('after');
  expect(statSync(path.join(folder, 'a.txt')).mode & 0o777).toBe(0o600);
  expect(readFileSync(path.join(folder, 'b.txt'), 'utf8')).toBe('one two');
  expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.txt']);
});

it('leaves the old file, and nothing beside it, where the new one is not whole', async () => {
  const folder = tempFolder({ 'a.txt': 'before' });
  async function* broken() {
    yield 'half';
    throw new Error('no more');
  }
  const file = path.join(folder, 'a.txt');
  await expect(writeAtomically(file, broken())).rejects.toThrow('no more');
  const beforeRename = () => Promise.reject(new Error('changed meanwhile'));
  await expect(writeAtomically(file, 'after', { beforeRename })).rejects.toThrow('changed meanwhile');
  expect(readFileSync(file, 'utf8')).toBe('before');
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

it('takes the place of no other file where it is to be new', async () => {
  const folder = tempFolder({ 'a.txt': 'before' });
  await writeAtomically(path.join(folder, 'b.txt'), 'new', { isNew: true });
  await expect(writeAtomically(path.join(folder, 'a.txt'), 'new', { isNew: true })).rejects.toThrow('EEXIST');
  expect(['a.txt', 'b.txt'].map((name) => readFileSync(path.join(folder, name), 'utf8'))).toEqual(['before', 'new']);
  expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.txt']);
});
