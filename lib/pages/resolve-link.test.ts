import { describe, expect, it } from 'vitest';
import { linksWithin } from '@/lib/pages/page-table';
import { author, makeArticle, makeLibrary, offering, topic } from '@/tests/fixtures/make-article';

const library = makeLibrary([
  makeArticle({
    slug: 'x',
    aliases: ['/old'],
    topics: [topic('Symplur: EHR')],
    offerings: [offering('Upvio')],
    authors: [author('Ada')],
    publisher: { name: 'Example', domain: 'example.org' },
  }),
  makeArticle({ slug: 'draft', status: 'draft' }),
]);

describe('linksWithin', () => {
  const resolve = linksWithin(library, 'https://origin.example/blog/a.html');

  it.each([
    ['https://other.example/x', 'https://other.example/x'],
    ['https:other.example/x', 'https://other.example/x'],
    ['mailto:ada@example.org', 'mailto:ada@example.org'],
    ['/news/x', '/news/x'],
    ['/old', '/old'],
    ['/about-us', 'https://origin.example/about-us'],
    ['b.html', 'https://origin.example/blog/b.html'],
    ['?page=2', 'https://origin.example/blog/a.html?page=2'],
    ['//cdn.example/x', 'https://cdn.example/x'],
    ['//news/x', 'https://news/x'],
  ])('resolves %s to %s', (href, target) => {
    expect(resolve(href)).toBe(target);
  });

  it.each([
    'https://www.example.org@other.test/',
    'https://www.example.org%2Fnews@other.test/x',
    'http://user:secret@other.test/',
    '//www.example.org@other.test/',
    'HTTPS:www.example.org@other.test',
  ])('leads nowhere for %s, whose user poses as a host', (href) => {
    expect(resolve(href)).toBeNull();
  });

  it('takes an @ in a path for what it is', () => {
    expect(resolve('https://example.org/@ada')).toBe('https://example.org/@ada');
  });

  it('leads nowhere where there is no original to resolve against', () => {
    const alone = linksWithin(library, null);
    expect(alone('b.html')).toBeNull();
    expect(alone('/nowhere')).toBeNull();
    expect(alone('/news/x')).toBe('/news/x');
    expect(alone('https://[broken')).toBeNull();
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://x/y',
  ])('leads nowhere for %j, even without the sanitiser before it', (href) => {
    expect(resolve(href) ?? 'https://nowhere.example').toMatch(/^(https?:|mailto:|\/)/);
  });
});
