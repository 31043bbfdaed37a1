import fc from 'fast-check';
import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { markupLimits } from '@/lib/core/markup-limits';
import { readingMinutes, renderArticle } from '@/lib/markdown/render-article';
import { linksWithin } from '@/lib/pages/page-table';
import { expectHarmless } from '@/tests/fixtures/expect-harmless';
import { makeArticle, makeLibrary } from '@/tests/fixtures/make-article';
import { elementsOf, linksOf, tagsOf, textIn } from '@/tests/fixtures/parse-html';

// The resolver of the site itself, with an original to resolve against: the way that lets most links through.
const resolveLink = linksWithin(makeLibrary([makeArticle({ slug: 'known' })]), 'https://origin.example/blog/a.html');
const render = (body: string) => renderArticle(body, resolveLink).html;
const textOf = (body: string) => renderArticle(body, resolveLink).text;

const ALERT = 'alert(1)';

describe('what runs or embeds', () => {
  it.each([
    `<script>${ALERT}</script>`,
    `<SCRIPT SRC=//evil.example/x.js>${ALERT}</SCRIPT>`,
    `<style>@import "//evil.example"; /* ${ALERT} */</style>`,
    `<iframe src="javascript:${ALERT}" srcdoc="<script>${ALERT}</script>">${ALERT}</iframe>`,
    `<object data="x.swf"><p>${ALERT}</p></object>`,
    `<embed src="x.swf">`,
    `<svg onload=${ALERT}><script>${ALERT}</script><text>5 %</text></svg>`,
    `<svg><a xlink:href="javascript:${ALERT}"><text>5 %</text></a></svg>`,
    `<math><mi xlink:href="javascript:${ALERT}">x</mi><annotation-xml><script>${ALERT}</script></annotation-xml></math>`,
    `<template><script>${ALERT}</script></template>`,
    `<noscript><p title="</noscript><img src=x onerror=${ALERT}>"></noscript>`,
    `<textarea><script>${ALERT}</script></textarea>`,
    `<title><script>${ALERT}</script></title>`,
    `<select><option>${ALERT}</option></select>`,
  ])('goes, and its text with it: %s', (body) => {
    for (const text of [body, `Before\n\n${body}\n\nAfter`, `- ${body}`, `<p>${body}</p>`]) {
      expectHarmless(render(text));
      expect(textOf(text)).not.toContain(ALERT);
    }
  });

  it.each([
    // Markdown takes neither of these for HTML, so they are shown as they are written.
    `<script/x>${ALERT}</script >`,
    `<script\n>${ALERT}</script\n>`,
    '<meta http-equiv="refresh" content="0;url=//evil.example">',
    '<base href="//evil.example/">',
    '<link rel="stylesheet" href="//evil.example/x.css">',
    '<form action="//evil.example"><input name=a><button formaction="javascript:alert(1)">b</button></form>',
    '<video src=x onerror=alert(1)><source src=x></video><audio src=x></audio>',
    '<details open ontoggle=alert(1)><summary>x</summary></details>',
    '<marquee onstart=alert(1)>x</marquee>',
    '<dialog open>x</dialog>',
    '<map name=x><area href="javascript:alert(1)"></map>',
    '<body onload=alert(1)><html onclick=alert(1)><head>x',
    '<frameset onload=alert(1)><frame src="javascript:alert(1)">',
    '<applet code=x></applet><isindex><keygen><portal src=x></portal>',
    '<x-element is="evil-button" onclick=alert(1)>x</x-element>',
    '<slot name=x></slot><canvas></canvas><picture><source srcset=x></picture>',
  ])('is not let through: %s', (body) => {
    expectHarmless(render(body));
    expectHarmless(render(`Text\n\n${body}\n\n**more**`));
  });
});

describe('attributes', () => {
  it.each([
    '<p onclick="alert(1)" onmouseover=alert(1)>x</p>',
    '<p/onclick=alert(1)>x</p>',
    '<b ONCLICK=alert(1) x="<" onfocus=alert(1) tabindex=0 autofocus>x</b>',
    '<p style="position:fixed;inset:0" class="table-scroll" id="content" hidden>x</p>',
    '<h1 id=x class=y style=z>x</h1>',
    '<a href="https://example.org" target=_blank ping="//evil.example" download rel=opener id=x class=y>x</a>',
    '<table background=x width=9999><tr><td style=x colspan=9999 rowspan=9999 onclick=alert(1) align=evil>x</td></tr></table>',
    '<ol start=99999999999 type=x reversed><li value=1 id=x>x</li></ol>',
    '<blockquote cite="javascript:alert(1)">x</blockquote><q cite="javascript:alert(1)">x</q>',
    '<del datetime=x cite="javascript:alert(1)">x</del>',
    '<section data-footnotes class=x id=y aria-live=assertive>x</section>',
    '<div class="table-scroll" role=region tabindex=0 onscroll=alert(1)>x</div>',
    '<p data-x=y aria-hidden=true role=alert contenteditable draggable=true itemscope slot=x lang=x dir=rtl>x</p>',
  ])('that nobody needs are removed: %s', (body) => {
    expectHarmless(render(body));
    expect(textOf(body)).toContain('x');
  });

  it.each(['body', 'forms', 'cookie', 'location', '__proto__', 'note-', 'note-fn', 'user-content-x', 'note-fn-1"x'])(
    'cannot name %s on the page',
    (name) => {
      const quoted = name.replaceAll('"', '&quot;');
      const html = render(
        ['a', 'li', 'img', 'form', 'p', 'section']
          .map((tag) => `<${tag} id="${quoted}" name="${quoted}">x</${tag}>`)
          .join(''),
      );
      expectHarmless(html);
      expect(elementsOf(html).flatMap(({ properties }) => [properties.id, properties.name])).not.toContain(name);
    },
  );
});

describe('addresses', () => {
  const JS = 'javascript:alert(1)';
  const entities = [...JS].map((character) => `&#${character.charCodeAt(0)}`);

  it.each([
    `[x](${JS})`,
    `[x](JaVaScRiPt:alert(1))`,
    `[x](<${JS}>)`,
    `[x](\\j${JS.slice(1)})`,
    `[x](&#106;avascript:alert(1))`,
    `[x](javascript&colon;alert(1))`,
    `[x](java&Tab;script:alert(1))`,
    `[x](java&NewLine;script:alert(1))`,
    `[x](&#1;javascript:alert(1))`,
    `[x](&nbsp;javascript:alert(1))`,
    `[x][y]\n\n[y]: ${JS}`,
    `<${JS}>`,
    `![x](${JS})`,
    `![x](data:text/html;base64,PHNjcmlwdD4=)`,
    `[x](data:text/html,<script>alert(1)</script>)`,
    `[x](data:image/svg+xml,<svg onload=alert(1)>)`,
    `[x](vbscript:msgbox)`,
    `[x](file:///etc/passwd)`,
    `[x](blob:https://example.org/x)`,
    `[x](view-source:https://example.org)`,
    `<a href="${JS}">x</a>`,
    `<a href=" ${JS}">x</a>`,
    `<a href="\u0001${JS}">x</a>`,
    `<a href="\u00a0${JS}">x</a>`,
    `<a href="\ufeff${JS}">x</a>`,
    `<a href="\u2028${JS}">x</a>`,
    `<a href="java\tscript:alert(1)">x</a>`,
    `<a href="java\nscript:alert(1)">x</a>`,
    `<a href="java&#10;script&#x3a;alert(1)">x</a>`,
    `<a href="java\u0000script:alert(1)">x</a>`,
    `<a href='${entities.join('')}'>x</a>`,
    `<a href='${entities.join(';')}'>x</a>`,
    `<a href=${JS}//https://example.org>x</a>`,
    `<a href="https:javascript:alert(1)">x</a>`,
    `<a href="//javascript:alert(1)">x</a>`,
    `<a href="/javascript:alert(1)">x</a>`,
    `<a href="?javascript:alert(1)">x</a>`,
    `<a href="\\\\evil.example">x</a>`,
    `<a href="/\\evil.example">x</a>`,
    `<a href="https://[">x</a>`,
    `<a href="mailto&colon;javascript:alert(1)">x</a>`,
    `<a href="https://example.org" href="${JS}">x</a>`,
    `<a href="${JS}" href="https://example.org">x</a>`,
    `<a href="https://example.org"><a href="${JS}">x</a></a>`,
    `<img src="${JS}" alt="x">`,
    `<img src="data:image/svg+xml,<svg onload=alert(1)>" alt="x">`,
    `<img srcset="x 1x" src=x onerror=alert(1) alt="x">`,
    `<image src=x onerror=alert(1)>x`,
  ])('lead to the web, by post or nowhere: %j', (body) => {
    for (const resolve of [resolveLink, (href: string) => href]) {
      const { html } = renderArticle(body, resolve);
      for (const href of linksOf(html))
        expect(href.replace(/[\s\p{C}]/gu, '')).not.toMatch(/^(javascript|data|vbscript|file|blob|view-source):/i);
    }
    expectHarmless(render(body));
    expect(textOf(body)).toMatch(/x|javascript/i);
  });

  it('of this site and of others stay as they are', () => {
    const body = '[a](/news/known) [b](https://example.org/x?a=1&b=2#c) <mailto:ada@example.org> www.example.org';
    expect(linksOf(render(body))).toEqual([
      '/news/known',
      'https://example.org/x?a=1&b=2#c',
      'mailto:ada@example.org',
      'http://www.example.org',
    ]);
  });

  it('relative to the original lead there', () => {
    expect(linksOf(render('[a](b.html) <a href="/c">c</a>'))).toEqual([
      'https://origin.example/blog/b.html',
      'https://origin.example/c',
    ]);
  });

  it('to other sites say nothing for them', () => {
    const [outside, inside] = elementsOf(render('[a](https://example.org) [b](/news/known)')).filter(
      ({ tagName }) => tagName === 'a',
    );
    expect(outside?.properties.rel).toEqual(['noopener', 'nofollow']);
    expect(inside?.properties.rel).toBeUndefined();
  });

  it('without a target leave their text', () => {
    expect(tagsOf(render('[a](#nowhere) <a name="x">b</a> [c]()'))).not.toContain('a');
    expect(textOf('[a](#nowhere) <a name="x">b</a>')).toBe('a b');
  });
});

/** Pieces that parsers disagree about; put together they are the known ways to change meaning between two parsings. */
const FRAGMENTS = [
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea><p title="</textarea><img src=x onerror=alert(1)>">',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
  '<noembed><img title="</noembed><img src=x onerror=alert(1)>"></noembed>',
  '<noframes><img title="</noframes><img src=x onerror=alert(1)>"></noframes>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!-- --!><img src=x onerror=alert(1)> -->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?xml <img src=x onerror=alert(1)> ?>',
  '<!doctype html><img src=x onerror=alert(1)>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<plaintext><script>alert(1)</script>',
  '<table><tr><td><table><script>alert(1)</script><a href="javascript:alert(1)">x',
  '<table><p><a href="javascript:alert(1)"><td>',
  '</p></div></body></html><script>alert(1)</script>',
  '```\n</code></pre><script>alert(1)</script>\n```',
  '`</code><script>alert(1)</script>`',
  '    </code></pre><script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<a title="`<img src=x onerror=alert(1)>`">x</a>',
  '<abbr title="&quot;><img src=x onerror=alert(1)>">x</abbr>',
  '![](x" onerror="alert(1))',
  '[x](https://example.org "&quot; onclick=&quot;alert(1)")',
  '![`"><img src=x onerror=alert(1)>`](https://example.org/x.png)',
  '[^x]: <script>alert(1)</script>',
  'Note[^x] [^"onclick="alert(1)]',
  '<p\u0000><img\u0000src=x\u000conerror=alert(1)>',
  '<svg><foreignObject><p><iframe srcdoc="<script>alert(1)</script>">',
  '<svg><desc><![CDATA[</desc><script>alert(1)</script>]]></svg>',
  '<select><style><script>alert(1)</script></style></select>',
  '| a |\n|---|\n| <script>alert(1)</script> |',
  '> <div\n> onclick=alert(1)>',
  '<a href="x',
  "<a href='x",
  '<',
  '"><',
  '\n\n',
];

describe('markup that changes its meaning when parsed again', () => {
  it.each(FRAGMENTS)('is harmless: %j', (body) => {
    expectHarmless(render(body));
    expectHarmless(render(`Text ${body} text\n\nand *more*.`));
  });

  it('is harmless in any combination', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FRAGMENTS), { minLength: 2, maxLength: 5 }), (pieces) => {
        expectHarmless(render(pieces.join('')));
      }),
      { numRuns: 60 },
    );
  });

  it('shows what was escaped as text', () => {
    expect(textOf('&lt;script&gt;alert(1)&lt;/script&gt;')).toBe('<script>alert(1)</script>');
    expect(textOf('`<b>`')).toBe('<b>');
    expect(tagsOf(render('`<b>`'))).toEqual(['p', 'code']);
  });
});

describe('an ordinary body', () => {
  it('of HTML as curators export it is shown whole', () => {
    const body = '<p>First part.<br><br>If you’ve been told &amp; more.</p>';
    expect(tagsOf(render(body))).toEqual(['p', 'br', 'br']);
    expect(textOf(body)).toBe('First part. If you’ve been told & more.');
  });

  it('of markdown is shown whole', () => {
    const body =
      '# A\n\nText *em* **strong** ~~del~~ `code`\n\n- one\n- two\n\n3. three\n\n> quote\n\n---\n\n```js\nx\n```\n';
    expect(tagsOf(render(body))).toEqual([
      'h2',
      'p',
      'em',
      'strong',
      'del',
      'code',
      'ul',
      'li',
      'li',
      'ol',
      'li',
      'blockquote',
      'p',
      'hr',
      'pre',
      'code',
    ]);
  });

  it('may mix both', () => {
    expect(tagsOf(render('Text <b>bold</b> and *em*.\n\n<p>More</p>\n\n- one'))).toEqual([
      'p',
      'b',
      'em',
      'p',
      'ul',
      'li',
    ]);
  });

  it('keeps the text of elements it does not know', () => {
    expect(textOf('<div><span>a</span> <font color=red>b</font> <center>c</center></div>')).toBe('a b c');
  });

  it('says the same, whether its HTML is parsed or not', () => {
    const body = '## A\n\nText *em* [x](https://example.org) & more\n\n| a |\n|---|\n| 1 |\n\nNote[^1]\n\n[^1]: x\n';
    const parsed = render(`${body}\n<br>`);
    expect(tagsOf(parsed).filter((tag) => tag !== 'br')).toEqual(tagsOf(render(body)));
  });

  it('may be empty', () => {
    expect(renderArticle('', resolveLink)).toEqual({ html: '', text: '', words: 0 });
  });

  it('counts words in any script, and minutes of reading from one on', () => {
    expect(renderArticle("It's a well-known café, 2021 – да!", resolveLink).words).toBe(6);
    expect([0, 238, 500, 2380].map(readingMinutes)).toEqual([1, 1, 2, 10]);
  });
});

describe('headings', () => {
  const levelsOf = (html: string) =>
    tagsOf(html)
      .filter((tag) => /^h\d$/.test(tag))
      .map((tag) => Number(tag[1]));

  it.each([
    ['# a\n## b\n### c', [2, 3, 4]],
    ['### a\n# b\n### c', [2, 2, 3]],
    ['###### a', [2]],
    ['# a\n#### b\n#### c\n## d', [2, 3, 3, 3]],
    ['<h1>a</h1><h4>b</h4><h2>c</h2>', [2, 3, 3]],
  ])('of %j become levels %j', (body, levels) => {
    expect(levelsOf(render(body))).toEqual(levels);
  });

  it('start at h2 and skip no level, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 12 }), (written) => {
        const levels = levelsOf(render(written.map((level) => `${'#'.repeat(level)} x`).join('\n')));
        expect(levels[0]).toBe(2);
        for (const [index, level] of levels.entries()) {
          expect(level).toBeGreaterThanOrEqual(2);
          expect(level - (levels[index - 1] ?? 1)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('footnotes', () => {
  it.each(['1', 'note', 'a-b', 'a.b', 'naïve', '注'])('link to their text and back: [^%s]', (label) => {
    const html = render(`One[^${label}] and again[^${label}].\n\n[^${label}]: Two\n`);
    const ids = elementsOf(html).flatMap(({ properties: { id } }) => (id === undefined ? [] : [`#${id}`]));
    const links = linksOf(html).map(decodeURIComponent);
    expect(links).toHaveLength(4);
    expect(links.sort()).toEqual(
      [...ids.map(decodeURIComponent), ids.find((id) => id.startsWith('#part-fn-')) ?? '']
        .map(decodeURIComponent)
        .sort(),
    );
  });
});

describe('tables', () => {
  it('scroll by themselves and can be reached by keyboard', () => {
    const [wrapper, table] = elementsOf(render('| a | b |\n|:--|--:|\n| 1 | 2 |'));
    expect(wrapper).toMatchObject({
      tagName: 'div',
      properties: { className: ['table-scroll'], tabIndex: 0, role: 'region' },
    });
    expect(wrapper?.properties.ariaLabel).toBeTruthy();
    expect(wrapper?.children).toContain(table);
    expect(table?.tagName).toBe('table');
  });
});

describe('pictures', () => {
  const pictureIn = (body: string): Element | undefined =>
    elementsOf(render(body)).find(({ tagName }) => tagName === 'a');

  it.each([
    '![A chart](https://example.org/a.png)',
    '<img src="https://example.org/a.png" alt="A chart">',
    '<figure><img alt="A chart" src="https://example.org/a.png"><figcaption>c</figcaption></figure>',
  ])('become links to where they lie: %s', (body) => {
    const link = pictureIn(body);
    expect(link?.properties.href).toBe('https://example.org/a.png');
    expect(link && textIn(link)).toBe('Picture: A chart');
    expect(tagsOf(render(body))).not.toContain('img');
  });

  it('without a text are named all the same', () => {
    const link = pictureIn('![](https://example.org/a.png)');
    expect(link && textIn(link)).toBe('Picture at the source');
  });

  it('inside a link make no second one', () => {
    const body = '[![A chart](https://example.org/a.png)](https://example.org/b)';
    expect(linksOf(render(body))).toEqual(['https://example.org/b']);
    expect(textOf(body)).toBe('Picture: A chart');
  });

  it('that lie nowhere are text', () => {
    expect(linksOf(render('![A chart](data:image/png;base64,AAAA)'))).toEqual([]);
    expect(textOf('![A chart](data:image/png;base64,AAAA)')).toContain('A chart');
  });
});

describe('a body over the caps', () => {
  it('is shown as plain paragraphs, its markup as text', () => {
    const { html, text } = renderArticle(`<b>One</b>\n\n${'> '.repeat(100)}two\n\n<script>three</script>`, resolveLink);
    const elements = elementsOf(html);
    expect(elements.map(({ tagName }) => tagName)).toEqual(['p', 'p', 'p']);
    expect(elements[2] && textIn(elements[2])).toBe('<script>three</script>');
    expect(text).toContain('two');
  });

  it.each([
    ['length', 'x '.repeat(markupLimits.length)],
    ['elements', '<div>'.repeat(20_000)],
    ['quotes', '>'.repeat(20_000)],
    ['brackets', '['.repeat(20_000)],
    ['emphasis', '*a '.repeat(20_000)],
    ['a sparse table', `${'|a'.repeat(5_000)}\n${'|-'.repeat(5_000)}\n${'|\n'.repeat(3_000)}`],
  ])('is never parsed: %s', (_what, body) => {
    expect(new Set(tagsOf(render(body)))).toEqual(new Set(['p']));
  });

  it.each([
    ['closing tags that close nothing', '<div></x>'.repeat(12_000)],
    ['closing tags inside attributes', '<div title="</x>">'.repeat(8_000)],
    ['quotes in quotes by HTML', '<blockquote></br>'.repeat(8_000)],
    ['closing tags inside comments', 'x<div><!--</div>-->'.repeat(7_000)],
    ['closing tags inside code', 'x<div>`</div>` '.repeat(9_000)],
    ['emphasis that is never closed', '<b></i>'.repeat(12_000)],
  ])('stops no build, even where depth is hidden by %s', (_what, body) => {
    expect(() => render(body)).not.toThrow();
  });
});
