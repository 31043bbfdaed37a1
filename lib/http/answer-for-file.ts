import { namesEtag } from '@/lib/http/etag';

/** A part of a file, in bytes, both ends included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface FileAnswer {
  readonly status: 200 | 206 | 304 | 416;
  readonly headers: Readonly<Record<string, string>>;
  /** The bytes of the body, which an answer to HEAD omits; null for an answer without a body. */
  readonly range: ByteRange | null;
}

type FileRequest = Pick<Request, 'method'> & { readonly headers: Pick<Headers, 'get'> };

/**
 * Decides between the whole file, a part of it, and none (RFC 9110, sections 13 and 14). A request for several parts
 * gets the whole file, as section 14.2 allows: PDF viewers request one at a time.
 *
 * @param etag strong, with its quotes
 * @param size of the file, in bytes
 */
export function answerForFile({ method, headers }: FileRequest, etag: string, size: number): FileAnswer {
  const own = { ETag: etag, 'Accept-Ranges': 'bytes' };
  if (isKnown(headers.get('if-none-match'), etag)) return { status: 304, headers: own, range: null };
  const wanted = method === 'GET' && isCurrent(headers.get('if-range'), etag) ? headers.get('range') : null;
  const range = parseRange(wanted, size);
  if (range === null) return { status: 200, headers: own, range: { start: 0, end: size - 1 } };
  if (range.start >= size || range.end < range.start)
    return { status: 416, headers: { ...own, 'Content-Range': `bytes */${size}` }, range: null };
  return {
    status: 206,
    headers: { ...own, 'Content-Range': `bytes ${range.start}-${range.end}/${size}` },
    range,
  };
}

function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  return ifNoneMatch?.trim() === '*' || namesEtag(ifNoneMatch, etag);
}

/** Whether `If-Range` allows a part. It needs the strong tag; a date never matches, because no date is sent. */
function isCurrent(ifRange: string | null, etag: string): boolean {
  return ifRange === null || ifRange.trim() === etag;
}

/**
 * Parses `Range`, if it requests one part in bytes.
 *
 * @returns null for no header, or one to be ignored; a part that the file does not have starts after its end
 */
function parseRange(header: string | null, size: number): ByteRange | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/i.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '') return { start: Math.max(size - Number(last), 0), end: size - 1 };
  const [start, end] = [Number(first), last === '' ? Number.POSITIVE_INFINITY : Number(last)];
  return start > end ? null : { start, end: Math.min(end, size - 1) };
}
