import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { findFile } from '@/lib/article/read-files';
import { openFile } from '@/lib/content/open-file';
import { hashOfMedia } from '@/lib/images/measure-media';
import { tempFolder } from '@/tests/fixtures/temp-folder';

const FILE = 'news/a.pdf';

/** A folder with one file, its version, and that file opened. */
async function listed(content = '0123456789') {
  const root = tempFolder({ [FILE]: content });
  const version = (await findFile(root, FILE))?.version ?? '';
  const hash = hashOfMedia(Buffer.from(content));
  const open = async () => {
    const file = await openFile(root, { file: FILE, version, hash });
    onTestFinished(() => file?.close());
    return file;
  };
  return { root, at: path.join(root, FILE), version, hash, open };
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

it('gives the size and any bytes of the version that was listed', async () => {
  const file = await (await listed()).open();
  expect(file?.size).toBe(10);
  expect(text((await file?.read(0, 10)) ?? new Uint8Array())).toBe('0123456789');
  expect(text((await file?.read(3, 2)) ?? new Uint8Array())).toBe('34');
});

it('does not open a file that was replaced by one of the same size and the same time', async () => {
  const { at, open } = await listed();
  const { atime, mtime } = statSync(at);
  writeFileSync(`${at}.new`, '9876543210');
  utimesSync(`${at}.new`, atime, mtime);
  renameSync(`${at}.new`, at);
  expect(await open()).toBeNull();
});

it('opens a file that was merely touched: its rights, its times, a copy that took its place', async () => {
  const { at, open } = await listed();
  chmodSync(at, 0o640);
  expect(await open()).not.toBeNull();
  utimesSync(at, 1, 1);
  expect(text((await (await open())?.read(2, 3)) ?? new Uint8Array())).toBe('234');
  copyFileSync(at, `${at}.copy`);
  renameSync(`${at}.copy`, at);
  expect(await open()).not.toBeNull();
});

it('does not open a file that was written again, or is gone', async () => {
  const { at, open } = await listed();
  writeFileSync(at, '0123456789+');
  expect(await open()).toBeNull();
  rmSync(at);
  expect(await open()).toBeNull();
});

it('follows no link in the file’s place, not even to the same file', async () => {
  const { root, at, open } = await listed();
  renameSync(at, path.join(root, 'elsewhere.pdf'));
  symlinkSync(path.join(root, 'elsewhere.pdf'), at);
  expect(await open()).toBeNull();
  const moved = (await findFile(root, 'elsewhere.pdf'))?.version ?? '';
  expect(await openFile(root, { file: FILE, version: moved, hash: '' })).toBeNull();
});

it('waits for nobody where a pipe took the file’s place, and opens no folder', async () => {
  const { root, at, version } = await listed();
  rmSync(at);
  execFileSync('mkfifo', [at]);
  expect(await openFile(root, { file: FILE, version, hash: '' })).toBeNull();
  expect(await openFile(root, { file: 'news', version, hash: '' })).toBeNull();
});

it('gives no bytes of a file that is written while it is open', async () => {
  const { at, open } = await listed();
  const file = await open();
  writeFileSync(at, 'abcdefghij');
  await expect(file?.read(0, 10)).rejects.toThrow('changed');
  writeFileSync(at, 'abc');
  await expect(file?.read(0, 10)).rejects.toThrow('ended early');
});

it('goes on with the old bytes of a file whose name went to another meanwhile, or gives none', async () => {
  const { at, open } = await listed();
  const file = await open();
  writeFileSync(`${at}.new`, 'abcdefghij');
  renameSync(`${at}.new`, at);
  // Losing its name changes what the file system tells of a file, on most systems.
  const bytes = await file?.read(0, 10).catch(() => null);
  expect(['0123456789', undefined]).toContain(bytes ? text(bytes) : undefined);
});

it('can be closed twice, and while it is read', async () => {
  const file = await (await listed()).open();
  await Promise.all([file?.read(0, 10).catch(() => 'closed'), file?.close(), file?.close()]);
  await expect(file?.read(0, 10)).rejects.toThrow();
});
