import { describe, expect, it } from 'vitest';
import { imageAlt } from '@/lib/check/rules/image-alt';
import { ask } from '@/tests/fixtures/ask-rule';

const told = (alt: string | null, href = 'ward-03.jpg') => ask(imageAlt, { featuredImage: { href, alt } });

describe('image-alt', () => {
  it.each([null, '', ' ', '&nbsp;'])('tells that the description is missing: %o', (alt) => {
    expect(told(alt)).toMatchObject([{ rule: 'image-alt', field: 'featuredImage.alt', message: 'is missing' }]);
  });

  it('tells a picture that is written by its file alone', () => {
    expect(ask(imageAlt, { featuredImage: 'ward-03.jpg' })).toMatchObject([
      { field: 'featuredImage', message: 'the picture has no description' },
    ]);
  });

  it.each(['ward-03.jpg', 'Ward-03', 'IMG_2041.JPEG', 'photos/ward.png'])('tells the name of a file: %s', (alt) => {
    expect(told(alt)[0]?.message).toBe(`"${alt}" is only the name of the file`);
  });

  it.each(['A nurse with a tablet', 'Ward 03', 'How to save a .png'])('says nothing of %s', (alt) => {
    expect(told(alt)).toEqual([]);
  });

  it('says nothing of words that the file is named after', () => {
    expect(told('Clinic', 'clinic.webp')).toEqual([]);
    expect(told('A nurse with a tablet', 'a-nurse-with-a-tablet.jpg')).toEqual([]);
  });

  it('says nothing of an article without a picture', () => {
    expect(ask(imageAlt, { featuredImage: null })).toEqual([]);
  });
});
