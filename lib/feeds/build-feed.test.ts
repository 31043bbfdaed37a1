import { decodeHTML } from 'entities';
import { expect, it } from 'vitest';
import { buildFeed } from '@/lib/feeds/build-feed';
import { siteAddress } from '@/lib/site/site-address';
import { DEFAULT_SITE } from '@/lib/site/site-defaults';
import { articleWith, author, makeArticle, makeLibrary, topic, written } from '@/tests/fixtures/make-article';
import { childrenNamed, parseXml, type XmlElement } from '@/tests/fixtures/parse-xml';

const channelOf = (feed: string) => childrenNamed(parseXml(feed), 'channel')[0];
const itemsOf = (feed: string) => childrenNamed(channelOf(feed), 'item');
const textOf = (element: XmlElement | undefined, name: string) => childrenNamed(element, name)[0]?.text;

it('lists the newest articles under their addresses here, with day, description and topics', () => {
  const feed = buildFeed(
    makeLibrary([
      makeArticle({ slug: 'old', date: written('2024-01-01') }),
      makeArticle({
        slug: 'café-ü',
        title: 'New',
        date: written('2024-02-01T10:00:00Z'),
        topics: [topic('Symplur: EHR')],
      }),
    ]),
  );
  const [first, second] = itemsOf(feed);
  expect(textOf(first, 'title')).toBe('New');
  expect(textOf(first, 'link')).toBe(`${siteAddress(DEFAULT_SITE)}/news/caf%C3%A9-%C3%BC`);
  expect(textOf(first, 'guid')).toBe(textOf(first, 'link'));
  expect(new Date(textOf(first, 'pubDate') ?? '').toISOString()).toBe('2024-02-01T10:00:00.000Z');
  expect(textOf(first, 'category')).toBe('EHR');
  expect(textOf(second, 'link')).toBe(`${siteAddress(DEFAULT_SITE)}/news/old`);
});

it('names authors in the element for names, and none in the one for addresses', () => {
  const feed = buildFeed(
    makeLibrary([
      makeArticle({
        slug: 'two',
        date: written('2024-03-01'),
        authors: [author('Jane Roe'), author('João <Silva> & Co')],
      }),
      makeArticle({ slug: 'one', date: written('2024-02-01'), authors: [author('desk@example.org (The Desk)')] }),
      makeArticle({ slug: 'none', date: written('2024-01-01') }),
    ]),
  );
  expect(channelOf(feed)?.attributes).toEqual({ 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' });
  const namesIn = (name: string) => itemsOf(feed).map((item) => childrenNamed(item, name).map(({ text }) => text));
  expect(namesIn('dc:creator')).toEqual([['Jane Roe', 'João <Silva> & Co'], ['desk@example.org (The Desk)'], []]);
  expect(namesIn('author')).toEqual([[], [], []]);
});

it('says where it stands itself', () => {
  const links = childrenNamed(channelOf(buildFeed(makeLibrary([]))), 'atom:link');
  expect(links.map(({ attributes }) => [attributes.rel, attributes.href])).toEqual([
    ['self', `${siteAddress(DEFAULT_SITE)}/feed.xml`],
  ]);
});

it.each(['R&D <b>bold</b>', ']]> & ]]>', '&lt;b&gt; &copy;', '"quotes" \'too\'', '😀 遠隔 \u202e'])(
  'gives %j back as text, whether a reader shows it as text or as HTML',
  (text) => {
    const ref = { ...topic('T: t'), label: text };
    const [item] = itemsOf(
      buildFeed(makeLibrary([makeArticle({ slug: 'x', title: text, description: text, topics: [ref] })])),
    );
    expect([decodeHTML(textOf(item, 'description') ?? ''), textOf(item, 'category')]).toEqual([text, text]);
    expect(textOf(item, 'title')).toBe(text.replaceAll('<', '&lt;'));
    expect(textOf(item, 'description')).not.toMatch(/</);
  },
);

it.each([
  ['U+0000', '\u0000'],
  ['U+0008', '\u0008'],
  ['U+001B', '\u001b'],
  ['U+FFFE', '\ufffe'],
  ['U+FFFF', '\uffff'],
  ['U+FFFE as an entity', '&#xFFFE;'],
  ['U+001F as an entity', '&#x1F;'],
  ['half a character as an entity', '&#xD800;'],
])('stays well-formed with %s in an article', (_what, character) => {
  const text = `a${character}b`;
  const article = articleWith({ title: text, description: text, author: text, categories: `T: ${text}` });
  expect(() => parseXml(buildFeed(makeLibrary([article])))).not.toThrow();
});

it('holds fifty articles, no drafts, and is the same for the same folder', () => {
  const articles = Array.from({ length: 60 }, (_, n) =>
    makeArticle({ slug: `a${n}`, status: n % 10 === 0 ? 'draft' : 'published' }),
  );
  const feed = buildFeed(makeLibrary(articles));
  expect(itemsOf(feed)).toHaveLength(50);
  expect(feed).not.toContain('/news/a10<');
  expect(buildFeed(makeLibrary(articles.toReversed()))).toBe(feed);
});
