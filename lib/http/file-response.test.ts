import { expect, it } from 'vitest';
import { LENGTH_HEADER } from '@/lib/http/content-length';
import { fileResponse } from '@/lib/http/file-response';

const SIZE = 300_000;
const BYTES = Uint8Array.from({ length: SIZE }, (_, index) => index % 251);

/** A file in memory that tells how it was used; reading breaks off at `brokenAt`. */
function fakeFile(brokenAt = Number.POSITIVE_INFINITY) {
  const used = { reads: 0, closed: 0 };
  const file = {
    size: SIZE,
    read: async (position: number, length: number) => {
      used.reads += 1;
      if (position + length > brokenAt) throw new Error('changed');
      return BYTES.slice(position, position + length);
    },
    close: async () => void used.closed++,
  };
  return { file, used };
}

const KIND = { etag: '"tag"', headers: { 'Content-Type': 'application/pdf', 'Cache-Control': 'immutable' } };

async function ask({ file }: ReturnType<typeof fakeFile>, init: RequestInit = {}) {
  return fileResponse(new Request('http://localhost/media/tag/x.pdf', init), file, KIND);
}

/** Compared as buffers: `toEqual` takes seconds for so many bytes. */
async function isBody(response: Response, bytes: Uint8Array): Promise<boolean> {
  return Buffer.from(await response.arrayBuffer()).equals(bytes);
}

it('sends the whole file in chunks, tells its length, and closes it', async () => {
  const fake = fakeFile();
  const response = await ask(fake);
  expect(fake.used).toEqual({ reads: 0, closed: 0 });
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': 'immutable',
    'accept-ranges': 'bytes',
    etag: '"tag"',
    [LENGTH_HEADER.toLowerCase()]: String(SIZE),
  });
  expect(await isBody(response, BYTES)).toBe(true);
  expect(fake.used.reads).toBe(3);
  expect(fake.used.closed).toBeGreaterThan(0);
});

it('sends a part, and reads no more than that', async () => {
  const fake = fakeFile(150_001);
  const response = await ask(fake, { headers: { range: 'bytes=1000-150000' } });
  expect(response.status).toBe(206);
  expect(response.headers.get('content-range')).toBe(`bytes 1000-150000/${SIZE}`);
  expect(response.headers.get(LENGTH_HEADER)).toBe('149001');
  expect(await isBody(response, BYTES.slice(1000, 150_001))).toBe(true);
  expect(fake.used.closed).toBeGreaterThan(0);
});

it.each([
  ['HEAD', { method: 'HEAD' }, 200, String(SIZE)],
  ['HEAD for a part', { method: 'HEAD', headers: { range: 'bytes=0-1' } }, 200, String(SIZE)],
  ['a known file', { headers: { 'if-none-match': 'W/"tag"' } }, 304, null],
  ['a part it does not have', { headers: { range: 'bytes=300000-' } }, 416, null],
])('has no body for %s and closes the file unread', async (_what, init, status, length) => {
  const fake = fakeFile();
  const response = await ask(fake, init);
  expect([response.status, response.body, response.headers.get(LENGTH_HEADER)]).toEqual([status, null, length]);
  expect(fake.used).toEqual({ reads: 0, closed: 1 });
});

it('lets nobody keep the answer to a part that the file does not have', async () => {
  const response = await ask(fakeFile(), { headers: { range: 'bytes=300000-' } });
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('content-range')).toBe(`bytes */${SIZE}`);
});

it('breaks off, and closes the file, where reading fails half-way', async () => {
  const fake = fakeFile(200_000);
  const response = await ask(fake);
  await expect(response.arrayBuffer()).rejects.toThrow('changed');
  expect(fake.used.closed).toBeGreaterThan(0);
});

it('closes the file when the reader goes away: during, before and without any reading', async () => {
  const cancelled = fakeFile();
  await (await ask(cancelled)).body?.cancel();
  expect(cancelled.used).toEqual({ reads: 0, closed: 1 });

  const leaving = new AbortController();
  const left = fakeFile();
  await ask(left, { signal: leaving.signal });
  leaving.abort();
  expect(left.used).toEqual({ reads: 0, closed: 1 });

  const gone = fakeFile();
  await ask(gone, { signal: AbortSignal.abort() });
  expect(gone.used).toEqual({ reads: 0, closed: 1 });
});
