import { describe, expect, it } from 'vitest';
import { readChecked } from '@/lib/check/read-checked';
import { bodyFiles } from '@/lib/check/rules/body-files';
import type { MediaFile } from '@/lib/images/media-file';
import { askLibrary } from '@/tests/fixtures/ask-rule';
import { fileOf, leastText, makeArticle, makeHousePage, makeImage, NOW } from '@/tests/fixtures/make-article';
import { tempFolder } from '@/tests/fixtures/temp-folder';

function told(body: string, original: string | null = null) {
  const media = new Map<string, MediaFile | { readonly why: string }>([
    ['news/ward.png', makeImage({ file: 'news/ward.png' })],
    ['news/fake.png', { why: 'is neither JPEG nor PNG' }],
  ]);
  return askLibrary(bodyFiles, [fileOf(makeArticle({ slug: 'x', body, original }))], { media });
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

const ORIGINAL = 'https://www.example.org/a';

it('leaves to an original what may be its own', () => {
  expect(told('![Gone](gone.png) [Report](gone.pdf)', ORIGINAL)).toEqual([]);
});

it('tells a PDF that a body links to and that is not there', () => {
  expect(told('Read [the report](report.pdf#page=3).')).toMatchObject([
    {
      rule: 'pdf-missing',
      severity: 'warning',
      line: 50,
      field: 'body',
      message: 'the PDF "report.pdf" does not exist, so readers see its words instead',
      hint: 'put the file in the same folder as the article, or remove the PDF',
    },
  ]);
});

it('reports a picture and a PDF of a page that are not there, from the place of its file', () => {
  const media = [
    { name: 'ward.png', line: 5 },
    { name: 'form.pdf', line: 7 },
  ];
  const pages = [makeHousePage({ path: '/help/us', media })];
  expect(askLibrary(bodyFiles, [], { pages })).toMatchObject([
    {
      rule: 'image-missing',
      file: 'content/pages/help/us.mdx',
      line: 5,
      message: 'the picture "ward.png" does not exist, so readers see its description instead',
      otherFiles: ['content/pages/help/ward.png'],
    },
    {
      rule: 'pdf-missing',
      line: 7,
      message: 'the PDF "form.pdf" does not exist, so the link leads nowhere',
      hint: 'put the file in the same folder as the page, or remove the PDF',
      otherFiles: ['content/pages/help/form.pdf'],
    },
  ]);
});

describe('a file a slip away', () => {
  const files = {
    'news/ward-at-night.png': Buffer.from('x'),
    'news/Annual Report.pdf': '%PDF-1.4\n',
    'static/files/wards.pdf': '%PDF-1.4\n',
  };

  const toldOf = async (body: string, fields = {}) => {
    const root = tempFolder({ ...files, 'news/x.md': leastText(fields, body) });
    const { problems } = await readChecked(root, NOW);
    return problems.filter(({ field }) => field === 'body').map(({ rule, hint }) => `${rule}: ${hint}`);
  };

  it.each([
    ['![A](ward-at-nigth.png)', 'image-missing: did you mean "ward-at-night.png"?'],
    ['<img src="Ward-At-Night.png" alt="A">', 'image-missing: did you mean "ward-at-night.png"?'],
    ['[R](annual-report.pdf)', 'pdf-missing: did you mean "Annual Report.pdf"?'],
    ['[R](files/wards.pdf)', 'pdf-missing: did you mean "/files/wards.pdf"?'],
  ])('is told, with an original and without: %s', async (body, hint) => {
    expect(await toldOf(body)).toEqual([hint]);
    expect(await toldOf(body, { link: ORIGINAL })).toEqual([hint]);
  });

  it('says where the link leads meanwhile', async () => {
    const root = tempFolder({
      ...files,
      'news/x.md': leastText({ link: ORIGINAL }, '[R](annual-report.pdf)'),
    });
    const { problems } = await readChecked(root, NOW);
    expect(problems).toMatchObject([
      {
        message:
          'the PDF "annual-report.pdf" does not exist, so the link leads to https://www.example.org/annual-report.pdf',
      },
    ]);
  });
});
