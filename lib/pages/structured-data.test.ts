import { expect, it } from 'vitest';
import { jsonForScript } from '@/lib/core/json-for-script';
import { newsArticle, trailOf } from '@/lib/pages/structured-data';
import { siteAddress } from '@/lib/site/site-address';
import { DEFAULT_SITE } from '@/lib/site/site-defaults';
import { author, makeArticle, topic, written } from '@/tests/fixtures/make-article';

const LIBRARY = { site: DEFAULT_SITE };

const HOSTILE = '</script><script>alert(1)</script><!-- & \u2028';

it('cannot leave its script element, whatever an article says', () => {
  const article = makeArticle({
    slug: 'x',
    title: HOSTILE,
    authors: [{ name: HOSTILE, slug: 'x' }],
    topics: [{ ...topic('T: t'), label: HOSTILE }],
    original: 'https://example.org/?a=1&b=2',
  });
  const data = newsArticle(LIBRARY, article, HOSTILE, null);
  const json = jsonForScript(data);
  expect(json).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(data)));
  expect(JSON.parse(json)).toMatchObject({ headline: HOSTILE, isBasedOn: 'https://example.org/?a=1&b=2' });
});

it('names whole addresses and both dates', () => {
  const image = { address: '/media/a/x.png', width: 1, height: 1 };
  const article = makeArticle({
    slug: 'x',
    date: written('2024-01-01'),
    updated: written('2024-02-02'),
    authors: [author('Ada L')],
  });
  expect(newsArticle(LIBRARY, article, 'D', image)).toMatchObject({
    mainEntityOfPage: `${siteAddress(DEFAULT_SITE)}/news/x`,
    image: [`${siteAddress(DEFAULT_SITE)}/media/a/x.png`],
    author: [{ name: 'Ada L', url: `${siteAddress(DEFAULT_SITE)}/author/ada-l` }],
    datePublished: '2024-01-01T00:00:00.000Z',
    dateModified: '2024-02-02T00:00:00.000Z',
  });
});

it('says whom a piece is about', () => {
  const about = (href: string | null) =>
    newsArticle(LIBRARY, makeArticle({ slug: 'x', institution: { name: 'Ward', href } }), 'D', null);
  expect(about(null)).toMatchObject({ about: { '@type': 'Organization', name: 'Ward' } });
  expect(about('https://ward.example/')).toMatchObject({ about: { url: 'https://ward.example/' } });
  expect(newsArticle(LIBRARY, makeArticle({ slug: 'x' }), 'D', null)).not.toHaveProperty('about');
});

it('counts breadcrumbs from one', () => {
  expect(trailOf(LIBRARY, { label: 'News', href: '/news' }).structuredData).toMatchObject({
    itemListElement: [
      { position: 1, item: `${siteAddress(DEFAULT_SITE)}/` },
      { position: 2, name: 'News' },
    ],
  });
});
