import { expect, it } from 'vitest';
import { findMedia } from '@/lib/images/find-media';
import type { MediaFile } from '@/lib/images/media-file';

const picture: MediaFile = {
  kind: 'image',
  file: 'news/odd name #1 100%.png',
  address: '/media/0123456789ab/odd%20name%20%231%20100%25.png',
  contentType: 'image/png',
  width: 1,
  height: 1,
};
const media = new Map([[decodeURIComponent(picture.address), picture]]);

it('finds a file by the address that pages write', () => {
  expect(findMedia(media, picture.address)).toBe(picture);
});

it.each(['', '/media/0123456789ab/other.png', '/media/0123456789ab/100%.png', `https://x.example${picture.address}`])(
  'finds nothing at %j',
  (address) => {
    expect(findMedia(media, address)).toBeUndefined();
  },
);
