import path from 'node:path';
import { MEDIA_PATH } from '@/lib/config/paths';
import { sha256 } from '@/lib/core/hash.mjs';
import type { Refusal } from '@/lib/core/problem';
import type { MediaFile } from '@/lib/images/media-file';

/** No picture of a news page needs more; a decoder may, if asked by a hostile file. */
export const MAX_MEDIA_BYTES = 20 * 1024 * 1024;
const MAX_PIXELS = 50_000_000;

/** First bytes by which formats are told apart; names are not trusted. AVIF is left to the decoder. */
const MAGIC: readonly (readonly [contentType: string, matches: (head: Buffer) => boolean])[] = [
  ['image/jpeg', (head) => head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))],
  ['image/png', (head) => head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))],
  ['image/gif', (head) => /^GIF8[79]a/.test(head.toString('latin1', 0, 6))],
  ['image/webp', (head) => head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP'],
  ['image/avif', (head) => /^ftypavi[fs]/.test(head.toString('latin1', 4, 12))],
  ['application/pdf', (head) => head.toString('latin1', 0, 5) === '%PDF-'],
];

/**
 * Tells what a file is by its bytes, measures it and gives it its address.
 *
 * @param file path from the content folder
 * @returns the file as pages use it, or why it cannot be shown
 */
export async function measureMedia(file: string, bytes: Buffer): Promise<MediaFile | Refusal> {
  if (bytes.length > MAX_MEDIA_BYTES) return { why: `is larger than ${MAX_MEDIA_BYTES / 1024 / 1024} MB` };
  const contentType = MAGIC.find(([, matches]) => matches(bytes))?.[0];
  if (!contentType) return { why: 'is neither JPEG, PNG, WebP, GIF, AVIF nor PDF, whatever its name says' };
  const address = mediaAddress(file, bytes);
  if (contentType === 'application/pdf') return { kind: 'pdf', file, address, contentType, bytes: bytes.length };
  // Only now, because most runs of a check measure nothing and loading it takes longer than they do.
  const { default: sharp } = await import('sharp');
  try {
    const { width, height, orientation = 1 } = await sharp(bytes, { limitInputPixels: MAX_PIXELS }).metadata();
    if (width * height > MAX_PIXELS) return { why: `has over ${MAX_PIXELS / 1e6} million pixels` };
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
