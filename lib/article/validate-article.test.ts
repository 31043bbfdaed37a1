import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extraOf } from '@/lib/article/extra-fields';
import { parseArticle } from '@/lib/article/validate-article';
import { imageAlt } from '@/lib/check/rules/image-alt';
import { formatProblem, isError } from '@/lib/core/problem';
import {
  articleFrom,
  articleText,
  articleWith,
  check,
  LEAST,
  leastText,
  problemsWith,
  topic,
} from '@/tests/fixtures/make-article';

const SAMPLE = readFileSync(
  path.join(import.meta.dirname, '../../tests/fixtures/curated-export/news/3f6c2a10-curated.md'),
  'utf8',
);

describe("a curators' export, unchanged", () => {
  const article = articleFrom(SAMPLE);

  it('is an article without a single problem', () => {
    expect(check(SAMPLE).problems).toEqual([]);
  });

  it('says who, when and where', () => {
    expect(article).toMatchObject({
      slug: 'example-clinic-five-questions-to-ask-before-a-video-visit',
      title: 'Five Questions to Ask Before a Video Visit',
      date: { day: '2021-03-09', instant: '2021-03-09T00:00:00.000Z' },
      updated: { day: '2021-03-09', instant: '2021-03-09T08:15:30.120Z' },
      expires: null,
      status: 'published',
      aliases: ['/news/five-questions-to-ask-before-a-video-visit'],
      authors: [{ name: 'Mirela Oduya', slug: 'mirela-oduya' }],
      publisher: { name: 'example-clinic.com', domain: 'example-clinic.com' },
      original: 'https://www.example-clinic.com/blog/2021/03/five-questions-to-ask-before-a-video-visit.html',
      image: { file: '3f6c2a10-curated-featuredImage.jpeg', alt: 'Five Questions to Ask Before a Video Visit' },
    });
  });

  it('keeps a description that was cut in mid-word', () => {
    expect(article.description).toMatch(/^A video visit .*When the camera sho$/);
  });

  it('carries its topic with taxonomy, label and the address it was exported with', () => {
    expect(article.topics).toEqual([
      {
        slug: 'healthcare-it-news-telehealth',
        name: 'Healthcare IT News: Telehealth',
        taxonomy: 'Healthcare IT News',
        label: 'Telehealth',
      },
    ]);
  });

  it('carries its offerings under their permalinks, three dashes and all', () => {
    expect(article.offerings.map(({ slug, label, offeringId }) => [slug, label, offeringId])).toEqual([
      ['northbay-health---vdoc-telehealth', 'NorthBay Health - VDoc Telehealth', '90255'],
      ['carelane', 'Carelane', '90503'],
    ]);
    expect(article.offerings[0]?.topics.map(({ slug }) => slug)).toEqual([
      'symplur-ehr-electronic-health-record',
      'healthcare-it-news-telehealth',
    ]);
  });

  it('takes nulls and blanks for nothing', () => {
    expect(article).toMatchObject({ pdf: null, institution: null, subject: null, insights: null, via: null });
    expect(Object.values(article.metadata).every((value) => value === '' || value === null)).toBe(true);
  });

  it('keeps its provenance for editors', () => {
    expect(extraOf(article)).toMatchObject({ id: '5120', sub: 'brief', archetype: 'curated-content', tags: ['News'] });
    expect(extraOf(article)).not.toHaveProperty('title');
  });

  it('keeps its body byte for byte', () => {
    expect(article.body).toBe(SAMPLE.slice(SAMPLE.indexOf('<p>')));
  });

  it('says the same in CRLF, and behind a byte order mark', () => {
    const { body, ...rest } = articleFrom(`\ufeff${SAMPLE.replaceAll('\n', '\r\n')}`);
    expect({ ...rest, body: body.replaceAll('\r\n', '\n') }).toEqual(article);
  });
});

describe('the ways other archives write', () => {
  it('a scalar means a list of one', () => {
    const one = {
      aliases: '/old',
      author: 'Ada L.',
      categories: 'Symplur: EHR',
      categoryUrl: 'topic/ehr',
      categoryLabel: 'EHR',
      relatedOfferings: { label: 'Upvio', permalink: '/offering/upvio', categories: 'Symplur: EHR' },
    };
    const asList = Object.fromEntries(Object.entries(one).map(([name, value]) => [name, [value]]));
    expect(articleWith(one)).toEqual(articleWith(asList));
    expect(articleWith(one)).toMatchObject({
      aliases: ['/old'],
      authors: [{ slug: 'ada-l' }],
      topics: [{ slug: 'ehr' }],
    });
  });

  it.each([
    ['link as an address', { link: 'https://www.example.org/a' }],
    ['link as a group', { link: { href: 'https://www.example.org/a' } }],
    ['link with an original only', { link: { href: null, original: 'https://www.example.org/a' } }],
    ['linkHref', { linkHref: 'https://www.example.org/a' }],
    ['href', { href: ' https://www.example.org/a ' }],
    ['original', { original: 'https://www.example.org/a' }],
    ["the tracker's clean address", { openProjectCustomFields: { cleanUrl: 'https://www.example.org/a' } }],
    [
      "the tracker's source address",
      { openProjectCustomFields: { cleanUrl: '', sourceUrl: 'https://www.example.org/a' } },
    ],
  ])('finds the original in %s', (_what, fields) => {
    expect(articleWith(fields)).toMatchObject({
      original: 'https://www.example.org/a',
      publisher: { name: 'example.org', domain: 'example.org' },
    });
  });

  it('takes linkBrand beside link for the publisher', () => {
    const link = 'https://www.example.org/a';
    expect(articleWith({ link, linkBrand: 'The Example' }).publisher).toEqual({
      name: 'The Example',
      domain: 'example.org',
    });
    expect(articleWith({ link, linkBrand: 'WWW.Other.com' }).publisher).toEqual({
      name: 'WWW.Other.com',
      domain: 'other.com',
    });
    expect(articleWith({ linkBrand: 'The Example' }).publisher).toEqual({ name: 'The Example', domain: null });
  });

  it('needs no more than a title, a date and a description', () => {
    const { slug: _slug, ...rest } = LEAST;
    expect(check(articleText(rest)).problems).toEqual([]);
    expect(articleFrom(articleText(rest))).toMatchObject({
      slug: 'the-least',
      original: null,
      topics: [],
      authors: [],
    });
  });

  it('derives a missing slug from publisher and title, as the export does, short enough to be an address', () => {
    const derive = (title: string) =>
      articleFrom(leastText({ slug: '', title, link: 'https://www.kevinmd.com/x' })).slug;
    expect(derive('4 Steps: Prepare!')).toBe('kevinmd-4-steps-prepare');
    expect(new TextEncoder().encode(derive('telehealth '.repeat(40))).length).toBeLessThanOrEqual(200);
  });

  it('takes a date as a day, a date-time, quoted or not', () => {
    const dateOf = (written: string) =>
      articleFrom(`---\nslug: a\ntitle: A\ndescription: D\ndate: ${written}\n---\n`).date;
    for (const written of ['2021-02-17', "'2021-02-17'", '2021-02-17 00:00:00', '2021-02-17T00:00:00Z']) {
      expect(dateOf(written)).toMatchObject({ day: '2021-02-17', instant: '2021-02-17T00:00:00.000Z' });
    }
    expect(dateOf('2021-02-17T23:30:00-05:00').day).toBe('2021-02-17');
  });

  it('takes bare numbers and other words of YAML as text, as written', () => {
    const article = articleFrom(
      '---\nslug: 0123\ntitle: 2021\ndescription: yes\nauthor: 007\ncategories: [1e3]\ndate: 2021-02-17\n---\n',
    );
    expect(article).toMatchObject({
      slug: '0123',
      title: '2021',
      description: 'yes',
      authors: [{ name: '007' }],
      topics: [{ name: '1e3' }],
    });
  });

  it('decodes HTML entities once, wherever a reader sees text', () => {
    const article = articleWith({
      title: 'R&amp;D &#8217;21',
      description: '&amp;lt;b&amp;gt;',
      author: 'Zo&euml;',
      categories: 'Symplur: R&amp;D',
      relatedOfferings: { label: 'A&amp;B' },
    });
    expect(article).toMatchObject({
      title: 'R&D ’21',
      description: '&lt;b&gt;',
      authors: [{ name: 'Zoë', slug: 'zoe' }],
      topics: [{ name: 'Symplur: R&D', label: 'R&D', slug: 'symplur-r-d' }],
      offerings: [{ label: 'A&B', slug: 'a-b' }],
    });
  });

  it('puts a plain category into a taxonomy of its own', () => {
    expect(articleWith({ categories: 'Telehealth' }).topics).toEqual([
      { slug: 'telehealth', name: 'Telehealth', taxonomy: 'Topics', label: 'Telehealth' },
    ]);
  });

  it('names one topic once, whatever its case', () => {
    const { topics } = articleWith({ categories: ['Symplur: EHR', 'symplur: ehr', 'Symplur: Ehr'] });
    expect(topics).toEqual([topic('Symplur: EHR')]);
  });

  it.each([
    [null, null],
    ['', null],
    ['a.jpg', { file: 'a.jpg', alt: '' }],
    ['./a.jpg', { file: 'a.jpg', alt: '' }],
    ['/images/a.jpg', { file: '/images/a.jpg', alt: '' }],
    [
      { href: 'a.jpg', alt: 'A &amp; B' },
      { file: 'a.jpg', alt: 'A & B' },
    ],
    [{ href: null, alt: null }, null],
    [['a.jpg', '', null], { file: 'a.jpg', alt: '' }],
    [[{ href: ['a.jpg'], alt: ['A'] }], { file: 'a.jpg', alt: 'A' }],
    [[], null],
  ])('takes the featured image %j for %j', (featuredImage, image) => {
    expect(articleWith({ featuredImage }).image).toEqual(image);
  });

  it('never loads a picture from another site, and says so', () => {
    for (const featuredImage of [
      'https://example.org/a.jpg',
      { href: '//example.org/a.jpg' },
      'data:image/png;base64,AA',
    ]) {
      const { value, problems } = check(leastText({ featuredImage }));
      expect(value?.article.image).toBeNull();
      expect(problems).toMatchObject([{ severity: 'warning', field: expect.stringMatching(/^featuredImage/) }]);
    }
  });

  it.each([
    ['a.pdf', { file: 'a.pdf', href: null, label: '' }],
    [
      { href: 'a.pdf', label: 'Report' },
      { file: 'a.pdf', href: null, label: 'Report' },
    ],
    ['https://example.org/a.pdf', { file: null, href: 'https://example.org/a.pdf', label: '' }],
    [{ href: null }, null],
    [['a.pdf'], { file: 'a.pdf', href: null, label: '' }],
    [
      [{ href: ['https://example.org/a.pdf'], title: ['Report'] }],
      { file: null, href: 'https://example.org/a.pdf', label: 'Report' },
    ],
  ])('takes the PDF %j for %j', (featuredPdf, pdf) => {
    expect(articleWith({ featuredPdf }).pdf).toMatchObject(pdf ?? {});
    expect(articleWith({ featuredPdf }).pdf === null).toBe(pdf === null);
  });

  it('takes institution and offering as a name or a group', () => {
    expect(articleWith({ institution: 'Clinic', offering: 'Upvio' })).toMatchObject({
      institution: { name: 'Clinic', href: null },
      subject: { name: 'Upvio', slug: 'upvio' },
    });
    const institution = { label: 'Clinic', href: 'https://clinic.example/' };
    const offering = { label: 'X', permalink: '/offering/x---y' };
    expect(articleWith({ institution, offering })).toMatchObject({
      institution: { name: 'Clinic', href: 'https://clinic.example/' },
      subject: { name: 'X', slug: 'x---y' },
    });
  });

  it('takes blanks for none', () => {
    const blank = {
      author: ['', ' ', null],
      aliases: [''],
      categories: [],
      via: ' ',
      viaLink: ' ',
      insights_description: '  ',
      status: '  ',
      lastMod: '',
      link: { href: ' ', brand: ' ' },
      relatedOfferings: null,
    };
    expect(articleWith(blank)).toEqual(articleWith({}));
  });

  it("keeps the curator's remark and credit", () => {
    expect(
      articleWith({ insights_name: 'Why', insights_description: 'Because', via: 'V', viaLink: 'https://v.example/' }),
    ).toMatchObject({
      insights: { name: 'Why', text: 'Because' },
      via: { name: 'V', href: 'https://v.example/' },
    });
  });

  it('says that a featured image names no file', () => {
    const { value, problems } = check(leastText({ featuredImage: { alt: 'A' } }));
    expect(value?.article.image).toBeNull();
    expect(problems).toMatchObject([{ severity: 'warning', field: 'featuredImage', message: /names no file/ }]);
  });

  it('says when two names have one address, and keeps the first', () => {
    const fields = { author: ['C. Guy', 'C++ Guy'], categories: ['C+', 'C-'], relatedOfferings: ['A+', 'A-'] };
    const { value, problems } = check(leastText(fields));
    expect(value?.article.authors.map(({ name }) => name)).toEqual(['C. Guy']);
    expect(problems.map(({ field, severity }) => `${severity} ${field}`).sort()).toEqual([
      'warning author[1]',
      'warning categories[1]',
      'warning relatedOfferings[1]',
    ]);
  });

  it('says of a title that begins with # why it is missing', () => {
    const { problems } = check('---\nTitle: #1 in wards\ndate: 2021-02-17\ndescription: A.\n---\nBody.\n');
    expect(problems).toMatchObject([
      {
        rule: 'field-required',
        field: 'Title',
        hint: '"#1 in wards" is a comment to YAML: put the whole text in quotes',
      },
    ]);
  });

  it('takes the fields that decide publication in any case', () => {
    const { title, description } = LEAST;
    const article = check(articleText({ Title: title, DATE: '2024-01-01', description, Draft: 'true' })).value?.article;
    expect(article?.status).toBe('draft');
    const late = check(leastText({ publishdate: '2999-01-01', expirydate: '2999-02-01' })).value?.article;
    expect([late?.publishAt?.day, late?.expires?.day]).toEqual(['2999-01-01', '2999-02-01']);
  });

  it('takes an escaped character of an old address, and refuses a plain one that no path holds', () => {
    expect(articleWith({ aliases: ['/old%20path', '/what%3F'] }).aliases).toEqual(['/old path', '/what?']);
    const problems = problemsWith({ aliases: ['/old path', '/what?', 'https://x.example/a'] });
    expect(problems.map(({ field }) => field)).toEqual(['aliases[0]', 'aliases[1]', 'aliases[2]']);
  });

  it('asks whether a field nobody knows was meant to be another', () => {
    const problems = problemsWith({ statuss: 'draft', catagories: ['EHR'], somethingElse: 'x' });
    expect(problems.map(({ field, hint }) => [field, hint])).toEqual([
      ['statuss', 'did you mean status?'],
      ['catagories', 'did you mean categories?'],
    ]);
  });

  it('names an author or an offering once', () => {
    expect(articleWith({ author: ['Ada Lovelace', 'ADA LOVELACE'] }).authors).toHaveLength(1);
    const { value, problems } = check(leastText({ relatedOfferings: ['Upvio', { label: 'Upvio' }] }));
    expect(value?.article.offerings).toHaveLength(1);
    expect(problems).toMatchObject([{ severity: 'warning', field: 'relatedOfferings[1]' }]);
  });

  it('reads aliases outside /news/, escaped or with a final slash, each once', () => {
    const { value, problems } = check(leastText({ aliases: ['/blog/caf%C3%A9/', '/blog/café', '/:path*'] }));
    expect(value?.article.aliases).toEqual(['/blog/café', '/:path*']);
    expect(problems).toMatchObject([{ severity: 'warning', field: 'aliases[1]' }]);
  });

  it('does not use a parallel list of another length, and says so', () => {
    const fields = { categories: ['A: a', 'B: b'], categoryUrl: ['topic/x'], categoryLabel: ['1', '2', '3'] };
    const { value, problems } = check(leastText(fields));
    expect(value?.article.topics.map(({ slug, label }) => [slug, label])).toEqual([
      ['a-a', 'a'],
      ['b-b', 'b'],
    ]);
    expect(problems.map(({ severity, field }) => [severity, field])).toEqual([
      ['warning', 'categoryUrl'],
      ['warning', 'categoryLabel'],
    ]);
  });
});

describe('publishing state', () => {
  it.each([
    [{}, 'published'],
    [{ status: '' }, 'published'],
    [{ status: 'Published' }, 'published'],
    [{ status: ' DRAFT ' }, 'draft'],
    [{ draft: true }, 'draft'],
    [{ draft: 'True' }, 'draft'],
    [{ draft: false }, 'published'],
    [{ draft: true, status: 'published' }, 'draft'],
  ])('%j is %s', (fields, status) => {
    expect(articleWith(fields).status).toBe(status);
  });

  it('reports a status it does not know instead of publishing', () => {
    expect(problemsWith({ status: 'pending' })).toMatchObject([{ severity: 'error', field: 'status' }]);
  });

  it.each(['yes', 'on', '1', 'maybe'])('does not publish silently what says `draft: %s`', (draft) => {
    const { value, problems } = check(articleText(LEAST).replace('---\n', `---\ndraft: ${draft}\n`));
    expect(value?.article.status === 'draft' || problems.some(({ field }) => field === 'draft')).toBe(true);
  });
});

describe('a wrong file', () => {
  it.each(['openGraphMetaData.ogimage', 'htmlMetaData.ogimage', 'twitterMetaData.twitterimage'])(
    'is an article, with its own picture for posts, where %s is no web address',
    (field) => {
      const [group = '', name = ''] = field.split('.');
      for (const picture of [
        ...['/img/a.png', 'img/a.png', '{{ site.picture }}', 'ftp://example.org/a.png', 'javascript:alert(1)'],
        ...['https://user:pw@example.org/a.png', 'https://', '//', 'data:image/png;base64,AA', 'example.org/a.png'],
        ...[['/a.png'], ['https://example.org/a.png', 'b.png'], { url: 'https://example.org/a.png' }, [['a.png']]],
      ]) {
        const { value, problems } = check(leastText({ [group]: { [name]: picture } }));
        expect(value?.article.metadata.socialImage).toBeNull();
        expect(problems).toMatchObject([
          { rule: 'image-missing', severity: 'warning', field: expect.stringContaining(field), hint: /https/ },
        ]);
      }
    },
  );

  it.each([
    ['//example.org/a.png', 'https://example.org/a.png'],
    [['https://example.org/a.png'], 'https://example.org/a.png'],
    [' http://example.org/a.png?a=1&amp;b=2 ', 'http://example.org/a.png?a=1&b=2'],
    [['', ' '], null],
  ])('shows in posts what is an address: %j', (ogimage, address) => {
    expect(articleWith({ openGraphMetaData: { ogimage } }).metadata.socialImage).toBe(address);
  });

  const TWO = ['a', 'b'];

  it.each([
    ...[TWO, [TWO], [[TWO]], { url: 'a' }, [{ url: TWO }, 'a'], './', ' ././ '].flatMap((odd) => [odd, { href: odd }]),
    { href: [{ url: 'a' }] },
  ])('is an article without a picture or PDF where one is written as %j', (odd) => {
    const { value, problems } = check(leastText({ featuredImage: odd, featuredPdf: odd }));
    expect(value?.article).toMatchObject({ image: null, pdf: null });
    expect(problems.filter(isError)).toEqual([]);
    expect(problems.filter(({ rule }) => rule === 'image-missing')).toHaveLength(1);
  });

  it.each(['ftp://example.org/a.pdf', 'javascript:alert(1)', 'https://user:pw@example.org/a.pdf', 'https://'])(
    'is an article without the PDF %s',
    (featuredPdf) => {
      const { value, problems } = check(leastText({ featuredPdf }));
      expect(value?.article.pdf).toBeNull();
      expect(problems).toMatchObject([{ rule: 'pdf-missing', severity: 'warning', field: 'featuredPdf' }]);
    },
  );

  it('says how to write a PDF of another site, and a path with backslashes', () => {
    expect(problemsWith({ featuredPdf: '//example.org/a.pdf' })).toMatchObject([
      { rule: 'pdf-missing', hint: 'write it from https:// on' },
    ]);
    expect(problemsWith({ featuredPdf: '/files\\a.pdf', featuredImage: '/images\\a.png' })).toMatchObject([
      { rule: 'image-missing', hint: 'write /images/a.png' },
      { rule: 'pdf-missing', hint: 'write /files/a.pdf' },
    ]);
  });

  it.each([
    ['C:\\Users\\ada\\ward.png', 'save it beside the article and write "ward.png"'],
    ['file:///Users/ada/ward.png', 'save it beside the article and write "ward.png"'],
    ['\\\\server\\share\\ward.png', 'save it beside the article and write "ward.png"'],
    ['/home/ada/Pictures/ward.png', 'save it beside the article and write "ward.png"'],
    ['~/ward.png', 'save it beside the article and write "ward.png"'],
  ])('says of a file on one computer where it belongs: %s', (href, hint) => {
    const why = `"${href}" is a file on one computer, where nobody else can open it`;
    expect(problemsWith({ featuredImage: { href }, featuredPdf: href })).toMatchObject([
      { rule: 'image-missing', message: `${why}, so readers see a drawing instead`, hint },
      { rule: 'pdf-missing', message: `${why}, so it is left out`, hint },
    ]);
  });

  it('says how to write an address with backslashes, and what a file on one computer is not', () => {
    expect(problemsWith({ viaLink: 'https:\\\\www.example.org\\a' })).toMatchObject([
      { rule: 'address-malformed', hint: 'write https://www.example.org/a' },
    ]);
    expect(problemsWith({ link: 'file:///C:/a.html' })).toMatchObject([
      { rule: 'address-malformed', hint: 'write the address of a page that everybody can open, from https:// on' },
    ]);
    expect(problemsWith({ aliases: 'C:\\news\\a' })).toMatchObject([
      { rule: 'alias-form', hint: 'write a path, such as /news/old-address' },
    ]);
    expect(problemsWith({ offering: { label: 'A', permalink: '\\offering\\x' } })).toMatchObject([
      { rule: 'slug-grammar', hint: 'for instance x' },
    ]);
  });

  it('keeps a picture and a PDF whose words are no text', () => {
    for (const words of [TWO, { de: 'a' }, [TWO]]) {
      const text = leastText({
        featuredImage: { href: 'a.png', alt: words },
        featuredPdf: { href: 'a.pdf', label: words },
      });
      const { value, problems } = parseArticle(text, 'news/x.md', 'content/news/x.md', [imageAlt]);
      expect(value?.article).toMatchObject({
        image: { file: 'a.png', alt: '' },
        pdf: { file: 'a.pdf', href: null, label: '' },
      });
      expect(problems).toMatchObject([
        { rule: 'pdf-missing', severity: 'warning', field: expect.stringContaining('featuredPdf.label') },
        {
          rule: 'image-alt',
          severity: 'warning',
          field: expect.stringContaining('featuredImage.alt'),
          message: /^is a /,
        },
      ]);
    }
  });

  it('has all its problems reported at once, each with place, field and a way out', () => {
    const text = `---
slug: a/b
title: ''
description: [x]
date: 2021-02-31
lastMod: soon
status: pending
author: '???'
aliases:
  - /old
  - /older?x=1
categories:
  - 'Symplur: EHR'
  - {a: b}
link:
  href: javascript:alert(1)
featuredImage: [a.png, b.png]
---
`;
    const found = check(text);
    expect(found.value).toBeNull();
    expect(found.problems.filter((problem) => !isError(problem)).map(({ field }) => field)).toEqual(['featuredImage']);
    expect(found.problems.map(({ line, column, field }) => `${line}:${column} ${field}`).sort()).toEqual(
      [
        ...['2:7 slug', '3:8 title', '4:14 description', '5:7 date', '6:10 lastMod', '7:9 status'],
        ...['8:9 author', '11:5 aliases[1]', '14:5 categories[1]', '16:9 link.href', '17:16 featuredImage'],
      ].sort(),
    );
    expect(found.problems.filter(({ hint }) => !hint)).toEqual([]);
  });

  it('reads like this to an editor', () => {
    const [problem] = problemsWith({ date: '2021-02-31' });
    expect(problem && formatProblem(problem)).toBe(
      'content/news/x.md:5:7 error date-exists date: "2021-02-31" is not a date that exists: February 2021 has 28 days (a date looks like 2021-02-17)',
    );
  });

  it.each([
    [{ status: 'Drfat' }, 'must be draft, published or empty, not "Drfat"'],
    [{ status: ' PENDING ' }, 'must be draft, published or empty, not "PENDING"'],
    [{ draft: 'Maybe' }, 'must be true or false, not "Maybe"'],
  ])('quotes what was written: %j', (fields, message) => {
    expect(problemsWith(fields)).toMatchObject([{ message }]);
  });

  it.each(['title', 'date'])('is not guessed at: a missing %s is reported', (field) => {
    expect(problemsWith({ [field]: null })).toMatchObject([{ severity: 'error', field, message: 'is missing' }]);
  });

  it('is still an article without a description, which is only told', () => {
    expect(problemsWith({ description: null })).toMatchObject([{ severity: 'warning', field: 'description' }]);
  });

  it.each([
    ['insights_name', { insights_name: ['x'], insights_description: 'y' }],
    ['htmlMetaData.title', { htmlMetaData: { title: ['x'] } }],
    ['htmlMetaData.robots', { htmlMetaData: { robots: ['x'] } }],
    ['openGraphMetaData.ogtitle', { openGraphMetaData: { ogtitle: ['x'] } }],
    ['viaLink', { via: 'x', viaLink: 'nowhere' }],
    ['via', { via: ['x'] }],
    ['link.brand', { link: { brand: ['x'] } }],
    ['linkBrand', { linkBrand: ['x'] }],
    ['expiryDate', { expiryDate: 'never' }],
    ['lastmod', { lastmod: 'never' }],
    ['authors[0]', { authors: [['x']] }],
  ])('is reported under the field the editor wrote: %s', (field, fields) => {
    expect(problemsWith(fields).map((problem) => problem.field)).toEqual([field]);
    expect(problemsWith(fields)[0]?.line).toBeGreaterThan(4);
  });

  it('has its body checked too, with the line in the file', () => {
    const { value, problems } = check(articleText(LEAST, `one\n\n${'> '.repeat(50)}x\n`));
    expect(value).toBeNull();
    expect(problems).toMatchObject([{ severity: 'error', field: 'body', line: 9 }]);
  });

  it.each([
    ...['../a.jpg', 'x/../../a.jpg', '..\\a.jpg', 'a\u0000.jpg'],
    ...['/../a.jpg', '/x/%2e%2e/a.jpg', '//evil.example/a.jpg'],
    ...['/\\evil.example/a.jpg', '/x%2F..%2Fa.jpg', '/x%5Ca.jpg', '/a%00.jpg'],
  ])('shows nothing, and is an article, where it names %j as a picture or a PDF', (file) => {
    const { value, problems } = check(
      leastText({ featuredImage: { href: file, alt: 'A' }, featuredPdf: { href: file } }),
    );
    expect(value?.article).toMatchObject({ image: null, pdf: null });
    expect(problems).toMatchObject([
      { severity: 'warning', field: 'featuredImage.href', hint: /beside the article/ },
      { rule: 'pdf-missing', severity: 'warning', field: 'featuredPdf.href', hint: /beside the article/ },
    ]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'https://user:pw@example.org'])(
    'cannot send readers to %j',
    (address) => {
      for (const fields of [
        { link: address },
        { institution: { label: 'x', href: address } },
        { via: 'x', viaLink: address },
      ]) {
        expect(problemsWith(fields)).toMatchObject([{ severity: 'error' }]);
      }
    },
  );

  it('cannot have a whole address taken for a path of this site', () => {
    const { value, problems } = check(leastText({ aliases: 'https://www.example.org/news/old' }));
    expect(value === null || problems.length > 0 || value.article.aliases[0] === '/news/old').toBe(true);
  });

  it('cannot have an author whose page address is too long to be written', () => {
    const { value, problems } = check(leastText({ author: 'Ada Lovelace and '.repeat(20) }));
    const slug = value?.article.authors[0]?.slug ?? '';
    expect(problems.length > 0 || slug.length <= 200).toBe(true);
  });

  it.each([
    ['a list that holds itself', 'categories: &a [*a]\nauthor: &b [*b]\naliases: &c [*c]\nrelatedOfferings: &d [*d]'],
    [
      'groups with names of functions',
      'relatedOfferings:\n  - {permalink: x, label: {toString: a}}\n  - {permalink: x, label: {toString: a}}',
    ],
    ['groups where text is meant', 'aliases: [&x {toString: a}, *x]\nauthor: {toString: a, valueOf: b}'],
  ])('never stops the others from being read: %s', (_what, yaml) => {
    expect(check(`---\ntitle: A\n${yaml}\n---\n`).value).toBeNull();
  });
});

describe('for any article', () => {
  const text = fc.stringMatching(/^[A-Za-z][A-Za-z ]{0,20}[a-z]$/);
  const fields = fc.record(
    {
      title: text,
      author: text,
      categories: text,
      aliases: text.map((name) => `/${name.replaceAll(' ', '-')}`),
      featuredImage: fc.constantFrom('a.jpg', 'b.png'),
      linkBrand: text,
      status: fc.constantFrom('', 'draft', 'published'),
      lastMod: fc.constantFrom('2022-01-01', '2022-01-01T10:00:00Z'),
      relatedOfferings: text,
    },
    { requiredKeys: [] },
  );
  const unknown = fc.dictionary(
    fc.stringMatching(/^x[a-z]{1,8}$/),
    fc.oneof(text, fc.array(text), fc.dictionary(text, text)),
  );

  it('one value and a list of one mean the same', () => {
    fc.assert(
      fc.property(fields, (some) => {
        const lists = ['author', 'categories', 'aliases', 'relatedOfferings'];
        const listed = Object.entries(some).map(([name, value]) => [name, lists.includes(name) ? [value] : value]);
        expect(articleWith(Object.fromEntries(listed))).toEqual(articleWith(some));
      }),
    );
  });

  it('the order of fields means nothing', () => {
    fc.assert(
      fc.property(fields, unknown, fc.infiniteStream(fc.nat()), (some, others, order) => {
        const entries = Object.entries({ ...LEAST, ...some, ...others });
        const shuffled = entries.map((entry) => [Number(order.next().value), entry] as const).sort(([a], [b]) => a - b);
        const other = Object.fromEntries(shuffled.map(([, entry]) => entry));
        expect(articleFrom(articleText(other))).toEqual(articleFrom(articleText(Object.fromEntries(entries))));
      }),
    );
  });

  it('unknown fields are kept as written', () => {
    fc.assert(
      fc.property(unknown, (others) => {
        expect(extraOf(articleWith(others))).toEqual({ ...others });
      }),
    );
  });
});

describe('an offering that is written twice', () => {
  const first = { label: 'HotDoc', permalink: '/offering/hotdoc' };
  const repeated = (second: Readonly<Record<string, unknown>>) =>
    problemsWith({ relatedOfferings: [{ ...first, offeringId: '1' }, second] });

  it.each([{ ...first }, { ...first, offeringId: '1' }, { ...first, categories: [], note: '' }])(
    'can go where it says nothing of its own: %j',
    (second) => {
      expect(repeated(second)).toMatchObject([
        { rule: 'value-repeated', fix: { kind: 'remove', path: ['relatedOfferings', 1] } },
      ]);
    },
  );

  it.each([
    { ...first, offeringId: '2' },
    { ...first, categories: ['A: B'] },
    { ...first, note: 'v' },
  ])('is a person’s affair where it does: %j', (second) => {
    const [problem] = repeated(second);
    expect(problem).toMatchObject({ rule: 'value-repeated' });
    expect(problem?.fix).toBeUndefined();
  });
});

it.each([
  ['categories: ["!!!"]', 'field-type', '"!!!" has no letter or digit', 'write a name that has one, or remove it'],
  [
    'relatedOfferings:\n  - label: "!!!"',
    'field-required',
    'is missing, and no address can be made of "!!!"',
    'write a permalink, such as /offering/my-product',
  ],
  [
    'offering: "…"',
    'field-required',
    'is missing, and no address can be made of "…"',
    'write a permalink, such as /offering/my-product',
  ],
  [
    'relatedOfferings: [{label: "", categories: [A]}]',
    'field-required',
    'is missing',
    'write it, such as label: HotDoc Telehealth',
  ],
  ['categories: [A, "…"]', 'field-type', '"…" has no letter or digit', 'write a name that has one, or remove it'],
  [
    'categories:\n- Health:',
    'field-type',
    'is a group of fields where a topic belongs',
    'if it is one line of text, put it in quotes',
  ],
  [
    'author: {Health}',
    'field-type',
    'is a group of fields, none of which is known: "Health"',
    'if it is one line of text, put it in quotes; else write author: [Ada Lovelace, Grace Hopper]',
  ],
  [
    'author: A\nlink: https://a.com:99999/',
    'address-malformed',
    '"https://a.com:99999/" is not a web address',
    'leave out its port, 99999, or correct it: none is above 65535',
  ],
])('tells of %j what is so, and a hint that helps', (line, rule, message, hint) => {
  const text = `---\nslug: x\ntitle: T\ndescription: D\ndate: 2021-02-17\n${line}\n---\nBody.\n`;
  const told = parseArticle(text, 'news/x.md', 'x.md').problems.map((found) => [found.rule, found.message, found.hint]);
  expect(told).toEqual([[rule, message, hint]]);
});

it('tells a file with lines of the old Macintosh of its line ends', () => {
  const { problems } = parseArticle('---\rtitle: T\r---\rBody.\r', 'news/x.md', 'x.md');
  expect(problems).toMatchObject([{ message: 'has lines that end in a return alone (CR)' }]);
});
