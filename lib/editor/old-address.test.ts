import { expect, it } from 'vitest';
import { oldAddress } from '@/lib/editor/old-address';

it.each([
  ['/site/content/posts/first.md', '', '/posts/first'],
  ['/site/content/posts/first.md', 'its-slug', '/posts/its-slug'],
  ['/site/content/posts/2021/First Post.markdown', '', '/posts/2021/first-post'],
  ['/site/content/posts/bundle/index.md', '', '/posts/bundle'],
  ['/site/content/posts/bundle/index.md', 'its-slug', '/posts/its-slug'],
  ['/site/content/about.md', '', '/about'],
  ['/content/site/content/posts/a.md', '', '/posts/a'],
  ['C:\\site\\content\\posts\\first.md', '', '/posts/first'],
])('%s with the slug "%s" was %s', (file, slug, address) => {
  expect(oldAddress(file, slug)).toBe(address);
});

it('is unknown for a file outside a folder called content', () => {
  expect(oldAddress('/downloads/first.md', 'its-slug')).toBe('');
});
