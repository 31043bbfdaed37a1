import { describe, expect, it } from 'vitest';
import { ARTICLE_TABLE } from '@/lib/article/article-fields';
import { misspeltFields } from '@/lib/article/misspelt-fields';
import { problemsWith } from '@/tests/fixtures/make-article';

const ADDRESS = 'https://www.example.org/a';

describe('a misspelt field within a group', () => {
  it.each([
    ['link', { herf: ADDRESS }, 'link.herf', 'href'],
    ['link', { Href: ADDRESS }, 'link.Href', 'href'],
    ['link', { brnad: 'example.org' }, 'link.brnad', 'brand'],
    ['featuredPdf', { href: 'x.pdf', lable: 'The report' }, 'featuredPdf.lable', 'label'],
    ['institution', { lable: 'The Clinic' }, 'institution.lable', 'label'],
    ['offering', { label: 'HotDoc', permalnk: '/offering/hotdoc' }, 'offering.permalnk', 'permalink'],
    ['htmlMetaData', { descripton: 'Short.' }, 'htmlMetaData.descripton', 'description'],
    ['openProjectCustomFields', { cleanURL: ADDRESS }, 'openProjectCustomFields.cleanURL', 'cleanUrl'],
  ])('is told of %s: %o', (name, group, field, meant) => {
    expect(problemsWith({ [name]: group }).filter(({ rule }) => rule === 'field-unknown')).toMatchObject([
      { field, message: 'unknown field', hint: `did you mean ${meant}?` },
    ]);
  });

  it('says which entry of a list it is in, and where', () => {
    const relatedOfferings = [{ label: 'A' }, { label: 'B', permalnk: '/offering/b' }];
    expect(problemsWith({ relatedOfferings })).toMatchObject([
      { field: 'relatedOfferings[1].permalnk', line: 9, column: 15 },
    ]);
  });

  it('is told of a file that is no article for want of it', () => {
    const rules = problemsWith({ relatedOfferings: [{ lable: 'HotDoc' }] }).map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['field-unknown', 'field-required']));
  });

  it.each([
    ['link', { href: ADDRESS, Href: ADDRESS }, 'link.Href', 'href'],
    ['link', { brand: 'example.org', brnad: 'example.com' }, 'link.brnad', 'brand'],
    ['institution', { label: 'The Clinic', lable: 'A Clinic' }, 'institution.lable', 'label'],
  ])('is told beside the right one of %s: %o', (name, group, field, meant) => {
    expect(problemsWith({ [name]: group })).toMatchObject([
      { field, message: 'unknown field', hint: `did you mean ${meant}? it is written too: keep one of the two` },
    ]);
  });

  it.each([
    ['a plural that is written as well', { link: { href: ADDRESS, hrefs: ADDRESS } }],
    ['a blank field', { link: { href: ADDRESS, bran: null } }],
    ['a field like none that is read', { link: { href: ADDRESS, language: 'en' } }],
    ['a field that exports keep', { featuredImage: { href: 'x.jpg', alt: 'A', format: 'JPEG', valid: true } }],
    ['a slip of a field that is not read anyway', { featuredImage: { href: 'x.jpg', alt: 'A', formt: 'JPEG' } }],
    ['metadata of exports', { openGraphMetaData: { ogtype: 'article', ogurl: ADDRESS, ogimageheight: '630' } }],
    ['one value in place of a group', { link: ADDRESS, institution: 'The Clinic', relatedOfferings: ['A'] }],
  ])('says nothing of %s', (_what, fields) => {
    expect(problemsWith(fields)).toEqual([]);
  });
});

describe('a misspelt field of the first level', () => {
  it.each([
    ['desciption', 'description'],
    ['Description', 'description'],
    ['via_link', 'viaLink'],
    ['\u00a0title', 'title'],
    ['feature-image', 'featuredImage'],
    ['html_meta_data', 'htmlMetaData'],
  ])('is told beside the right one: %s', (name, meant) => {
    const written = meant === 'htmlMetaData' ? { title: 'A' } : meant === 'viaLink' ? ADDRESS : 'Words';
    const problems = problemsWith({ via: 'A', [meant]: written, [name]: written });
    expect(problems.filter(({ rule }) => rule === 'field-unknown')).toMatchObject([
      { field: name, hint: `did you mean ${meant}? it is written too: keep one of the two` },
    ]);
  });

  it('is understood in other capitals where it stands alone, groups that are read in part included', () => {
    expect(problemsWith({ HTMLMetadata: { title: 'A' }, Featuredpdf: 'x.pdf' })).toEqual([]);
  });

  it.each('titles subtitle dates linked authority categorySlugs descriptions summary statistics'.split(' '))(
    'is none where another is meant: %s beside all that is usual',
    (name) => {
      const usual = { author: 'A', categories: ['B'], link: { href: ADDRESS }, status: 'published' };
      expect(problemsWith({ ...usual, [name]: 'Words' })).toEqual([]);
    },
  );
});

describe('a field by the name that another system has for it', () => {
  it.each([
    ['excerpt', 'description'],
    ['date_published', 'date'],
    ['post_date', 'date'],
    ['cover_image', 'featuredImage'],
    ['canonical_url', 'link'],
    ['updated_at', 'lastMod'],
  ])('is told where the one that is read is not written: %s', (name, meant) => {
    expect(misspeltFields({ [name]: 'x' }, ARTICLE_TABLE)).toEqual([{ path: [name], meant, isTwin: false }]);
    expect(misspeltFields({ [name]: 'x', [meant]: 'y' }, ARTICLE_TABLE)).toEqual([]);
  });

  it('is left alone beside an original under another name, and where it holds nothing', () => {
    expect(misspeltFields({ canonical: 'x', href: 'y', excerpt: '' }, ARTICLE_TABLE)).toEqual([]);
  });
});
