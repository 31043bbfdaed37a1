import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extraOf } from '@/lib/article/extra-fields';
import { parseArticle } from '@/lib/article/validate-article';
import { formatChange } from '@/lib/editor/front-matter-edit';
import type { Holdings } from '@/lib/editor/holdings';
import { Refused } from '@/lib/editor/refused';
import { type Overrides, readForeign } from '@/lib/editor/take-over';
import { writeForeign } from '@/lib/editor/write-foreign';
import { articleText, leastText, topic } from '@/tests/fixtures/make-article';
import { makeHoldings } from '@/tests/fixtures/make-holdings';

const NOTHING: Overrides = {
  title: '',
  date: '',
  slug: '',
  description: '',
  authors: [],
  brand: '',
  draft: false,
  link: '',
  topics: [],
  offerings: [],
};

const HOUSE = {
  'news/one.md': leastText({
    slug: 'one',
    aliases: '/posts/taken',
    link: { brand: 'Example News', href: 'https://news.example/one' },
    categories: ['Symplur: Cancer', 'Healthcare IT News: Telehealth'],
    relatedOfferings: [
      { label: 'Product', permalink: '/offering/product', categories: ['Symplur: Cancer'], offeringId: 7 },
    ],
  }),
} as const;

const SETTLED = { uuid: 'u', id: 5, picture: null, pictureWhy: 'there is none', pdf: '', pdfWhy: 'there is none' };

function takeOver(text: string, holdings: Holdings, given: Partial<Overrides> = {}, file = '/site/content/posts/a.md') {
  const foreign = readForeign(text, { file, today: '2024-06-01' }, { ...NOTHING, ...given }, holdings);
  const { text: written, changes } = writeForeign(foreign, SETTLED);
  const { value, problems } = parseArticle(written, 'news/u.md', 'content/news/u.md');
  if (!value) throw new Error(problems.map(({ message }) => message).join('\n'));
  return { text: written, article: value.article, told: changes.map(formatChange), foreign };
}

const HUGO = `---
# the title
Title: "Caf&eacute;s  &amp; clinics" # keep
date: 2021-02-17T13:03:47+0100
lastmod: 2021-03-01
draft: true
authors: [Jane Doe, John Roe]
tags: [a, b]
categories: [Telehealth, Brand New]
url: https://old.example/posts/first/
summary: In one sentence.
linkBrand: Example News
href: https://news.example/plain?utm_source=x&a=1
relatedOfferings: [Product]
weight: 010
---
Body.
`;

describe("another site's article", () => {
  it("means in the house's form what it meant", async () => {
    const { article } = takeOver(HUGO, await makeHoldings(HOUSE));
    expect(article).toMatchObject({
      title: 'Cafés & clinics',
      date: { day: '2021-02-17' },
      updated: { day: '2021-03-01' },
      status: 'draft',
      authors: [{ name: 'Jane Doe' }, { name: 'John Roe' }],
      topics: [topic('Healthcare IT News: Telehealth'), topic('Brand New')],
      aliases: ['/posts/first'],
      description: 'In one sentence.',
      publisher: { name: 'Example News', domain: 'news.example' },
      original: 'https://news.example/plain?a=1',
      slug: 'news-cafes-clinics',
      offerings: [{ slug: 'product', label: 'Product', topics: [topic('Symplur: Cancer')], offeringId: '7' }],
      body: 'Body.\n',
    });
  });

  it('keeps its comments and every field that nobody here knows', async () => {
    const { text, article } = takeOver(HUGO, await makeHoldings(HOUSE));
    expect(text).toContain('# the title\ntitle: Cafés & clinics # keep\n');
    expect(extraOf(article)).toMatchObject({
      tags: ['a', 'b'],
      weight: '010',
      id: '5',
      mdName: 'u.md',
      archetype: 'curated-content',
    });
  });

  it('has every change told, one line each', async () => {
    const { told, foreign } = takeOver(HUGO, await makeHoldings(HOUSE));
    expect(told.slice(0, -1)).toEqual([
      'Title: Title → title, the spelling used here',
      'lastmod: lastmod → lastMod, the spelling used here',
      'authors: authors → author, the name used here',
      'summary: summary → description, the name used here',
      'aliases: nothing → "/posts/first", older addresses, as paths',
      'url: "https://old.example/posts/first/" → nothing, kept as an alias',
      'status: nothing → "draft", it is a draft',
      'draft: "true" → nothing, the status says so',
      'categories: ["Telehealth", "Brand New"] → ["Healthcare IT News: Telehealth", "Brand New"], a list of topics, by the names used here',
      'link: nothing → {"brand":"Example News", "href":"https://news.example/plain?a=1"…, source and original, without tracking parameters',
      'href: "https://news.example/plain?utm_source=x&a=1" → "https://news.example/plain?a=1", repeats the link',
      'slug: nothing → "news-cafes-clinics", source, then title',
      'title: "Caf&eacute;s  &amp; clinics" → "Cafés & clinics", character codes and extra spaces removed',
      'relatedOfferings: ["Product"] → [{"label":"Product", "permalink":"/offering/product", "categories":["Symplur…, each with its address and topics',
      'linkBrand: "Example News" → nothing, the link says so',
    ]);
    expect(told.at(-1)).toMatch(/^archetype, basePath, .*: nothing → as in every article here, added$/);
    expect(foreign.notes).toEqual(['the topic "Brand New" is new here']);
  });

  it("that is in the house's form already only gets its name", async () => {
    const holdings = await makeHoldings(HOUSE);
    const { text } = takeOver(HUGO, holdings);
    const again = takeOver(text.replace('mdName: u.md', 'mdName: old.md'), holdings, {}, '/downloads/a.md');
    expect(again.told).toEqual(['mdName: "old.md" → "u.md", the name of the file']);
    expect(again.text).toBe(text);
  });

  it.each(['\ufeff', ''])('may come from Windows', async (mark) => {
    const { article } = takeOver(`${mark}${HUGO.replaceAll('\n', '\r\n')}`, await makeHoldings(HOUSE));
    expect(article).toMatchObject({ title: 'Cafés & clinics', body: 'Body.\n' });
  });
});

describe('its address', () => {
  const with_ = (fields: Readonly<Record<string, unknown>>) =>
    articleText({ title: 'A title', date: '2021-02-17', ...fields });

  it('is kept where it can be one, and the old one leads to it', async () => {
    const { article } = takeOver(with_({ slug: 'own' }), await makeHoldings());
    expect(article).toMatchObject({ slug: 'own', aliases: ['/posts/own'] });
  });

  it('is made of publisher and title where it cannot', async () => {
    const { article, told } = takeOver(with_({ slug: 'a/b' }), await makeHoldings());
    expect(article.slug).toBe('a-title');
    expect(told).toContain('slug: "a/b" → "a-title", it contains a slash; source, then title');
  });

  it('has no alias that is its own or leads elsewhere', async () => {
    const holdings = await makeHoldings(HOUSE);
    expect(takeOver(with_({ slug: 'taken' }), holdings).article.aliases).toEqual([]);
    expect(takeOver(with_({ slug: 'a', url: '/news/a/' }), holdings).article.aliases).toEqual([]);
  });

  it('keeps its aliases, web addresses among them as paths', async () => {
    const aliases = ['/x/', 'https://old.example/y/', 'z'];
    expect(takeOver(with_({ slug: 'a', aliases }), await makeHoldings()).article.aliases).toEqual([
      '/x',
      '/y',
      '/z',
      '/posts/a',
    ]);
  });
});

describe('a date that is missing', () => {
  const undated = articleText({ title: 'A title' });

  it.each([
    ['/site/content/posts/2021-02-17-a.md', '2021-02-17'],
    ['/site/content/posts/a.md', '2024-06-01'],
  ])('is taken from %s: %s', async (file, day) => {
    expect(takeOver(undated, await makeHoldings(), {}, file).article.date.day).toBe(day);
  });
});

describe('a picture', () => {
  it.each([
    [{ featured_image: 'a.jpg' }, 'a.jpg', ''],
    [{ image: './a.jpg' }, 'a.jpg', ''],
    [{ images: ['a.jpg', 'b.jpg'] }, 'a.jpg', ''],
    [{ cover: { image: 'a.jpg', alt: 'What it shows' } }, 'a.jpg', 'What it shows'],
    [{ featuredImage: 'https://a.example/a.jpg' }, '', ''],
  ])('is found in %j', async (fields, pictureFile, alt) => {
    const { foreign } = takeOver(leastText(fields), await makeHoldings());
    expect(foreign).toMatchObject({ pictureFile, alt });
  });

  it('that is not there is taken out, and why is told', async () => {
    const { article, told } = takeOver(leastText({ image: 'a.jpg' }), await makeHoldings());
    expect(article.image).toBeNull();
    expect(told).toContain('featuredImage: "a.jpg" → nothing, there is none');
  });

  it('that is there is written as the house writes pictures, what else was said of it kept', async () => {
    const text = leastText({ cover: { image: 'a.jpg', caption: 'By someone' } });
    const foreign = readForeign(text, { file: '/a.md', today: '2024-06-01' }, NOTHING, await makeHoldings());
    const picture = { file: 'u.jpeg', contentType: 'image/jpeg', width: 3, height: 2, alt: 'A & B' };
    const { text: written } = writeForeign(foreign, { ...SETTLED, picture });
    const { value } = parseArticle(written, 'news/u.md', 'x');
    expect(value?.article.image).toEqual({ file: 'u.jpeg', alt: 'A & B' });
    expect(written).toContain('caption: By someone');
  });
});

describe('what is asked for', () => {
  it('stands in the place of what the file says', async () => {
    const given = {
      title: 'Another &lt;b&gt;',
      date: '2022-01-01',
      slug: 'another',
      description: 'Else.',
      authors: ['X'],
      brand: 'Somebody',
      link: 'https://b.example/y',
      draft: true,
      topics: [topic('Symplur: Cancer')],
    };
    expect(takeOver(HUGO, await makeHoldings(HOUSE), given).article).toMatchObject({
      title: 'Another &lt;b&gt;',
      date: { day: '2022-01-01' },
      slug: 'another',
      description: 'Else.',
      authors: [{ name: 'X' }],
      publisher: { name: 'Somebody' },
      original: 'https://b.example/y',
      status: 'draft',
      topics: [topic('Healthcare IT News: Telehealth'), topic('Brand New'), topic('Symplur: Cancer')],
    });
  });

  it('mends a file that could not be taken over', async () => {
    const text = articleText({ title: '', date: 'soon', link: 'nowhere' });
    const holdings = await makeHoldings();
    expect(() => takeOver(text, holdings)).toThrow(Refused);
    const given = { title: 'A', date: '2022-01-01', link: 'https://a.example/' };
    expect(takeOver(text, holdings, given).article).toMatchObject({ title: 'A', original: 'https://a.example/' });
  });
});

describe('a file that cannot be taken over', () => {
  it.each([
    ['+++\ntitle = "A"\n+++\n', /TOML \(\+\+\+\) is not read .*"hugo convert toYAML"/],
    ['{"title": "A"}\n\nBody', /JSON is not read/],
    ['Just text', /^file: has no front matter/],
    ['---\ntitle: "A\n---\n', /^file: YAML: the quote that opens here is not closed/],
    [
      articleText({ title: 'A', date: '31.12.2020' }),
      /^date: "31.12.2020" is not how a date is written here \(write 2020-12-31\)$/,
    ],
    ['---\na: &x [1]\nb: [*x, *x', /^file: /],
  ])('is refused with the reason: %j', async (text, reason) => {
    const holdings = await makeHoldings();
    let reasons: readonly string[] = [];
    try {
      takeOver(text, holdings);
    } catch (error) {
      if (error instanceof Refused) reasons = error.reasons;
    }
    expect(reasons).toEqual([expect.stringMatching(reason)]);
  });

  it('is refused with all reasons at once', async () => {
    const holdings = await makeHoldings();
    expect(() => takeOver(articleText({ title: '', date: 'soon', link: 'nowhere' }), holdings)).toThrow(
      /^title: is missing.*\ndate: .*\nlink: /,
    );
  });
});

it('any article means afterwards what it meant before', async () => {
  const holdings = await makeHoldings();
  const words = fc.stringMatching(/^[A-Za-z0-9é'":#&;,-][A-Za-z0-9é'":#&; ,-]{0,30}[a-z]$/);
  const fields = fc.record(
    {
      title: words,
      date: fc.constantFrom('2021-02-17', '2021-02-17 13:03 +01:00'),
      description: words,
      author: fc.oneof(words, fc.array(words, { maxLength: 3 })),
      categories: fc.array(words, { maxLength: 3 }),
      insights_description: words,
      via: words,
      institution: fc.record({ label: words, href: fc.webUrl() }),
      expiryDate: fc.constant('2030-01-01'),
      somethingElse: fc.array(words, { maxLength: 3 }),
    },
    { requiredKeys: ['title', 'date'] },
  );
  fc.assert(
    fc.property(fields, (written) => {
      const text = articleText(written);
      const { value } = parseArticle(text, 'news/u.md', 'x');
      fc.pre(value !== null);
      const { article } = takeOver(text, holdings, {}, '/downloads/a.md');
      const { extra: _extra, ...rest } = article;
      expect(rest).toEqual({ ...value?.article, extra: undefined });
      expect(extraOf(article)).toMatchObject(value ? extraOf(value.article) : {});
    }),
    { numRuns: 100 },
  );
});

const picturesNamed = (image: string) =>
  [`image: ${image}`, `images: ["${image}"]`, `cover: {image: ${image}, alt: A}`].map(
    (field) => `---\ntitle: A\ndate: 2021-02-17\n${field}\n---\nBody.\n`,
  );

it('leaves out a picture up and out of the folder of the article, and says so', async () => {
  const holdings = await makeHoldings(HOUSE);
  for (const text of picturesNamed('../../static/images/p.webp')) {
    const { article, told } = takeOver(text, holdings);
    expect(article.image).toBeNull();
    expect(told.join('\n')).toContain('folder of the other site');
  }
});

it("names a picture by its path from the other site's root", async () => {
  const holdings = await makeHoldings(HOUSE);
  for (const text of picturesNamed('/images/p.webp')) {
    expect(takeOver(text, holdings).foreign.pictureFile).toBe('/images/p.webp');
  }
});
