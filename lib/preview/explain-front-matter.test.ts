import { expect, it } from 'vitest';
import { explainFrontMatter } from '@/lib/preview/explain-front-matter';
import { check } from '@/tests/fixtures/make-article';

function explained(front: string) {
  const text = `---\ntitle: A title\ndescription: One sentence.\ndate: 2021-02-17\n${front}---\nBody.\n`;
  const { value } = check(text);
  if (!value) throw new Error('the test must write an article');
  return new Map(explainFrontMatter(text, value.article).map((row) => [row.field, row]));
}

it('says which fields are as written, normalised or derived', () => {
  const rows = explained('author: Ann Lee\nlink:\n  href: https://www.example.org/a\n');
  expect(rows.get('title')).toMatchObject({ understood: 'A title', how: 'as written' });
  expect(rows.get('slug')).toMatchObject({ written: '', understood: 'example-a-title', how: 'derived' });
  expect(rows.get('publisher')).toMatchObject({ how: 'normalised' });
  expect(rows.get('authors')?.understood).toContain('Ann Lee');
  expect(rows.get('status')).toMatchObject({ understood: 'published', how: 'derived' });
});

it('shows the time of a date where the day does not begin at it', () => {
  const rows = explained('publishDate: 2026-12-01 09:00\nexpiryDate: 2027-01-01\nlastMod: 2021-03-02T00:30:00+05:00\n');
  expect(rows.get('publishAt')).toMatchObject({ understood: '2026-12-01 09:00 UTC', how: 'normalised' });
  expect(rows.get('expires')).toMatchObject({ understood: '2027-01-01', how: 'as written' });
  expect(rows.get('updated')?.understood).toBe('2021-03-02 (2021-03-01 19:30 UTC)');
});

it('leaves out what is neither written nor understood', () => {
  const rows = explained('via: " "\n');
  expect(rows.has('via')).toBe(false);
  expect(rows.has('image')).toBe(false);
});

it('says what the body is read as', () => {
  expect(explained('').get('body')).toMatchObject({ understood: 'markdown', how: 'derived' });
});

it('shows the field that was taken where several may say it', () => {
  const rows = explained('href: https://example.org/second\nlinkHref: https://example.org/first\n');
  expect(rows.get('original')).toMatchObject({
    written: 'linkHref: "https://example.org/first"',
    understood: 'https://example.org/first',
  });
});

it('says what was written and not used', () => {
  const rows = explained('featuredImage:\n  alt: Nothing to see\n');
  expect(rows.get('image')).toMatchObject({ understood: '', how: 'not used' });
});

it('reads fields in whatever case they are written, and shows them as written', () => {
  const rows = explained('Author: Ann Lee\n');
  expect(rows.get('authors')).toMatchObject({ written: 'Author: "Ann Lee"' });
  expect(rows.get('authors')?.how).not.toBe('derived');
});
