import { describe, expect, it } from 'vitest';
import { answerForFile } from '@/lib/http/answer-for-file';

const ETAG = '"0123456789ab"';
const answer = (headers: Record<string, string>, method = 'GET', size = 100) =>
  answerForFile({ method, headers: new Headers(headers) }, ETAG, size);
const WHOLE = { status: 200, range: { start: 0, end: 99 } };

it('says with every answer what file it is of and that parts can be asked for', () => {
  const requests: Record<string, string>[] = [
    {},
    { range: 'bytes=0-1' },
    { range: 'bytes=100-' },
    { 'if-none-match': '*' },
  ];
  for (const headers of requests)
    expect(answer(headers).headers).toMatchObject({ ETag: ETAG, 'Accept-Ranges': 'bytes' });
});

describe('a part', () => {
  it.each([
    ['bytes=0-0', 0, 0],
    ['bytes=10-19', 10, 19],
    ['bytes=10-', 10, 99],
    ['bytes=90-4000', 90, 99],
    ['bytes=0-', 0, 99],
    ['bytes=-1', 99, 99],
    ['bytes=-4000', 0, 99],
    [`bytes=99-${'9'.repeat(400)}`, 99, 99],
    ['Bytes=1-2', 1, 2],
  ])('is what %s names', (range, start, end) => {
    const { status, headers, range: part } = answer({ range });
    expect({ status, part }).toEqual({ status: 206, part: { start, end } });
    expect(headers['Content-Range']).toBe(`bytes ${start}-${end}/100`);
  });

  it.each(['bytes=100-', 'bytes=100-200', 'bytes=-0', `bytes=${'9'.repeat(400)}-`])(
    'that the file does not have is refused, with its size: %s',
    (range) => {
      expect(answer({ range })).toMatchObject({
        status: 416,
        headers: { 'Content-Range': 'bytes */100' },
        range: null,
      });
    },
  );

  it.each([
    ...[
      '',
      'bytes',
      'bytes=',
      'bytes=-',
      'bytes=a-b',
      'bytes=1',
      'bytes=5-4',
      'bytes=0x1-2',
      'bytes=1.5-2',
      'bytes=--1',
    ],
    ...['bytes=0-1,5-6', 'bytes=0-1,', 'items=0-1', '0-1'],
  ])('is not made of what is malformed, of another unit or several: %j', (range) => {
    expect(answer({ range })).toMatchObject(WHOLE);
  });

  it('is not made for HEAD, for which the header means nothing', () => {
    expect(answer({ range: 'bytes=0-1' }, 'HEAD')).toMatchObject(WHOLE);
    expect(answer({ range: 'bytes=100-' }, 'HEAD')).toMatchObject(WHOLE);
  });

  it('of an empty file does not exist', () => {
    expect(answer({ range: 'bytes=0-' }, 'GET', 0)).toMatchObject({ status: 416 });
    expect(answer({ range: 'bytes=-5' }, 'GET', 0)).toMatchObject({ status: 416 });
  });
});

describe('If-Range', () => {
  it('lets a part of the same file through', () => {
    expect(answer({ range: 'bytes=0-1', 'if-range': ETAG })).toMatchObject({ status: 206 });
  });

  it.each(['"other"', `W/${ETAG}`, 'Wed, 17 Feb 2021 10:00:00 GMT', '', '*'])(
    'gives the whole file for %j, whatever part is asked for',
    (tag) => {
      expect(answer({ range: 'bytes=0-1', 'if-range': tag })).toMatchObject(WHOLE);
      expect(answer({ range: 'bytes=100-', 'if-range': tag })).toMatchObject(WHOLE);
    },
  );
});

describe('If-None-Match', () => {
  it.each([ETAG, `W/${ETAG}`, '*', ' * ', `"a", ${ETAG}`, `"a,b",W/${ETAG} , "c"`])('knows the file by %s', (tags) => {
    expect(answer({ 'if-none-match': tags })).toMatchObject({ status: 304, range: null });
    expect(answer({ 'if-none-match': tags }, 'HEAD')).toMatchObject({ status: 304, range: null });
  });

  it.each(['"other"', '0123456789ab', '"0123456789ab', '"x0123456789ab"', '', ','])(
    'does not know it by %j',
    (tags) => {
      expect(answer({ 'if-none-match': tags })).toMatchObject(WHOLE);
    },
  );

  it('comes before a part, and leaves it alone where it names another file', () => {
    const range = 'bytes=0-1';
    expect(answer({ 'if-none-match': ETAG, range })).toMatchObject({ status: 304 });
    expect(answer({ 'if-none-match': ETAG, range: 'bytes=100-' })).toMatchObject({ status: 304 });
    expect(answer({ 'if-none-match': '"other"', range })).toMatchObject({ status: 206 });
  });
});
