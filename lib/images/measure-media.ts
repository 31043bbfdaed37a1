import path from 'node:path';
import { MEDIA_PATH } from '@/lib/config/paths';
import { sha256 } from '@/lib/core/hash.mjs';
import type { Refusal } from '@/lib/core/problem';
import type { MediaFile } from '@/lib/images/media-file';

/** The largest picture or PDF: no news page needs more. */
export const MAX_MEDIA_BYTES = 20 * 1024 * 1024;

/** A small hostile file may decode to billions of pixels. */
const MAX_PIXELS = 50_000_000;

/** First bytes of each format; file names are not trusted. */
const MAGIC: readonly (readonly [contentType: string, matches: (head: Buffer) => boolean])[] = [
  ['image/jpeg', (head) => head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))],
  ['image/png', (head) => head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))],
  ['image/gif', (head) => /^GIF8[79]a/.test(head.toString('latin1', 0, 6))],
  ['image/webp', (head) => head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP'],
  ['image/avif', (head) => /^ftypavi[fs]/.test(head.toString('latin1', 4, 12))],
  ['application/pdf', (head) => head.toString('latin1', 0, 5) === '%PDF-'],
];

/**
 * Finds the format of a file by its bytes, measures it and gives it its address.
 *
 * @param file path relative to the content folder
 * @returns the file as pages use it, or why it cannot be shown
 */
export async function measureMedia(file: string, bytes: Buffer): Promise<MediaFile | Refusal> {
  if (bytes.length > MAX_MEDIA_BYTES) return { why: `is larger than ${MAX_MEDIA_BYTES / 1024 / 1024} MB` };
  const contentType = MAGIC.find(([, matches]) => matches(bytes))?.[0];
  if (!contentType) return { why: 'is neither JPEG, PNG, WebP, GIF, AVIF nor PDF, whatever its name says' };
  const address = mediaAddress(file, bytes);
  if (contentType === 'application/pdf') return { kind: 'pdf', file, address, contentType, bytes: bytes.length };
  // Loaded late: most checks measure nothing, and loading sharp takes longer than such a check.
  const { default: sharp } = await import('sharp');
  try {
    const { width, height, orientation = 1 } = await sharp(bytes, { limitInputPixels: MAX_PIXELS }).metadata();
    if (width * height > MAX_PIXELS) return { why: `has over ${MAX_PIXELS / 1e6} million pixels` };
    // EXIF orientations 5 to 8 lie on their side.
    const turned = orientation >= 5;
    return {
      kind: 'image',
      file,
      address,
      contentType,
      width: turned ? height : width,
      height: turned ? width : height,
    };
  } catch {
    return { why: 'cannot be decoded as the picture it claims to be' };
  }
}

function mediaAddress(file: string, bytes: Buffer): string {
  return `${MEDIA_PATH}/${hashOfMedia(bytes)}/${encodeURIComponent(path.posix.basename(file))}`;
}

/** The part of a media address that changes whenever the bytes do. */
export function hashOfMedia(bytes: Buffer): string {
  return sha256(bytes).slice(0, 12);
}
