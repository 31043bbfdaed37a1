import { expect, it } from 'vitest';
import { articlePath, canonicalPath, numberedPath, offeringPath } from '@/lib/config/paths';

it.each([
  ['/a/b', '/a/b'],
  ['a/b', '/a/b'],
  ['//a/b//', '/a/b'],
  ['/', '/'],
  ['', '/'],
  ['/caf%C3%A9', '/café'],
  ['/a?b#c', '/a'],
  ['/100%', '/100%'],
])('canonicalPath writes %j as %j', (path, canonical) => {
  expect(canonicalPath(path)).toBe(canonical);
});

it('makes addresses that lead back to the slug', () => {
  for (const slug of ['a', 'cybermed-health---cdoc-telehealth', 'café', '遠隔医療', 'a@b=c']) {
    expect(canonicalPath(articlePath(slug))).toBe(`/news/${slug}`);
    expect(canonicalPath(offeringPath(slug))).toBe(`/offering/${slug}`);
  }
});

it('has no page 1 beside the listing itself', () => {
  expect([1, 2].map((page) => numberedPath('/news', page))).toEqual(['/news', '/news/page/2']);
});
