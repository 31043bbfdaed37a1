import { expect, it } from 'vitest';
import { findMedia } from '@/lib/images/find-media';
import type { ServedMedia } from '@/lib/images/media-file';

const picture: ServedMedia = { file: 'news/odd name #1 100%.png', contentType: 'image/png', version: 'v' };
const address = '/media/0123456789ab/odd%20name%20%231%20100%25.png';
const media = new Map([[decodeURIComponent(address), picture]]);

it('finds a file by the address that pages write', () => {
  expect(findMedia(media, address)).toBe(picture);
});

it.each(['', '/media/0123456789ab/other.png', '/media/0123456789ab/100%.png', `https://x.example${address}`])(
  'finds nothing at %j',
  (other) => {
    expect(findMedia(media, other)).toBeUndefined();
  },
);
