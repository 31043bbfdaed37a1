import fc from 'fast-check';
import { expect, it } from 'vitest';
import { finishDocument } from '@/lib/serving/finish-document.mjs';

const LOADER = '<script type="module" src="/islands/0123456789abcdef/loader.js"></script>';

it.each([
  ['the framework’s files', '<script src="/_next/static/chunks/a.js" async=""></script>'],
  ['files for old browsers', '<script src="/_next/static/chunks/a.js" noModule=""></script>'],
  ['hydration data', '<script>self.__next_f.push([1,"<p>\\u003c/script>"])</script>'],
  ['modules from elsewhere', '<script type="module" src="/_next/static/chunks/a.js"></script>'],
  ['inline modules', '<script type="module">import("/islands/x.js")</script>'],
  ['a script in capitals', '<SCRIPT>1</SCRIPT>'],
  ['a script that never ends', '<script>1'],
  ['preloads of scripts', '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>'],
  ['preloads of modules', '<link rel="modulepreload" href="/_next/static/chunks/a.js"/>'],
  ['marks for hydration', '<!--$--><!--/$--><!-- -->'],
])('takes out %s', (_what, part) => {
  expect(finishDocument(`<p>a</p>${part}`)).toBe('<p>a</p>');
});

it.each([
  ['the loader', LOADER],
  ['structured data', '<script type="application/ld+json">{"a":"\\u003c!-- \\u003c/script>"}</script>'],
  ['an island’s props', '<script type="application/json">{"a":1}</script>'],
  ['preloads of fonts', '<link rel="preload" href="/_next/static/media/a.woff2" as="font" crossorigin=""/>'],
  ['preloads of pictures', '<link rel="preload" as="image" imageSrcSet="/_next/image?w=128 128w"/>'],
  ['style sheets', '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>'],
  ['attributes that look like scripts', '<p title="<script>">a</p><p title=\'</script><!--\'>b</p>'],
  ['text that looks like a script', '<p>&lt;script&gt;1&lt;/script&gt; &amp;lt;!--</p>'],
  ['a title that looks like a script', '<title><script>1</script></title>'],
  ['a field that holds a script', '<textarea><script>1</script><!-- x --></textarea>'],
  ['letters of every alphabet', '<p>здравје 健康 🩺</p>'],
])('keeps %s', (_what, part) => {
  expect(finishDocument(`<p>a</p>${part}<p>b</p>`)).toBe(`<p>a</p>${part}<p>b</p>`);
});

it('has one order of the head, whichever part of it was rendered first', () => {
  const [theme, search] = ['<meta name="theme-color" content="#fff"/>', '<link rel="search" href="/opensearch.xml"/>'];
  const adjust = '<meta name="next-size-adjust" content=""/>';
  const own = '<title>a</title><meta name="description" content="b"/>';
  const body = '<body><svg><title>c</title></svg><meta itemProp="name" name="theme-color"/></body></html>';
  for (const head of [
    [theme, own, adjust, search],
    [theme, adjust, search, own],
    [search, own, theme],
    [adjust, search, theme, own],
  ])
    expect(finishDocument(`<html><head>${head.join('')}</head>${body}`)).toBe(
      `<html><head>${own}${theme}${search}</head>${body}`,
    );
});

const attribute = fc.string().map((text) => text.replaceAll('"', '&quot;'));
const text = fc.string().map((one) => one.replace(/[<&]/g, ''));
const kept = fc.oneof(
  fc.tuple(attribute, text).map(([title, inside]) => `<p title="${title}">${inside}</p>`),
  fc.constant(LOADER),
);
const dropped = fc.oneof(
  fc.string().map((source) => `<script>${source.replaceAll('</', '')}x</script>`),
  fc.constant('<!--$-->'),
);

it('takes out what is to go and nothing else, whatever stands around it', () => {
  const parts = fc.array(
    fc.oneof(
      kept.map((part) => [part, true] as const),
      dropped.map((part) => [part, false] as const),
    ),
  );
  fc.assert(
    fc.property(parts, (page) => {
      const whole = page.map(([part]) => part).join('');
      expect(finishDocument(whole)).toBe(page.map(([part, stays]) => (stays ? part : '')).join(''));
    }),
  );
});

it('finds nothing more to do in a finished page', () => {
  const page = `<!DOCTYPE html><html><body>${LOADER}<p>a</p></body></html>`;
  expect(finishDocument(finishDocument(page))).toBe(page);
});
