import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRedirect } from '@/lib/library/find-redirect';

const redirects = new Map([
  ['/old', '/news/new'],
  ['/:path*', '/news/pattern'],
  ['/blog/café au lait', '/news/coffee'],
  ['/100%', '/news/percent'],
]);

describe('an alias', () => {
  it.each([
    ['/old', '/news/new'],
    ['/old/', '/news/new'],
    ['/old//', '/news/new'],
    ['/%6fld', '/news/new'],
    ['/blog/caf%C3%A9%20au%20lait', '/news/coffee'],
    ['/blog/caf%c3%a9%20au%20lait/', '/news/coffee'],
    ['/:path*', '/news/pattern'],
    ['/100%', '/news/percent'],
  ])('answers %s in one hop', (pathname, target) => {
    expect(findRedirect(redirects, pathname)).toBe(target);
    expect(findRedirect(redirects, target)).toBeNull();
  });

  it.each('/ /OLD /old/x /x/old /old.html /older /anything /news/x /constructor /__proto__'.split(' '))(
    'is matched exactly, so %s is left alone',
    (pathname) => {
      expect(findRedirect(redirects, pathname)).toBeNull();
    },
  );
});

describe('a path', () => {
  it.each([
    ['/news/', '/news'],
    ['/news/x/', '/news/x'],
    ['/news/page/1', '/news'],
    ['/topic/a/page/1/', '/topic/a'],
    ['//', '/'],
  ])('%s is tidied to %s', (pathname, target) => {
    expect(findRedirect(redirects, pathname)).toBe(target);
  });

  it.each(['/', '/news', '/news/page/2', '/news/page/11', '/page/1', '/%', '/%zz'])(
    '%s is right as it is',
    (pathname) => {
      expect(findRedirect(redirects, pathname)).toBeNull();
    },
  );
});

describe('no request', () => {
  const leavesSite = (target: string) => new URL(target, 'https://site.example').host !== 'site.example';

  it.each([
    ...['//evil.example', '//evil.example/', '///evil.example/', '/\\evil.example/'],
    ...['\\\\evil.example/', '/\\/evil.example/', '//evil.example/page/1', '//evil.example/old/'],
    ...['//old', '/%5Cevil.example/', '/%2F%2Fevil.example/', '/%09/evil.example/'],
  ])('leads off the site: %s', (pathname) => {
    const target = findRedirect(redirects, pathname);
    expect(target !== null && leavesSite(target)).toBe(false);
  });

  it('leads off the site or round in circles', () => {
    const piece = fc.constantFrom(
      '/',
      '//',
      '\\',
      'evil.example',
      'page',
      '1',
      '/page/1',
      'old',
      '.',
      '..',
      '%2F',
      '%5C',
      '%09',
      ':',
      '@',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        let { pathname } = new URL(`https://site.example/${pieces.join('')}`);
        for (let hops = 0; hops < 8; hops++) {
          const target = findRedirect(redirects, pathname);
          if (target === null) return;
          expect(leavesSite(target)).toBe(false);
          pathname = new URL(target, 'https://site.example').pathname;
        }
        throw new Error(`${pathname} is redirected again and again`);
      }),
    );
  });
});
