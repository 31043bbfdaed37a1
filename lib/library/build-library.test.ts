import { describe, expect, it } from 'vitest';
import type { Article } from '@/lib/article/article';
import type { Problem } from '@/lib/core/problem';
import { decideInSteps, libraryAt } from '@/lib/edition/library-at';
import type { MediaFile } from '@/lib/images/media-file';
import type { Content } from '@/lib/library/content';
import { findArticle } from '@/lib/library/find-article';
import type { FacetGroup } from '@/lib/library/library';
import {
  author,
  fileOf,
  makeArticle,
  makeContent,
  makeHousePage,
  makeImage,
  makeLibrary,
  makeOfferingFile,
  NOW,
  offering,
  topic,
  written,
} from '@/tests/fixtures/make-article';

const slugs = (articles: readonly Article[] | undefined) => articles?.map(({ slug }) => slug);
const decide = (articles: readonly Article[], more?: Partial<Content>) => makeContent(articles.map(fileOf), more);
const found = (problems: readonly Problem[]) =>
  problems.map(({ severity, file, field }) => `${severity} ${file} ${field}`);

const UNPUBLISHED = [
  ['a draft', { status: 'draft' as const }],
  ['a scheduled article', { date: written('2024-06-01T12:00:01Z') }],
  ['an expired article', { expires: written('2024-06-01T12:00:00Z') }],
] as const;

describe('order', () => {
  it('is newest first by the moment, not by the day as written', () => {
    const library = makeLibrary([
      makeArticle({ slug: 'b', date: written('2024-03-02T00:30:00+05:00') }),
      makeArticle({ slug: 'a', date: written('2024-03-01T23:00:00Z') }),
      makeArticle({ slug: 'c', date: written('2024-03-01') }),
    ]);
    expect(slugs(library.articles)).toEqual(['a', 'b', 'c']);
    expect(library.position.get('c')).toBe(2);
  });

  it('is by slug on one moment, whatever order the files were read in', () => {
    const articles = ['b', 'a', 'c'].map((slug) => makeArticle({ slug }));
    expect(slugs(makeLibrary(articles).articles)).toEqual(['a', 'b', 'c']);
    expect(slugs(makeLibrary(articles.toReversed()).articles)).toEqual(['a', 'b', 'c']);
  });

  it('is the same in every list', () => {
    const tags = { topics: [topic('T: t')], authors: [author('A')], offerings: [offering('O')] };
    const library = makeLibrary(
      ['2024-01-01', '2024-03-01', '2024-02-01'].map((day) => makeArticle({ slug: day, date: written(day), ...tags })),
    );
    const newestFirst = ['2024-03-01', '2024-02-01', '2024-01-01'];
    expect(slugs(library.topics.get('t-t')?.articles)).toEqual(newestFirst);
    expect(slugs(library.groups.author.get('a')?.articles)).toEqual(newestFirst);
    expect(slugs(library.offerings.get('o')?.articles)).toEqual(newestFirst);
  });
});

describe('what is not published', () => {
  const everything = (slug: string): Partial<Article> & { slug: string } => ({
    slug,
    topics: [topic(`Secret: ${slug}`)],
    authors: [author(`Author ${slug}`)],
    publisher: { name: slug, domain: `${slug}.example` },
    institution: { name: `Institution ${slug}`, href: null },
    offerings: [offering(`Offering ${slug}`, [`Deep: ${slug}`])],
    subject: { name: `Subject ${slug}`, slug: `subject-${slug}` },
    aliases: [`/old/${slug}`],
    image: { file: 'x.png', alt: '' },
  });

  it.each(UNPUBLISHED)('is absent everywhere: %s', (_what, state) => {
    const [media, mediaVersions] = [new Map([['news/x.png', makeImage()]]), new Map([['news/x.png', 'v']])];
    const library = makeLibrary([makeArticle({ ...everything('hidden'), ...state })], { media, mediaVersions });
    for (const part of [
      library.articles,
      [...library.position.keys()],
      [...library.topics.keys()],
      [...library.offerings.keys()],
      ...Object.values(library.groups).map((groups) => [...groups.keys()]),
      [...library.redirects.keys()],
      [...library.media.keys()],
    ]) {
      expect(part).toEqual([]);
    }
  });

  it('appears when its moment has come, to the millisecond', () => {
    const scheduled = makeArticle({ slug: 'x', date: written('2024-06-01T12:00:00Z') });
    expect(makeLibrary([scheduled], {}, new Date(NOW.getTime() - 1)).articles).toHaveLength(0);
    expect(makeLibrary([scheduled], {}, NOW).articles).toHaveLength(1);
  });
});

describe('one address for one article', () => {
  it('names both files when two articles share a slug, and the first by name keeps it', () => {
    const { library, problems } = decide([
      makeArticle({ slug: 'same', file: 'news/b.md', title: 'B' }),
      makeArticle({ slug: 'same', file: 'news/a.md', title: 'A' }),
    ]);
    expect(library.articles.map(({ title }) => title)).toEqual(['A']);
    expect(problems).toMatchObject([
      { severity: 'error', file: 'content/news/b.md', field: 'slug', line: 2, column: 7 },
    ]);
    expect(problems[0]?.message).toContain('content/news/a.md');
  });

  it.each(UNPUBLISHED)('keeps the address of a published article from %s, whatever its name', (_what, state) => {
    const hidden = makeArticle({ slug: 'same', file: 'news/a.md', aliases: ['/old'], ...state });
    const out = makeArticle({ slug: 'same', file: 'news/b.md', title: 'Out', aliases: ['/old'] });
    for (const articles of [
      [hidden, out],
      [out, hidden],
    ]) {
      const { library, problems } = decide(articles);
      expect(library.articles.map(({ title }) => title)).toEqual(['Out']);
      expect([...library.redirects]).toEqual([['/old', '/news/same']]);
      expect(found(problems)).toEqual(['error content/news/a.md slug', 'error content/news/a.md aliases']);
      // An editor sees the same, though everything is shown.
      const preview = libraryAt(makeContent(articles.map(fileOf)).content, NOW, 'everything');
      expect(findArticle(preview, 'same')?.title).toBe('Out');
    }
  });

  it('gives an address to the article that is out when the one that had it expires', () => {
    const first = makeArticle({ slug: 'same', file: 'news/a.md', expires: written('2024-06-01T12:00:00Z') });
    const next = makeArticle({ slug: 'same', file: 'news/b.md' });
    const fileAt = (now: Date) => findArticle(makeLibrary([next, first], {}, now), 'same')?.file;
    expect(fileAt(new Date(NOW.getTime() - 1))).toBe('news/a.md');
    expect(fileAt(NOW)).toBe('news/b.md');
  });

  it('names both files when two describe one offering', () => {
    const offerings = [
      makeOfferingFile({ slug: 'x' }),
      makeOfferingFile({ slug: 'x', shownAs: 'content/offerings/y.md' }),
    ];
    const { problems } = decide([], { offerings });
    expect(problems).toMatchObject([{ severity: 'error', file: 'content/offerings/y.md' }]);
    expect(problems[0]?.message).toContain('content/offerings/x.md');
  });
});

describe('aliases', () => {
  it('lead straight to the article', () => {
    const { library, problems } = decide([makeArticle({ slug: 'new', aliases: ['/old', '/news/older', '/:path*'] })]);
    expect([...library.redirects]).toEqual([
      ['/old', '/news/new'],
      ['/news/older', '/news/new'],
      ['/:path*', '/news/new'],
    ]);
    expect(problems).toEqual([]);
  });

  it('cannot take the address of another article, even of a draft, which yet takes none from readers', () => {
    for (const [status, redirects] of [['published', []] as const, ['draft', ['/news/other']] as const]) {
      const other = makeArticle({ slug: 'other', status });
      const { library, problems } = decide([makeArticle({ slug: 'x', aliases: ['/news/other'] }), other]);
      expect([...library.redirects.keys()]).toEqual(redirects);
      expect(problems).toMatchObject([{ severity: 'error', file: 'content/news/x.md', line: 10, column: 5 }]);
      expect(problems[0]?.message).toContain('content/news/other.md');
    }
  });

  it('belong to one article, and both files are named when two want one', () => {
    const { library, problems } = decide([
      makeArticle({ slug: 'a', aliases: ['/old'] }),
      makeArticle({ slug: 'b', aliases: ['/old'] }),
    ]);
    expect(library.redirects.get('/old')).toBe('/news/a');
    expect(problems).toMatchObject([{ severity: 'error', file: 'content/news/b.md' }]);
    expect(problems[0]?.message).toContain('content/news/a.md');
  });

  it('are of the published article before others, and of one whose slug is its own', () => {
    const library = makeLibrary([
      makeArticle({ slug: 'a', status: 'draft', aliases: ['/old', '/news/c'] }),
      makeArticle({ slug: 'b', aliases: ['/old'] }),
      makeArticle({ slug: 'b', file: 'news/b2.md', aliases: ['/older'] }),
      makeArticle({ slug: 'c', aliases: ['/older', '/news/a'] }),
    ]);
    expect(Object.fromEntries(library.redirects)).toEqual({
      '/old': '/news/b',
      '/older': '/news/c',
      '/news/a': '/news/c',
    });
  });

  it("are only told of when they are the article's own address", () => {
    const { library, problems } = decide([makeArticle({ slug: 'x', aliases: ['/news/x', '/old'] })]);
    expect(problems).toMatchObject([
      { severity: 'warning', field: 'aliases[0]', fix: { kind: 'remove', path: ['aliases', 0] } },
    ]);
    expect([...library.redirects.keys()]).toEqual(['/old']);
  });

  it.each([
    ...['/', '/news', '/topic', '/offering', '/search', '/house-page/about', '/feed.xml', '/sitemap.xml'],
    ...['/robots.txt', '/index', '/_next/static/x.js', '/media/0/x.png', '/artwork/teal-0.svg', '/search/index.json'],
    ...['/news/page/2', '/topic/symplur-ehr', '/topic/symplur-ehr/page/2', '/offering/upvio', '/author/ada'],
    ...['/source/example.org'],
  ])('cannot take the house page %s', (alias) => {
    const page = makeArticle({
      slug: 'a',
      topics: [topic('Symplur: EHR')],
      offerings: [offering('Upvio')],
      authors: [author('Ada')],
      publisher: { name: 'Example', domain: 'example.org' },
    });
    const { library, problems } = decide([page, makeArticle({ slug: 'x', aliases: [alias] })]);
    expect(library.redirects.size).toBe(0);
    expect(found(problems)).toEqual(['error content/news/x.md aliases']);
  });

  it('cannot take the address of a page of the house, and is told which, but leads readers on while that is a draft', () => {
    const aliased = [makeArticle({ slug: 'x', aliases: ['/about', '/help/contact'] })];
    const pages = [makeHousePage({ path: '/about' }), makeHousePage({ path: '/help/contact', status: 'draft' })];
    const { library, problems } = decide(aliased, { pages });
    expect(problems).toMatchObject(
      ['/about', '/help/contact'].map((path) => ({
        rule: 'alias-taken',
        message: `"${path}" is the address of content/pages${path}.mdx`,
        otherFiles: [`content/pages${path}.mdx`],
      })),
    );
    expect([...library.redirects.keys()]).toEqual(['/help/contact']);
  });

  it('may take the address of a topic that no longer is', () => {
    const { library, problems } = decide([
      makeArticle({ slug: 'x', aliases: ['/topic/gone', '/news/gone', '/a/b/c'] }),
    ]);
    expect(library.redirects.size).toBe(3);
    expect(problems).toEqual([]);
  });

  it('of what is scheduled are checked already, so that nothing breaks on the day', () => {
    const later = makeArticle({ slug: 'z', date: written('2025-01-01'), aliases: ['/old'] });
    const { problems } = decide([makeArticle({ slug: 'a', aliases: ['/old'] }), later]);
    expect(found(problems)).toEqual(['error content/news/z.md aliases']);
  });
});

describe('topics', () => {
  it('are one whatever their case, spelt as most articles spell them', () => {
    const spelt = ['symplur: ehr', 'Symplur: EHR', 'Symplur: EHR'].map((name, index) =>
      makeArticle({ slug: `a${index}`, topics: [topic(name)] }),
    );
    const library = makeLibrary(spelt);
    expect([...library.topics.keys()]).toEqual(['symplur-ehr']);
    expect(library.topics.get('symplur-ehr')).toMatchObject({ taxonomy: 'Symplur', label: 'EHR' });
    expect(library.articles.every(({ topics }) => topics[0]?.label === 'EHR')).toBe(true);
    expect(library.topics.get('symplur-ehr')?.articles).toHaveLength(3);
  });

  it('come from offerings too, without articles of their own', () => {
    const library = makeLibrary([makeArticle({ slug: 'x', offerings: [offering('Upvio', ['Symplur: EHR'])] })]);
    expect(library.topics.get('symplur-ehr')).toMatchObject({ articles: [], offerings: [{ slug: 'upvio' }] });
  });

  it('know their neighbours, those that share most first', () => {
    const [a, b, c] = [topic('T: a'), topic('T: b'), topic('T: c')];
    const library = makeLibrary([
      makeArticle({ slug: '1', topics: [a, b] }),
      makeArticle({ slug: '2', topics: [a, c] }),
      makeArticle({ slug: '3', topics: [a, c] }),
    ]);
    expect(library.topics.get('t-a')?.neighbours.map(({ topic: { slug }, shared }) => [slug, shared])).toEqual([
      ['t-c', 2],
      ['t-b', 1],
    ]);
  });
});

describe('offerings', () => {
  it('are made from what articles say, and enriched by their files', () => {
    const file = makeOfferingFile({
      slug: 'a---b',
      label: 'A – B',
      description: 'What it does',
      topics: [topic('T: t')],
    });
    const library = makeLibrary(
      [makeArticle({ slug: 'x', offerings: [{ ...offering('A - B', ['Symplur: EHR']), slug: 'a---b' }] })],
      { offerings: [file, makeOfferingFile({ slug: 'alone' })] },
    );
    expect([...library.offerings.keys()]).toEqual(['a---b', 'alone']);
    expect(library.offerings.get('a---b')).toMatchObject({
      label: 'A – B',
      description: 'What it does',
      topics: [{ slug: 'symplur-ehr' }, { slug: 't-t' }],
      articles: [{ slug: 'x' }],
    });
  });

  it('list an article once, though it is about them and concerns them', () => {
    const subject = { name: 'Upvio', slug: 'upvio' };
    const both = makeLibrary([makeArticle({ slug: 'x', subject, offerings: [offering('Upvio')] })]);
    const about = makeLibrary([makeArticle({ slug: 'x', subject })]);
    for (const library of [both, about]) expect(library.offerings.get('upvio')?.articles).toHaveLength(1);
  });
});

describe('sources', () => {
  it('are known by their domain and named as the newest article names them', () => {
    const of = (slug: string, day: string, name: string, domain: string | null) =>
      makeArticle({ slug, date: written(day), publisher: { name, domain } });
    const library = makeLibrary([
      of('a', '2024-01-01', 'Old Name', 'example.org'),
      of('b', '2024-02-01', 'New Name', 'example.org'),
      of('c', '2024-03-01', 'A name alone', null),
    ]);
    expect(groupsIn(library.groups.source)).toEqual([
      ['a-name-alone', 'A name alone', 1],
      ['example.org', 'New Name', 2],
    ]);
  });
});

describe('institutions', () => {
  it('are one however their name is written, and named as the newest article names them', () => {
    const of = (slug: string, day: string, name: string) =>
      makeArticle({ slug, date: written(day), institution: { name, href: null } });
    const library = makeLibrary([
      of('a', '2024-01-01', 'CLÍNICA sur'),
      of('b', '2024-02-01', 'Clínica Sur'),
      of('c', '2024-03-01', 'Ward 7'),
      of('d', '2024-03-02', '—'),
    ]);
    expect(groupsIn(library.groups.institution)).toEqual([
      ['clinica-sur', 'Clínica Sur', 2],
      ['ward-7', 'Ward 7', 1],
    ]);
  });

  it('have nothing to do with an author or a source of that slug', () => {
    const library = makeLibrary([
      makeArticle({
        slug: 'a',
        authors: [author('Ward')],
        publisher: { name: 'Ward', domain: null },
        institution: { name: 'Ward', href: null },
      }),
      makeArticle({ slug: 'b', institution: { name: 'ward', href: null } }),
    ]);
    const { source, author: authors, institution } = library.groups;
    expect([source, authors, institution].map((groups) => groups.get('ward')?.articles.length)).toEqual([1, 1, 2]);
  });
});

const groupsIn = (groups: ReadonlyMap<string, FacetGroup>) =>
  [...groups.values()].map(({ key, label, articles }) => [key, label, articles.length]);

describe('media', () => {
  const image = (file: string) => makeImage({ file, address: `/media/abc/${encodeURIComponent('ü ber.png')}` });

  it('are found beside their article and served under their address', () => {
    const article = makeArticle({ slug: 'x', file: 'news/2024/x.md', image: { file: 'ü ber.png', alt: '' } });
    const file = 'news/2024/ü ber.png';
    const input = { media: new Map([[file, image(file)]]), mediaVersions: new Map([[file, 'v']]) };
    const { library, problems } = decide([article], input);
    expect(library.images.get('news/2024/x.md')).toEqual(image(file));
    expect([...library.media]).toEqual([['/media/abc/ü ber.png', { file, contentType: 'image/png', version: 'v' }]]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['is missing', undefined, 'does not exist'],
    ['cannot be shown', { why: 'cannot be decoded' }, 'cannot be decoded'],
    [
      'is of another kind',
      { ...image('news/a'), kind: 'pdf', contentType: 'application/pdf', bytes: 1 } as MediaFile,
      'is no picture',
    ],
  ])('only warn, at the field, when a picture %s', (_what, file, why) => {
    const media = new Map(file ? [['news/a', file] as const] : []);
    const { library, problems } = decide([makeArticle({ slug: 'x', image: { file: 'a', alt: '' } })], { media });
    expect(library.articles).toHaveLength(1);
    expect(library.images.size).toBe(0);
    expect(problems).toMatchObject([{ severity: 'warning', field: 'featuredImage', line: 3, column: 16 }]);
    expect(problems[0]?.message).toContain(why);
  });

  it('only warn when a PDF is a picture', () => {
    const pdf = { file: 'a', href: null, label: '' };
    const { library, problems } = decide([makeArticle({ slug: 'x', pdf })], {
      media: new Map([['news/a', image('news/a')]]),
    });
    expect(library.pdfs.size).toBe(0);
    expect(found(problems)).toEqual(['warning content/news/x.md featuredPdf']);
  });
});

it('is built in many short steps just as it is at once', () => {
  const articles = Array.from({ length: 3000 }, (_, n) =>
    makeArticle({
      slug: `a${n}`,
      date: written(`20${10 + (n % 15)}-0${1 + (n % 9)}-01`),
      topics: [topic(`T: ${n % 7}`), topic(`T: ${n % 11}x`)],
      authors: [author(`Author ${n % 5}`)],
      aliases: [`/old/${n}`],
    }),
  );
  const { content, library, problems } = decide(articles);
  let stops = 0;
  const steps = decideInSteps(content, NOW);
  let step = steps.next();
  for (; !step.done; step = steps.next()) stops += 1;
  expect(step.value).toEqual({ library, problems });
  // Articles are gone through when files are admitted, when pages are made, and when aliases are.
  expect(stops).toBeGreaterThan((3 * 3000) / 200);
});
