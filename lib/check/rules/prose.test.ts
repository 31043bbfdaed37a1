import { describe, expect, it } from 'vitest';
import { parseArticle } from '@/lib/article/validate-article';
import { proseRules } from '@/lib/check/rules/prose';
import { ask, mended } from '@/tests/fixtures/ask-rule';

type Case = readonly [written: string, right: string | null];

/** That a title is told by one rule, and mended to a text of which nothing is told; null where nothing mends it. */
function expectTold(rule: string, [written, right]: Case): void {
  const problems = ask(proseRules, { title: written });
  expect(problems).toMatchObject([{ rule, field: 'title' }]);
  const [problem] = problems;
  if (right === null) expect(problem?.fix).toBeUndefined();
  else {
    expect(problem?.fix).toMatchObject({ kind: 'set', path: ['title'], value: right });
    expect(ask(proseRules, mended({ title: written }, problems))).toEqual([]);
  }
  expect(problem?.hint).toBeTruthy();
}

describe('text-markup', () => {
  it.each<Case>([
    ['<p>Eight clinics &amp; one ward took part.</p>', 'Eight clinics & one ward took part.'],
    ['Eight <b>clinics</b> took part.<br>All answered.', 'Eight clinics took part. All answered.'],
    ['Clinics <em>in vitro</em> and H<sub>2</sub>O: x < y', 'Clinics in vitro and H₂O: x < y'],
    ['A <a href="https://example.org/">link</a> to all', 'A link to all'],
    ['<h2 class="x">Wards</h2>', 'Wards'],
    ['One&lt;br /&gt;two', 'One two'],
    ['<span style="color: red">Red</span> and green', 'Red and green'],
    ['10<sup>-3</sup> litres', '10⁻³ litres'],
    ['<p>Eight clinics', 'Eight clinics'],
    ['Eight <b>clinics took part', null],
    ['The <b> and </b> tags explained', null],
    ['Use <br> sparingly', null],
    ['What “<em>” and </em> do', null],
    ['A <hr>, or none', null],
    ['<ul><li>One<li>Two</ul>', 'One Two'],
    ['The 4<sup>th</sup> ward', null],
    ['Was <s>ten</s> nine', null],
    ['A picture <img src=x onerror=alert(1)> of it', null],
    ['An <em>open</em> and a <strong>wrong</em> end</strong>', null],
  ])('tells %j', (written, right) => expectTold('text-markup', [written, right]));

  it.each(['x < y and z > w', 'The <video> element', 'I <3 clinics', 'Why <b> is out', '<Name withheld>', 'a<b>c'])(
    'leaves %j alone',
    (title) => {
      expect(ask(proseRules, { title })).toEqual([]);
    },
  );
});

describe('text-garbled', () => {
  it.each<Case>([
    ['The clinicâ€™s records', 'The clinic’s records'],
    ['CafÃ© wards', 'Café wards'],
    ['â€œQuotedâ€\u009d records', '“Quoted” records'],
    ['A ward â€“ or two', 'A ward – or two'],
    ['don&amp;#8217;t wait', 'don’t wait'],
    ['R&amp;amp;D in wards', 'R&D in wards'],
    ['â€œBEYONCÃ‰â€™Sâ€\u009d', '“BEYONCÉ’S”'],
    ['ÃƒÂ©tÃƒÂ©', 'été'],
    ['donÃ¢â‚¬â„¢t wait', 'don’t wait'],
    ['AcmeÂ® and IÂ’m', 'Acme® and I’m'],
    ['CÃ”TE Dâ€™IVOIRE', 'CÔTE D’IVOIRE'],
    ['KÃ–LN', 'KÖLN'],
    ['Read more Â»', 'Read more »'],
    ['Ã© and Ã®', 'é and î'],
    ['ÐœÐ¾ÑÐºÐ²Ð°', null],
    ['Nurse ðŸ‘©â€âš•', null],
    ['â€œQuotedâ€ records', null],
    ['A â€œwardâ€', null],
    ['Å“uvre dâ€™Ã©tÃ©', 'œuvre d’été'],
    ['ÐŸÑ€Ð¸Ð²ÐµÑ‚ Ð¸ Ð¼Ð¸Ñ€', 'Привет и мир'],
    ['zaÅ¼Ã³Å‚Ä‡', 'zażółć'],
    ['æ—¥æœ¬ wards', '日本 wards'],
    ['Wards ðŸ˜€', 'Wards 😀'],
    ['don\u0092t \u0093wait\u0094', 'don’t “wait”'],
    ['\u008akoda', 'Škoda'],
    ['A\u0081B don\u0092t', null],
    ['It&#8217s here', 'It’s here'],
    ['A&nbspB', 'A B'],
    ['R&D &copy 2014', 'R&D © 2014'],
    ['&#8220hello&#8221 wards', '“hello” wards'],
    ['Tom &ampJerry', 'Tom &Jerry'],
    ['Sales &lt 5', 'Sales < 5'],
    ['&ldquoHello&rdquo wards', '“Hello” wards'],
    ['Wards&#x2019 end', 'Wards’ end'],
    ['The Acme&trade ward', null],
    ['arms &trade in wards', null],
    ['The &amp;amp; entity', null],
    ['Tags like &amp;lt;b&amp;gt;', null],
    ['Wards &nbsp and more', 'Wards and more'],
    ['A ward&#8217 s end', 'A ward’ s end'],
    ['A w�rd', null],
  ])('tells %j', (written, right) => expectTold('text-garbled', [written, right]));

  it.each([
    ...['Café «Ärzte» à la carte', 'São Tomé: Ângela', 'AT&T, Q&A & R&D', 'BEYONCÉ’S tour'],
    ...['“CAFÉ” opens', 'Le «CAFÉ» du coin', 'CAFÉ–BAR', 'PERÚ—Lima', 'ZOË’S HELLO', 'SIÓ® and NIÑ™'],
    ...['“He wrote ‘touché’” said', 'fiancé”—he', '“AMANHÃ” e ‘IRMÃ’', 'The letters “Ã”, «Â» and “â”'],
    ...['CAFÉ’S AND PERÉ’S', 'naïve “voilà”… déjà–vu', 'Guitars &amps, cut&copy, AT&LT'],
    ...['See ?a=1&copy=2&lt=3', 'VOILÀ', 'Œuvre №5 ™', 'Â la carte'],
  ])('leaves %j alone', (title) => {
    expect(ask(proseRules, { title })).toEqual([]);
  });
});

describe('text-invisible', () => {
  it.each<Case>([
    ['Clinics\u007f share', 'Clinics share'],
    ['Turned \u202eabc\u202c', 'Turned abc'],
    ['Bell &#7; &amp; more', 'Bell & more'],
  ])('tells %j', (written, right) => expectTold('text-invisible', [written, right]));

  it.each(['A\u00adB', '👩\u200d⚕️', 'a\u200bb', 'a\tb'])('leaves %j alone', (title) => {
    expect(ask(proseRules, { title })).toEqual([]);
  });
});

describe('text-invisible in double quotes', () => {
  const told = (line: string) =>
    parseArticle(`---\nslug: x\ndate: 2021-02-17\n${line}\n---\nBody.\n`, 'news/x.md', 'x.md', [
      proseRules,
    ]).problems.filter(({ rule }) => rule === 'text-invisible');

  it.each([
    String.raw`title: "C:\backup"`,
    String.raw`Title: "bad \escape"`,
    String.raw`title: "A\x01B"`,
    'title: A\ncategories: [A, "\\vote"]',
  ])('has lost letters to %j, which no fix brings back', (line) => {
    const [problem] = told(line);
    expect(problem?.hint).toBe('between double quotes a backslash has a special meaning: use single quotes');
    expect(problem?.fix).toBeUndefined();
  });

  it('is mended where no escape makes it', () => {
    expect(told("title: 'Bell \u0007 rings'")).toMatchObject([{ fix: { value: 'Bell rings' } }]);
    expect(told('title: "Bell &#7; rings"')).toMatchObject([{ fix: { value: 'Bell rings' } }]);
  });
});

describe('text-leftover', () => {
  it.each([
    ['[caption id="attachment_7" align="left"]A ward[/caption]', 'a shortcode'],
    ['[vc_row]Words', 'a shortcode'],
    ['Words[/vc_column_text]', 'a shortcode'],
    ['[b]Words[/b]', 'a shortcode'],
    ['Words[/caption]', 'a shortcode'],
    ['[gallery ids=1,2]', 'a shortcode'],
    ['{{ page.title }}', 'a template'],
    ['{{< figure src="a.png" >}} Words', 'a template'],
    ['{% include ad.html %} Words', 'a template'],
    ['%%title%% | Wards', 'a placeholder of a newsletter program'],
    ['%%First Name%%, read this', 'a placeholder of a newsletter program'],
    ['Dear *|FNAME|*, read this', 'a placeholder of a newsletter program'],
    ['{!Contact.Name} reads this', 'a placeholder of a newsletter program'],
    ['{{#if member}}Wards{{/if}}', 'a template'],
    ['[[name]] reads this', 'a tag in double brackets'],
    ['Wards {.title}', 'formatting code of kramdown'],
    ['Wards {#wards}', 'formatting code of kramdown'],
    ['A ward {: .note}', 'formatting code of kramdown'],
    [':::note Wards are open :::', 'the mark of a note box'],
    ['<!–more–> Wards', 'an HTML comment'],
    ['[embed]https://www.example.org[/embed]', 'a shortcode'],
    ['[caption id="attachment_7" align="alignno', 'a shortcode'],
    ['[if gte mso 9]>Words', 'Word'],
    ['A ward<o:p></o:p>', 'Word'],
    ['<!-- wp:paragraph -->Words', 'an HTML comment'],
    ['The post A ward appeared first on Example.', 'a line that a feed added'],
    ['Words about wards. Read more »', 'a line that a feed added'],
    ['Words about wards. [Read more]', 'a line that a feed added'],
    ['Words about wards. Continue reading “A ward”', 'a line that a feed added'],
    ['[object Object]', 'the error value of a program'],
    ['undefined', 'the error value of a program'],
  ])('tells %j as %s', (title, what) => {
    const [problem, ...more] = ask(proseRules, { title });
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ rule: 'text-leftover', hint: 'remove it' });
    expect(problem?.message).toContain(what);
  });

  it.each([
    ...['The post office appeared first on our list', 'The post he wrote first appeared on TV', 'Vue’s {{ }} syntax'],
    ...['Handlebars writes {{…}} or {{ ... }}', '[open access=good]', 'Nurses and [/or] doctors', 'What a day [/s]'],
    ...['[Video] A talk', 'A talk [video]', 'Records [in English]', 'The {curly} ward', 'Read more books'],
    ...['A rise of 5%', 'The NaN problem, undefined', 'He appeared on TV', 'Room #Rose', 'A rise of 5%% to 10%%'],
    ...['The set {x} of [[1]] wards', 'A B|C* of wards', 'A ratio of 3:::4', 'What {.class} is for'],
  ])('leaves %j alone', (title) => {
    expect(ask(proseRules, { title })).toEqual([]);
  });
});

it('looks at every text that readers see, and at nothing else', () => {
  const tag = '<b>x</b>';
  const problems = ask(proseRules, {
    author: ['A', tag],
    categories: [tag],
    link: { brand: tag, href: 'https://example.org/' },
    featuredImage: { href: 'x.png', alt: tag },
    relatedOfferings: [{ label: tag, permalink: '/offering/x' }],
    insights_description: tag,
    htmlMetaData: { title: tag },
    tags: [tag],
    source: tag,
    mood: tag,
  });
  expect(problems.map(({ field }) => field)).toEqual([
    ...['author[1]', 'categories[0]', 'link.brand', 'featuredImage.alt'],
    ...['relatedOfferings[0].label', 'insights_description', 'htmlMetaData.title'],
  ]);
});

it('mends no text of which an address is made', () => {
  const tag = '<b>x</b>';
  const problems = ask(proseRules, {
    slug: null,
    title: tag,
    author: tag,
    categories: [tag, 'A\u007f'],
    description: tag,
  });
  expect(problems.map(({ field, fix }) => [field, fix !== undefined])).toEqual([
    ['title', false],
    ['description', true],
    ['author', false],
    ['categories[0]', false],
    ['categories[1]', true],
  ]);
});

describe('what other systems put into plain texts', () => {
  const one = (fields: Readonly<Record<string, unknown>>) =>
    ask(proseRules, fields).map(({ rule, field, hint }) => `${rule} ${field}: ${hint}`);

  it.each([
    [
      { title: '**Clinics** share [records](https://www.example.org/a)' },
      'text-markup title: write "Clinics share records"',
    ],
    [{ description: '# What clinics share' }, 'text-markup description: write "What clinics share"'],
    [{ description: 'See ![a ward](/ward.png) at night.' }, 'text-markup description: write it without marks'],
    [
      { description: 'One line.\\nAnother.' },
      'text-leftover description: write the character, or a space for a line break',
    ],
    [{ via: 'The caf\\u00e9' }, 'text-leftover via: write the character, or a space for a line break'],
    [{ via: 'N/A' }, 'text-leftover via: remove it'],
    [{ author: 'null ' }, 'text-leftover author: remove it'],
    [{ categories: '["Care: Telehealth"]' }, 'text-leftover categories: remove the quotes around it'],
    [{ relatedOfferings: '[{"label": "HotDoc"}]' }, 'text-leftover relatedOfferings: remove the quotes around it'],
  ])('is told of %j', (fields, expected) => {
    expect(one(fields)).toEqual([expected]);
  });

  it.each([
    { title: '2 * 3 ** 4 and [sic] (so) and #1 of all' },
    { title: 'C:\\new and [brackets]' },
    { description: 'Nobody knows the null hypothesis.' },
    { relatedOfferings: 'n/a' },
    { title: '[Audio] A choir' },
  ])('is nothing in %j', (fields) => {
    expect(one(fields)).toEqual([]);
  });

  it('is mended where the words stay', () => {
    const fields = { title: '**Clinics** share [records](https://www.example.org/a)', slug: 'x' };
    expect(mended(fields, ask(proseRules, fields))).toMatchObject({ title: 'Clinics share records' });
  });
});
