import { describe, expect, it } from 'vitest';
import { ELEMENTS } from '@/lib/markdown/elements';
import { renderArticle } from '@/lib/markdown/render-article';
import { sanitiseSchema } from '@/lib/markdown/sanitise-schema';
import { docText } from '@/tests/fixtures/doc-text';
import { linksOf, tagsOf, treeOf } from '@/tests/fixtures/parse-html';
import { visibleWords } from '@/tests/fixtures/visible-words';

/** https://html.spec.whatwg.org/multipage/indices.html#elements-3, and the obsolete ones of its section 16.2. */
const STANDARD = `a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite
  code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure footer form h1
  h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark math menu meta
  meter nav noscript object ol optgroup option output p picture pre progress q rp rt ruby s samp script search section
  select slot small source span strong style sub summary sup svg table tbody td template textarea tfoot th thead time
  title tr track u ul var video wbr
  acronym applet basefont bgsound big blink center dir font frame frameset listing marquee nobr noembed noframes param
  plaintext rb rtc strike tt xmp`.split(/\s+/);

/** https://html.spec.whatwg.org/multipage/indices.html#attributes-3 */
const ATTRIBUTES = `abbr accept accept-charset accesskey action allow allowfullscreen alt as async autocapitalize
  autocomplete autocorrect autofocus autoplay blocking charset checked cite class cols colspan command commandfor content
  contenteditable controls coords crossorigin data datetime decoding default defer dir dirname disabled download draggable
  enctype enterkeyhint fetchpriority for form formaction formenctype formmethod formnovalidate formtarget headers height
  hidden high href hreflang http-equiv id imagesizes imagesrcset inert inputmode integrity is ismap itemid itemprop
  itemref itemscope itemtype kind label lang list loading loop low max maxlength media method min minlength multiple muted
  name nomodule nonce novalidate open optimum pattern ping placeholder playsinline popover popovertarget
  popovertargetaction poster preload readonly referrerpolicy rel required reversed rows rowspan sandbox scope selected
  shape size sizes slot span spellcheck src srcdoc srclang srcset start step style tabindex target title translate type
  usemap value width wrap writingsuggestions`.split(/\s+/);

const DOC = docText('html-in-articles.md');
const rows = [...DOC.matchAll(/^\| (.+?) \| (.*?) \|(?: (.*?) \|)?$/gm)].map(
  ([, first = '', second = '', third = '']) => ({
    names: [...first.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    second,
    third,
  }),
);
const [elementRows, attributeRows] = [
  rows.slice(rows.findIndex(({ names }) => names.includes('p'))),
  rows.slice(rows.findIndex(({ names }) => names[0] === 'id')),
];
const documented = new Map(
  elementRows
    .slice(0, elementRows.length - attributeRows.length)
    .flatMap(({ names, second }) => names.map((name) => [name, second.replaceAll('`', '')] as const)),
);

describe('the page on HTML', () => {
  it('says of every element of the standard what the table of elements does', () => {
    expect([...documented].sort()).toEqual([...ELEMENTS].sort());
    expect([...documented.keys()]).toEqual(expect.arrayContaining(STANDARD));
  });

  it('names every attribute of the standard, and each that is kept on its elements', () => {
    const named = new Set(attributeRows.flatMap(({ names }) => names));
    expect(ATTRIBUTES.filter((name) => !named.has(name))).toEqual([]);
    const kept = Object.values(sanitiseSchema.attributes ?? {}).flatMap((list) =>
      list.map((entry) => (typeof entry === 'string' ? entry : entry[0]).toLowerCase()),
    );
    // Of footnotes, which the markdown makes.
    const ours = new Set(['datafootnoteref', 'datafootnotebackref', 'datafootnotes', 'arialabel']);
    expect(kept.filter((name) => !ours.has(name) && !named.has(name))).toEqual([]);
  });
});

const render = (body: string) => renderArticle(body, (href) => href).html;
const words = (body: string) => visibleWords(treeOf(render(body)));
const named = (treatment: string) => [...ELEMENTS].flatMap(([name, found]) => (found === treatment ? name : []));

/** Elements that a parser takes out of where they are written here, before anything is asked. */
const MISPLACED = /^(?:body|html|frameset|head|optgroup|col|colgroup|frame|t[dhr]|tbody|tfoot|thead|caption)$/;

describe('an element that becomes', () => {
  it.each(named('paragraphs').filter((name) => !MISPLACED.test(name)))('paragraphs parts words: %s', (name) => {
    const html = render(`<div>a<${name}>b</${name}>c</div>`);
    expect(tagsOf(html).filter((tag) => tag !== 'strong')).toEqual(['p', 'p', 'p']);
    expect(words(`<p>a</p>b<${name} open>c<div>d</div></${name}>e`)).toBe('a b c d e');
  });

  it.each(named('text').filter((name) => name !== 'area'))('text stays in its word: %s', (name) => {
    expect(words(`<p>a<${name}>b</${name}>c</p>`)).toBe('abc');
  });

  it.each(named('spaced'))('spaced stays apart from its neighbours: %s', (name) => {
    expect(words(`<p>a<${name}>b</${name}><${name}>c</${name}></p>`)).toBe('a b c');
  });

  it.each(named('link').filter((name) => !MISPLACED.test(name)))('a link leads to what it would show: %s', (name) => {
    const source = name === 'object' ? 'data' : 'src';
    const html = render(`<p>a</p><${name} title="The ward" ${source}="https://media.example.org/x"></${name}><p>b</p>`);
    expect(linksOf(html)).toEqual(['https://media.example.org/x']);
    expect(words(html)).toMatch(/^a [A-Z][a-z ]+: The ward b$/);
    expect(render(`<${name} ${source}="https://media.example.org/x" width="1" height="1"></${name}>`)).toBe('');
  });

  it.each([
    ['input', '<input type="checkbox" checked> a', '☑ a'],
    ['input', '<input value="b"><input type="hidden" value="c">', 'b'],
    ['math', '<math alttext="x squared"><mi>x</mi></math>', 'x squared'],
    ['math', '<math><mfrac><mn>1</mn><msup><mi>x</mi><mn>12</mn></msup></mfrac></math>', '1/(x^(12))'],
    ['meter', '<meter value="3" max="5"></meter>', '3/5'],
    ['progress', '<progress>60 %</progress>', '60 %'],
    ['svg', '<svg><title>A ward</title><text>5</text></svg>', 'Picture: A ward'],
    ['svg', '<svg><text>2020</text><g><text>5 %</text></g></svg>', '2020 5 %'],
  ])('words is told in them: %s, %s', (name, body, shown) => {
    expect(named('words')).toContain(name);
    expect(words(`<p>${body}</p>`)).toBe(shown);
  });

  it.each(named('nothing').filter((name) => !MISPLACED.test(name)))('nothing goes with what is in it: %s', (name) => {
    expect(words(`<p>a</p><${name} title="x" src="x" value="x"></${name}><p>b</p>`)).toBe('a b');
  });

  it.each(named('kept').filter((name) => !MISPLACED.test(name)))('itself is kept: %s', (name) => {
    const around = /^(?:li)$/.test(name) ? 'ul' : /^d[dt]$/.test(name) ? 'dl' : /^r[pt]$/.test(name) ? 'ruby' : 'p';
    const outer = name === 'figcaption' ? 'figure' : around;
    const source = `<${outer}><${name} lang="fr" dir="rtl" href="https://example.org" src="https://example.org/x">b</${name}></${outer}>`;
    const tag = /^h[1-6]$/.test(name) ? 'h2' : name === 'img' ? 'a' : name;
    expect(tagsOf(render(source))).toContain(tag);
  });

  it.each(['acronym', 'strike', 'tt', 'listing', 'xmp', 'dir', 'menu'])('another has its name: %s', (name) => {
    expect(tagsOf(render(`<div><${name}>b</${name}></div>`))).toContain(ELEMENTS.get(name));
  });
});
