import { expect, it } from 'vitest';
import { imageSources } from '@/lib/images/responsive-image';

const widthsFor = (width: number) =>
  imageSources({ address: '/media/a/x.png', width })
    .split(', ')
    .map((candidate) => candidate.split(' ')[1]);

it.each([
  [1, ['128w']],
  [128, ['128w']],
  [500, ['128w', '240w', '320w', '480w', '640w']],
  [5000, ['128w', '240w', '320w', '480w', '640w', '960w', '1280w']],
])('offers a picture of %i pixels no wider than needed', (width, candidates) => {
  expect(widthsFor(width)).toEqual(candidates);
});
