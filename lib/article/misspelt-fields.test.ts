import { describe, expect, it } from 'vitest';
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
      { field, message: 'is no field that is read', hint: `did you mean ${meant}?` },
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
    ['a field that is written as well', { link: { href: ADDRESS, hrefs: ADDRESS } }],
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
