import { expect, it } from 'vitest';
import { newsAt, newsOfBuild } from '@/lib/edition/news-at';
import { fileOf, makeArticle, makeContent, written } from '@/tests/fixtures/make-article';

const article = (slug: string, from: string, until?: string) =>
  fileOf(
    makeArticle({
      slug,
      aliases: [`/old/${slug}`],
      publishAt: written(from),
      expires: until ? written(until) : null,
    }),
  );
const { content } = makeContent([
  article('always', '2024-01-01'),
  article('guest', '2024-06-02', '2024-06-04'),
  article('late', '2024-06-06'),
]);
const built = newsOfBuild(content, new Date('2024-06-01'));
const slugsOf = ({ library }: typeof built) => library.articles.map(({ slug }) => slug).sort();

it('stays the same object until the next article is due', () => {
  expect(built.changesAt).toEqual(new Date('2024-06-02'));
  expect(newsAt(built, new Date('2024-06-01T23:59:59.999Z'))).toBe(built);
});

it('lets an article in at its moment, with its addresses, and out again at its end', () => {
  const during = newsAt(built, new Date('2024-06-02'));
  expect(slugsOf(during)).toEqual(['always', 'guest']);
  expect(during.library.redirects.get('/old/guest')).toBe('/news/guest');
  expect(during.changed('/news/guest')).toBe(true);
  expect(during.changesAt).toEqual(new Date('2024-06-04'));

  const after = newsAt(during, new Date('2024-06-04'));
  expect(slugsOf(after)).toEqual(['always']);
  expect(after.library.redirects.has('/old/guest')).toBe(false);
  // What was built is out again: it has not changed, whatever happened in between.
  expect(after.changed('/')).toBe(false);
  expect(after.changesAt).toEqual(new Date('2024-06-06'));
});

it('catches up with all that was missed, and then has nothing to wait for', () => {
  const late = newsAt(built, new Date('2025-01-01'));
  expect(slugsOf(late)).toEqual(['always', 'late']);
  expect(late.changesAt).toBeNull();
  expect(newsAt(late, new Date('2999-01-01'))).toBe(late);
});

it('keeps the library that was replaced for half a minute after the moment, no longer', () => {
  const during = newsAt(built, new Date('2024-06-02T00:00:10Z'));
  expect(during.previous?.library).toBe(built.library);
  expect(newsAt(during, new Date('2024-06-02T00:00:29.999Z')).previous?.library).toBe(built.library);
  expect(newsAt(during, new Date('2024-06-02T00:00:30Z')).previous).toBeNull();
  expect(newsAt(built, new Date('2024-06-02T00:00:30Z')).previous).toBeNull();
});

it('shows a lost page as it was built until it expires, and then makes every page anew that may name it', () => {
  const lost = [
    { page: '/news/lost', until: new Date('2024-06-01T12:00:00Z'), media: ['news/lost.pdf'] },
    { page: '/about', until: null, media: [] },
  ];
  const pdf = {
    kind: 'pdf',
    file: 'news/lost.pdf',
    address: '/media/0/lost.pdf',
    contentType: 'application/pdf',
    bytes: 1,
  } as const;
  const withPdf = { ...content, media: new Map([[pdf.file, pdf]]), mediaVersions: new Map([[pdf.file, 'v']]) };
  const before = newsOfBuild(withPdf, new Date('2024-06-01'), lost);
  expect(before.library.media.get(pdf.address)).toEqual({
    file: pdf.file,
    contentType: 'application/pdf',
    version: 'v',
  });
  expect(before.changesAt).toEqual(lost[0]?.until);
  const after = newsAt(before, new Date('2024-06-01T12:00:00Z'));
  expect(after.changesAt).toEqual(new Date('2024-06-02'));
  expect(after.library.media.size).toBe(0);
  expect(['/news/lost', '/', '/news/always', '/about'].map(after.changed)).toEqual([true, true, true, false]);
  const back = newsAt(newsOfBuild(content, new Date('2024-06-03'), lost.slice(1)), new Date('2024-06-04'));
  expect(['/', '/about', '/about/'].map(back.changed)).toEqual([true, false, false]);
});

it('lets lost pages go with the first article that goes, since they may name it', () => {
  const lost = [{ page: '/news/lost', until: null, media: [] }];
  const before = newsOfBuild(content, new Date('2024-06-03'), lost);
  expect(before.changed('/news/lost')).toBe(false);
  expect(['/news/lost', '/news/always'].map(newsAt(before, new Date('2024-06-04')).changed)).toEqual([true, true]);
  const joined = newsAt(newsOfBuild(content, new Date('2024-06-05'), lost), new Date('2024-06-06'));
  expect(['/news/lost', '/'].map(joined.changed)).toEqual([false, true]);
});

it('leaves pages as they were built that exist through a lost page alone, while that is shown', () => {
  const lost = [{ page: '/news/lost', until: null, media: [] }];
  const joined = newsAt(newsOfBuild(content, new Date('2024-06-05'), lost), new Date('2024-06-06'));
  expect(['/author/of-the-lost', '/topic/of-the-lost', '/'].map(joined.changed)).toEqual([false, false, true]);
  const gone = newsAt(newsOfBuild(content, new Date('2024-06-03'), lost), new Date('2024-06-04'));
  expect(gone.changed('/author/of-the-lost')).toBe(true);
});
