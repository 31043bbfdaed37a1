import { expect, it } from 'vitest';
import { hashInlineScripts } from '@/lib/security/inline-scripts';

// The example of the Content Security Policy specification: https://www.w3.org/TR/CSP3/#external-hash (alert('Hello, world.');)
const HELLO = 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=';

it('hashes an inline script as browsers do', () => {
  expect(hashInlineScripts("<script>alert('Hello, world.');</script>")).toEqual([HELLO]);
  expect(hashInlineScripts('<script id="x" type="module" nonce="">alert(\'Hello, world.\');</script>')).toEqual([
    HELLO,
  ]);
});

it('counts every character between the tags', () => {
  expect(hashInlineScripts("<script> alert('Hello, world.');</script>")).not.toEqual([HELLO]);
  expect(hashInlineScripts('<script>\na\n</script>')).not.toEqual(hashInlineScripts('<script>a</script>'));
});

it('names each script once, in order', () => {
  const [a = '', b = ''] = ['a', 'b'].flatMap((source) => hashInlineScripts(`<script>${source}</script>`));
  expect(hashInlineScripts('<script>a</script><p><script>b</script><script>a</script>')).toEqual([a, b]);
});

it('leaves out what is loaded from a file, and data', () => {
  expect(
    hashInlineScripts(
      '<script src="/_next/x.js" async=""></script><script type="application/ld+json">{"a":1}</script>',
    ),
  ).toEqual([]);
});

it('is not ended by a script inside a string', () => {
  expect(hashInlineScripts('<script>push("\\u003c/script>")</script>')).toHaveLength(1);
});

it('finds none in a page without any', () => {
  expect(hashInlineScripts('<p>script</p><scripted>x</scripted>')).toEqual([]);
});
