import { expect, it } from 'vitest';
import { bodyPictures } from '@/lib/check/rules/body-pictures';
import type { MediaFile } from '@/lib/images/media-file';
import { fileOf, makeArticle, makeContent, makeHousePage } from '@/tests/fixtures/make-article';

const ward: MediaFile = {
  kind: 'image',
  file: 'news/ward.png',
  address: '/media/0/ward.png',
  contentType: 'image/png',
  width: 3,
  height: 2,
};

function told(body: string, original: string | null = null) {
  const media = new Map<string, MediaFile | { readonly why: string }>([
    ['news/ward.png', ward],
    ['news/fake.png', { why: 'is neither JPEG nor PNG' }],
  ]);
  const { content, library } = makeContent([fileOf(makeArticle({ slug: 'x', body, original }))], { media });
  return bodyPictures(content, library);
}

it('tells a picture of the body that is not there, or is none', () => {
  expect(
    told('![A ward](ward.png)\n\n![Gone](gone.png) ![Root](/img/gone.png)\n\n<img src="./fake.png" alt="Fake">'),
  ).toMatchObject([
    {
      rule: 'image-missing',
      line: 52,
      field: 'body',
      message: 'the picture "gone.png" does not exist, so readers see its description instead',
      otherFiles: ['content/news/gone.png'],
    },
    { line: 52, otherFiles: ['content/static/img/gone.png'] },
    { line: 54, message: expect.stringContaining('is neither') },
  ]);
});

it.each([
  'See gone.png and [gone](gone.png).',
  '`![Gone](gone.png)`',
  '![A ward](ward.png "A title") ![Far](https://www.example.org/gone.png)',
])('says nothing of %s', (body) => {
  expect(told(body)).toEqual([]);
});

it('tells a picture of a page that is not there', () => {
  const media = [
    { name: 'ward.png', line: 5 },
    { name: 'form.pdf', line: 7 },
  ];
  const { content, library } = makeContent([], { pages: [makeHousePage({ path: '/help/us', media })] });
  expect(bodyPictures(content, library)).toMatchObject([
    {
      rule: 'image-missing',
      file: 'content/pages/help/us.mdx',
      line: 5,
      message: 'the picture "ward.png" does not exist, so readers get its words',
      otherFiles: ['content/pages/help/ward.png'],
    },
  ]);
});

it('leaves to an original what may be its own', () => {
  expect(told('![Gone](gone.png)', 'https://www.example.org/a')).toEqual([]);
});
