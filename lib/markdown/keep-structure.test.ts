import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const render = (body: string) => renderArticle(body, (href) => href).html.replaceAll(' rel="noopener nofollow"', '');

describe('an anchor in a paragraph of its own', () => {
  it.each([
    '[Chapter](#ch1)\n\n<a name="ch1"></a>\n\n## First chapter\n',
    '<p><a href="#ch1">Chapter</a></p><p><a id="ch1"></a></p><h2>First chapter</h2>',
    '<p><a href="#ch1">Chapter</a></p>\n<p id="ch1"></p>\n<p>First chapter</p>',
    '<p><a href="#ch1">Chapter</a></p>\n<p><b><a name="ch1">&nbsp;</a></b></p>\n<p>First chapter</p>',
    '<div><a href="#ch1">Chapter</a></div>\n<h2><span id="ch1"></span></h2>\n<p>First chapter</p>',
  ])('is led to: %s', (body) => {
    expect(render(body)).toContain('<a href="#part-ch1">Chapter</a>');
    expect(render(body)).toContain('id="part-ch1"');
  });
});

describe('a paragraph of HTML that begins with a tag within words', () => {
  it.each([
    [
      '<strong>Intro.</strong>\n\n<em>Second para.</em>\n\n<blockquote>Quote</blockquote>\n\n<a href="https://e.org">Source</a>',
      '<p><strong>Intro.</strong></p><p><em>Second para.</em></p><blockquote>Quote</blockquote><p><a href="https://e.org">Source</a></p>',
    ],
    [
      '<p>One</p>\n\n    <b>Two *2*</b>\n    <i>three</i>\n\n<span>Four</span>\n',
      '<p>One</p><p><b>Two *2*</b>\n    <i>three</i></p><p>Four</p>',
    ],
    ['<b>One\n\ntwo</b>\n\n<p>Three</p>', '<p><b>One\n\ntwo</b></p><p>Three</p>'],
  ])('stays one: %s', (body, html) => {
    expect(render(body)).toBe(html);
  });
});

describe('what is struck out by style', () => {
  it.each([
    ['<div style="text-decoration:line-through">old price</div>', '<p><s>old price</s></p>'],
    ['<section style="text-decoration: line-through red">old <b>price</b></section>', '<p><s>old <b>price</b></s></p>'],
    [
      '<p>A <a href="https://e.org" style="text-decoration-line:line-through">b</a></p>',
      '<p>A <s><a href="https://e.org">b</a></s></p>',
    ],
    ['<p><em style="text-decoration:line-through">a</em></p>', '<p><s><em>a</em></s></p>'],
    ['<p><b style="text-decoration:line-through">a</b></p>', '<p><s><b>a</b></s></p>'],
    ['<p><code style="text-decoration:line-through">a</code></p>', '<p><s><code>a</code></s></p>'],
    ['<p style="text-decoration:line-through">a</p>', '<p><s>a</s></p>'],
    [
      '<div style="text-decoration:line-through"><p>a</p><ul><li>b</li></ul></div>',
      '<p><s>a</s></p><ul><li><s>b</s></li></ul>',
    ],
    [
      '<div style="text-decoration:line-through">a<p style="text-decoration:line-through">b</p></div>',
      '<p><s>a</s></p><p><s>b</s></p>',
    ],
    ['<p>a<br style="text-decoration:line-through">b</p>', '<p>a<br>b</p>'],
  ])('is so: %s', (body, html) => {
    expect(render(body)).toBe(html);
  });
});

describe('markdown and HTML in one another', () => {
  it.each([
    [
      'HTML that is indented behind words in an open element',
      '<div>\n    <p>One</p>\n\nLoose words\n\n    <p>Two</p>\n\n</div>',
      '<p>One</p><p>Loose words</p><p>Two</p>',
    ],
    [
      'HTML that is indented in two open elements',
      '<section>\n<div>\n\n*Loose*\n\n        <h3>Two</h3>\n\n</div>\n\nmore\n\n        <p>Three</p>\n\n</section>',
      '<p><em>Loose</em></p><h2>Two</h2><p>more</p><p>Three</p>',
    ],
    [
      'markdown in a paragraph',
      '<p align="center">\n\n![Logo](https://e.org/a.png)\n\n</p>',
      '<p><a href="https://e.org/a.png">Picture: Logo</a></p>',
    ],
    ['markdown in an item', '<ul>\n<li>\n\n**Bold**\n\n</li>\n</ul>', '<p><strong>Bold</strong></p>'],
    [
      'markdown in a summary',
      '<details>\n<summary>\n\n*More*\n\n</summary>\n\nWords\n\n</details>',
      '<p><strong><em>More</em></strong></p><p>Words</p>',
    ],
    ['words in a cell', '<table><tr><td>\n\nIn 1999\n\n2020. A *year*\n\n</td></tr></table>', 'A *year*'],
  ])('%s', (_what, body, html) => {
    expect(render(body)).toContain(html);
    expect(render(body)).not.toContain('<pre');
  });

  it('markdown in a cell', () => {
    const html = render('<table>\n<tr>\n<td>\n\n**Bold**\n\n- a\n\n</td>\n<td>b</td>\n</tr>\n</table>\n\nEnd\n');
    expect(html).toMatch(/<td>\s*<p><strong>Bold<\/strong><\/p>/);
    expect(html).toMatch(/<li>a<\/li>\s*<\/ul>\s*<\/td><td>b<\/td>/);
    expect(html).toContain('<p>End</p>');
  });

  it('leaves a sample of code one outside of elements', () => {
    expect(render('<div>\n\nOne\n\n</div>\n\nSo:\n\n    <p>Two</p>\n')).toContain('<pre');
  });
});

describe('what stands for a picture, a drawing or a field', () => {
  it.each([
    ['<p>Words<img src=a.png alt="Chart">more</p>', 'Words Picture: Chart more'],
    ['![A](a.png)![B](b.png)', 'Picture: A Picture: B'],
    ['<p>One<b><img src=a.png alt="A"></b><i>two</i></p>', 'One Picture: A two'],
    ['<p>One<a href="/x"><img src=a.png alt="A"></a><a href="/y">two</a></p>', 'One Picture: A two'],
    ['<p>Phone<svg><title>icon</title></svg>12345</p>', 'Phone Picture: icon 12345'],
    ['<p>Phone<svg><path d="M0"/></svg>12345</p>', 'Phone 12345'],
    ['<p>Choose<select><option>a</option></select>now<textarea>x</textarea>then</p>', 'Choose now then'],
    ['<p>Yes<input type=checkbox>No<input type=radio checked>Name<input>!</p>', 'Yes ☐ No ◉ Name !'],
    ['<p>a<meter value=3></meter>b<progress value=1 max=2></progress>c<math><mi>x</mi></math>d</p>', 'a 3 b 1/2 c x d'],
    ['<p>a<map><area href="https://e.org" alt="b"></map>c</p>', 'a b c'],
  ])('stands apart from the words beside it: %s', (body, words) => {
    expect(renderArticle(body, (href) => href).text).toBe(words);
  });

  it('has one space, outside of its link', () => {
    expect(render('<p>One<a href="https://e.org"><img src="https://e.org/a.png" alt="A"></a>two</p>')).toBe(
      '<p>One <a href="https://e.org">Picture: A</a> two</p>',
    );
    expect(render('<p><img src="https://e.org/a.png" alt="A"></p>')).toBe(
      '<p><a href="https://e.org/a.png">Picture: A</a></p>',
    );
  });
});

describe('what is shown where no script runs', () => {
  it.each([
    [
      '<script>x</script><noscript><a href="https://e.org">Take our poll</a></noscript>',
      '<p><a href="https://e.org">Take our poll</a></p>',
    ],
    ['<noscript><p>One</p></noscript>\n<p>Two</p>', '<p>One</p><p>Two</p>'],
    [
      '<p><img src="data:x" data-src="https://e.org/a-300x200.png" alt="A"><noscript><img src="https://e.org/a.png" alt="A"></noscript></p>',
      '<p><a href="https://e.org/a-300x200.png">Picture: A</a></p>',
    ],
    [
      '<p><noscript><img src="https://e.org/b.png" alt="B"></noscript></p>',
      '<p><a href="https://e.org/b.png">Picture: B</a></p>',
    ],
    [
      '<p>One</p><noscript><iframe src="https://vimeo.com/1"></iframe></noscript><iframe data-src="https://vimeo.com/1"></iframe>',
      '<p>One</p><p><a href="https://vimeo.com/1">Video at vimeo.com</a></p>',
    ],
    [
      '<noscript><img height="1" width="1" style="display:none" src="https://e.org/tr?id=1"></noscript><p>One</p>',
      '<p>One</p>',
    ],
  ])('is, once: %s', (body, html) => {
    expect(render(body)).toBe(html);
  });
});

describe('an id that is written behind a heading', () => {
  it.each([
    ['[go](#method)\n\n## Method {#method}\n', '<h2 id="part-method">Method</h2>'],
    ['[go](#méthode-1)\n\nMethod {#méthode-1}\n===\n', '<h2 id="part-méthode-1">Method</h2>'],
    ['[go](#m)\n\n<p>x</p>\n\n> ## *Method* {#m} ##\n', '<h2 id="part-m"><em>Method</em></h2>'],
    ['## Method {#method}\n', '<h2>Method</h2>'],
    ['## Issue {#42}\n', '<h2>Issue {#42}</h2>'],
    ['## Braces \\{#z\\}\n', '<h2>Braces {#z}</h2>'],
    ['## Braces \\{#z}\n', '<h2>Braces {#z}</h2>'],
    ['## Braces {#z\\}\n', '<h2>Braces {#z}</h2>'],
    ['## Braces &#123;#z}\n', '<h2>Braces {#z}</h2>'],
    ['## Code `{#z}`\n', '<h2>Code <code>{#z}</code></h2>'],
    ['<h2>Method {#method}</h2>\n', '<h2>Method {#method}</h2>'],
    ['Text\n\n<h2>Method {#method}</h2>\n', '<h2>Method {#method}</h2>'],
  ])('is one in markdown alone, and begins with a letter: %s', (body, html) => {
    expect(render(body)).toContain(html);
  });
});
