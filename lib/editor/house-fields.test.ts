import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseArticle } from '@/lib/article/validate-article';
import { slugOf } from '@/lib/core/slug';
import { cleanText } from '@/lib/core/text';
import { type ArticleFacts, buildHouseFields, renderArticleFile } from '@/lib/editor/house-fields';
import { offering, topic } from '@/tests/fixtures/make-article';

const FACTS: ArticleFacts = {
  uuid: '3f6c2a10-94d1-4c1e-9a57-0d8f6f7f3b11',
  id: 5200,
  title: 'Rebuilding: a title',
  date: '2025-01-02',
  slug: 'digital-rebuilding-a-title',
  aliases: ['/news/rebuilding-a-title'],
  description:
    'CDC cut or trimmed some 65 percent of its web content before a 2024 relaunch, and nine in ten found it.',
  authors: ['Stacey Thalken'],
  topics: [topic('Healthcare IT News: Consumer Health Information')],
  brand: 'digital.gov',
  original: 'https://digital.gov/2025/01/02/rebuilding/',
  picture: { file: 'a-featuredImage.webp', contentType: 'image/webp', width: 1200, height: 675, alt: 'A screen' },
  offerings: [{ ...offering('CDC.gov', ['Symplur: Cancer']), offeringId: '64060' }],
  draft: false,
};

const write = (facts: Partial<ArticleFacts>, body = '') =>
  renderArticleFile(buildHouseFields({ ...FACTS, ...facts }), body);

const read = (text: string) => parseArticle(text, 'news/x.md', 'content/news/x.md');

it('writes every field as the files of the house have it', () => {
  expect(write({}, 'The body.\n')).toBe(`---
aliases: /news/rebuilding-a-title
archetype: curated-content
author:
  - Stacey Thalken
basePath: /news/
breadcrumbLinks:
  - /
  - /news/
  - ''
breadcrumbs:
  - Home
  - News
  - 'Rebuilding: a title'
categories:
  - 'Healthcare IT News: Consumer Health Information'
categorySlug:
  - 'healthcare it news: consumer health information'
categoryUrl:
  - topic/healthcare-it-news-consumer-health-information
categoryLabel:
  - Consumer Health Information
contentCategories: curated-news
institution: null
offering: null
layOut: single
date: 2025-01-02
description: CDC cut or trimmed some 65 percent of its web content before a 2024 relaunch, and nine
  in ten found it.
favIconImage: null
featuredImage:
  alt: A screen
  format: WEBP
  href: a-featuredImage.webp
  size:
    - 1200
    - 675
  valid: true
featuredPdf: null
id: 5200
identifier: News
lastMod: null
link:
  brand: digital.gov
  href: https://digital.gov/2025/01/02/rebuilding/
  original: https://digital.gov/2025/01/02/rebuilding/
href: https://digital.gov/2025/01/02/rebuilding/
original: https://digital.gov/2025/01/02/rebuilding/
mastHead: NEWS
mdName: 3f6c2a10-94d1-4c1e-9a57-0d8f6f7f3b11.md
searchCategory: News
slug: digital-rebuilding-a-title
source: house-curations
status: ''
sub: brief
tags:
  - News
title: 'Rebuilding: a title'
via: ' '
viaLink: null
insights_name: null
insights_description: null
relatedOfferings:
  - label: CDC.gov
    permalink: /offering/cdc-gov
    categories:
      - 'Symplur: Cancer'
    offeringId: 64060
---
The body.
`);
});

it('is read back without a problem, as it was meant', () => {
  const { value, problems } = read(write({}));
  expect(problems).toEqual([]);
  expect(value?.article).toMatchObject({
    slug: FACTS.slug,
    title: FACTS.title,
    description: FACTS.description,
    date: { day: '2025-01-02' },
    aliases: FACTS.aliases,
    authors: [{ name: 'Stacey Thalken' }],
    topics: FACTS.topics,
    publisher: { name: 'digital.gov', domain: 'digital.gov' },
    original: FACTS.original,
    image: { file: 'a-featuredImage.webp', alt: 'A screen' },
    offerings: FACTS.offerings,
    status: 'published',
  });
});

it('leaves nothing but nulls and empty lists where nothing is known', () => {
  const bare = {
    id: null,
    aliases: [],
    description: '',
    authors: [],
    topics: [],
    brand: '',
    original: '',
    picture: null,
  };
  const text = write({ ...bare, offerings: [] });
  expect(parse(text.split('---')[1] ?? '')).toMatchObject({ aliases: [], author: [], id: null, description: null });
  expect(read(text).value?.article).toMatchObject({ original: null, publisher: null, image: null, authors: [] });
});

it('keeps a draft a draft', () => {
  expect(read(write({ draft: true })).value?.article.status).toBe('draft');
});

it.each([
  ...['0123', 'null', 'yes', '2021-02-31', '1e3', '~', '- a', '# a', 'a: b', "'"],
  ...['"', '---', '*a', '&a', '@a', '%a', '!a', '{a}', '&lt;b&gt;', '&amp;amp;'],
])('keeps the title %s', (title) => {
  expect(read(write({ title })).value?.article.title).toBe(title);
});

const meant = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          ...['---', ': ', ' #', "'", '"', '\n', '&lt;', '&amp;', '&', ';', '|', '> ', '- ', '0', 'é', '\t', '%'],
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join('')),
  )
  .map(cleanText);

it('keeps any text: title, description, author, publisher, picture and topic', () => {
  const named = meant.filter((text) => slugOf(text) !== '');
  fc.assert(
    fc.property(named, meant, named, fc.string({ unit: 'grapheme' }), (title, description, author, body) => {
      const picture = FACTS.picture && { ...FACTS.picture, alt: description };
      const text = write(
        { title, description, authors: [author], brand: title, topics: [topic(author)], picture },
        body,
      );
      const { value, problems } = read(text);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(value?.article).toMatchObject({
        title,
        description,
        authors: [{ name: author }],
        publisher: { name: title },
        topics: [topic(author)],
        image: { alt: description },
        body,
      });
    }),
    { numRuns: 200 },
  );
});
