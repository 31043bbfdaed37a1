import { describe, expect, it } from 'vitest';
import { formatProblem } from '@/lib/core/problem';
import { parseSite } from '@/lib/site/parse-site';
import type { Site } from '@/lib/site/site';
import { DEFAULT_SITE, shortNameOf } from '@/lib/site/site-defaults';

const parse = (text: string) => parseSite(text, 'content/site.yaml');

function siteOf(text: string): Site {
  const { value, problems } = parse(text);
  if (!value) throw new Error(problems.map(formatProblem).join('\n'));
  return value;
}

const told = (text: string) => parse(text).problems.map(formatProblem);

describe('site.yaml', () => {
  it.each(['', '# nothing yet\n', 'name:\nnavigation:\nrobots: {}\n'])('may say nothing: %j', (text) => {
    expect(siteOf(text)).toEqual(DEFAULT_SITE);
  });

  it('says which site it is', () => {
    const site = siteOf(`
name: Wind Weekly
tagline: News of the turning blades
address: https://wind.example.org/
language: de
timeZone: Europe/Berlin
navigation:
  - {label: Nachrichten, href: /news}
  - {label: Verband, href: 'https://verband.example.org'}
taxonomies:
  - {name: Technik, colour: moss}
  - {name: Markt, label: Märkte}
pageSize: 10
contact: {email: redaktion@wind.example.org}
social: ['https://social.example.org/@wind', {label: Fotos, href: 'https://fotos.example.org'}]
logo: logo.svg
icons: {icon: img/icon.png}
robots: {index: false}
cache: {pages: 60}
`);
    expect(site).toMatchObject({
      name: 'Wind Weekly',
      shortName: 'Wind Weekly',
      description: 'Wind Weekly: what was reported, who published it, and the way to the original.',
      address: 'https://wind.example.org',
      language: 'de',
      locale: 'de-DE',
      pageSize: 10,
      contact: { email: 'redaktion@wind.example.org', address: '' },
      logo: { light: 'logo.svg', dark: 'logo.svg' },
      icons: { icon: 'img/icon.png', card: null },
      robots: { index: false, aiCrawlers: true },
      cache: { pages: 60 },
    });
    expect(site.footer.map(({ href }) => href)).toEqual([
      ...['/news', 'https://verband.example.org', '/search', '/feed.xml'],
    ]);
    expect(site.social[0]).toEqual({ label: 'social.example.org', href: 'https://social.example.org/@wind' });
    expect(site.taxonomies.map(({ label }) => label)).toEqual(['Technik', 'Märkte']);
    expect(site.taxonomies[0]?.hue).toBe('moss');
    expect(site.taxonomies[1]?.hue).not.toBe('moss');
  });

  it('tells everything that is wrong at once: place, field, what was found, what was expected, a hint', () => {
    const text = `nmae: Wind
pageSize: many
timeZone: Berlin
language: german
address: wind.example.org/news
taxonomies:
  - colour: tael
    name: A
navigation:
  - label: News
    href: news
robots:
  index: yes
  humans: true
contact: {email: nobody}
logo: ../logo.svg
`;
    expect(told(text)).toEqual([
      expect.stringMatching(
        /^content\/site\.yaml:1:1 error site-file nmae: is unknown, expected one of name, .*\(did you mean name\?\)$/,
      ),
      'content/site.yaml:5:10 error site-file address: holds "wind.example.org/news", expected the address of the site alone, such as https://news.example.org (write https://wind.example.org/news)',
      'content/site.yaml:4:11 error site-file language: holds "german", expected a language tag such as en or de (write de)',
      'content/site.yaml:3:11 error site-file timeZone: holds "Berlin", expected a time zone such as Europe/Berlin (did you mean Europe/Berlin?)',
      'content/site.yaml:11:11 error site-file navigation[0].href: holds "news", expected a path of this site such as /news, or an address that begins with https:// or mailto: (write /news)',
      'content/site.yaml:7:13 error site-file taxonomies[0].colour: holds "tael", expected one of teal, plum, amber, indigo, brick, moss, slate, rose (did you mean teal?)',
      'content/site.yaml:2:11 error site-file pageSize: holds "many", expected a whole number from 1 to 200',
      'content/site.yaml:15:18 error site-file contact.email: holds "nobody", expected an e-mail address',
      'content/site.yaml:16:7 error site-file logo: holds "../logo.svg", expected the path of a picture in the content folder, such as logo.svg (save it beside site.yaml and write its name)',
      'content/site.yaml:14:3 error site-file robots.humans: is unknown, expected one of index, aiCrawlers (remove it)',
      'content/site.yaml:13:10 error site-file robots.index: holds "yes", expected true or false (write true)',
    ]);
    expect(parse(text).value).toBeNull();
  });

  it.each([
    ['name: [a, b]', 'name: holds a list, expected one line of at most 60 characters'],
    ['navigation: {label: News}', 'navigation.href: is missing, expected a value (write href: …)'],
    ['navigation: [{label: A, href: /a}, ]\nsocial: [x y]', 'social[0]: holds "x y", expected an address'],
    [
      'locale: de_AT',
      'locale: holds "de_AT", expected a language tag with its region such as en-GB or de-AT (write de-AT)',
    ],
    ['locale: qqx', 'locale: holds "qqx"'],
    ['timeZone: europe/berlin', '(write Europe/Berlin)'],
    ['timeZone: "+02:00"', 'timeZone: holds "+02:00"'],
    ['timeZone: Europe/Berln', '(did you mean Europe/Berlin?)'],
    ['cache: 5', 'cache: holds "5", expected a group of fields: pages'],
    ['taxonomies: [{name: A}, {name: A}]', 'taxonomies[1].name: holds "A" again'],
    ['taxonomies: [{label: A}]', 'taxonomies[0].name: is missing'],
    ['shortName: Seventeen letters', '(cut it to 16 characters)'],
    ['icons: {icon: icon.gif}', '(use SVG, PNG, WebP or JPEG)'],
    ['logo: /logo.svg', '(save it beside site.yaml and write its name)'],
    ['color: red', 'color: is unknown'],
    ['name: a\nname: b', 'name'],
    ['- a\n- b', 'site-file'],
    ['name: "a', 'site-file'],
    [`a: ${'['.repeat(200)}`, 'is no list of settings'],
  ])('refuses %j', (text, message) => {
    const { value, problems } = parse(text);
    expect(problems.map(formatProblem).join('\n')).toContain(message);
    expect(value).toBeNull();
  });
});

it.each([
  ['Wind', 'Wind'],
  ['The Health Record', 'Health Record'],
  ['International Herald of Wind', 'International'],
  ['Donaudampfschifffahrt heute', 'Donaudampfschiff'],
])('makes a short name of %j', (name, short) => {
  expect(shortNameOf(name)).toBe(short);
});
