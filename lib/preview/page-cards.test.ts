import { expect, it } from 'vitest';
import type { MediaImage } from '@/lib/images/media-file';
import { cardsOf } from '@/lib/preview/page-cards';
import { makeArticle, makeImage, topic } from '@/tests/fixtures/make-article';

const image = makeImage({ file: 'news/a.png', height: 630 });

const enough = 'A description that says in one sentence of a good length what a reader will find in the article.';

function cards(fields: Parameters<typeof makeArticle>[0], picture: MediaImage | null = image) {
  const article = makeArticle({ description: enough, topics: [topic('A: B')], ...fields });
  const made = cardsOf(article, article.description, picture, 'https://news.example.org/news/a', 'The Record');
  return Object.fromEntries(made.map((card) => [card.medium, card]));
}

it('shows what each medium shows', () => {
  const { search, social, listing } = cards({ slug: 'a', title: 'Short' });
  expect(search).toMatchObject({ title: 'Short — The Record', address: 'news.example.org › news › a', picture: null });
  expect(social).toMatchObject({ title: 'Short', picture: '/media/0/a.png' });
  expect(listing).toMatchObject({ title: 'Short', description: enough });
  expect([search, social, listing].flatMap((card) => card?.warnings ?? [])).toEqual([]);
});

it('takes the overrides that an article writes for machines', () => {
  const metadata = {
    title: 'For engines',
    description: '',
    socialTitle: 'For posts',
    socialDescription: 'Said otherwise.',
    socialImage: 'https://example.org/p.png',
    robots: '',
  };
  const { search, social, listing } = cards({ slug: 'a', metadata });
  expect(search?.title).toBe('For engines — The Record');
  expect(social).toMatchObject({
    title: 'For posts',
    description: 'Said otherwise.',
    picture: null,
  });
  expect(social?.warnings.join()).toContain('https://example.org/p.png');
  expect(listing?.title).toBe('Title of a');
});

it('warns of what will be cut, and of what is missing', () => {
  const { search, social, listing } = cards(
    { slug: 'a', title: 'word '.repeat(30).trim(), description: '', topics: [] },
    null,
  );
  expect(search?.warnings.join(' ')).toMatch(/title has 149 characters.*taken from the body/);
  expect(social?.warnings.join(' ')).toMatch(/title has 149 characters.*has no picture/);
  expect(listing?.warnings.join(' ')).toMatch(/title has 149 characters.*a drawing instead.*no topic/);
});

it('judges a title without the name of the site, which its editor cannot shorten', () => {
  const titled = (length: number) => cards({ slug: 'a', title: 'x'.repeat(length) }).search;
  expect(titled(60)?.title).toMatch(/^x{60} — The Record$/);
  expect([titled(60)?.warnings, titled(61)?.warnings]).toEqual([
    [],
    ['The title has 61 characters; about 60 are shown.'],
  ]);
});

it('warns of a picture too small for a post', () => {
  const { social } = cards({ slug: 'a' }, makeImage({ width: 300, height: 200 }));
  expect(social?.warnings).toHaveLength(1);
  expect(social?.warnings[0]).toContain('300 pixels');
});
