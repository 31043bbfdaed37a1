import { stringify } from 'yaml';

interface ShownSetting {
  /** Its purpose, as a comment. */
  readonly about: string;
  /** An example in YAML; commented out unless `isSet`, so that the default applies. */
  readonly example: string;
  readonly isSet?: true;
}

/** Every setting but the name, in the order of the file. Must be kept in line with `lib/site/site-fields.ts`. */
const SETTINGS: readonly ShownSetting[] = [
  { about: 'The name for places that hold no more than 16 characters.', example: 'shortName: Weekly' },
  { about: 'A few words below the name on the front page.', example: 'tagline: News of the field, curated' },
  {
    about: 'What the site is, for search engines, feeds and the footer.',
    example: 'description: What was reported, who published it, and the way to the original.',
  },
  {
    about: 'The public address. SITE_URL in the environment wins.',
    example: 'address: https://news.example.org',
  },
  { about: 'The language of the articles.', example: 'language: en' },
  { about: 'How dates, numbers and lists are written, and names are sorted.', example: 'locale: en-GB' },
  { about: 'The zone of dates and times that name none.', example: 'timeZone: Europe/Berlin' },
  {
    about: 'The links of the masthead, in order. Pages join them with "navigation: true" in their front matter.',
    example: 'navigation:\n  - { label: News, href: /news }\n  - { label: Topics, href: /topic }',
  },
  {
    about: 'The links of the footer, in order. Pages join them with "footer: true".',
    example: 'footer:\n  - { label: News, href: /news }\n  - { label: Feed, href: /feed.xml }',
  },
  {
    about: 'The taxonomies of the topics: "Nature" of "Nature: Birds". The first has the colour of the site as well.',
    example: 'taxonomies:\n  - { name: Nature, label: Nature, colour: teal }\n  - { name: Community, colour: indigo }',
    isSet: true,
  },
  { about: 'How many articles a page of a list holds.', example: 'pageSize: 24' },
  {
    about: 'How readers reach whoever makes the site.',
    example: 'contact:\n  email: desk@example.org\n  address: 1 Example Street, Exampletown',
  },
  {
    about: 'The site’s own pages elsewhere.',
    example: 'social:\n  - { label: Mastodon, href: https://social.example.org/@news }',
  },
  { about: 'A picture beside this file in place of the name in the masthead.', example: 'logo: logo.svg' },
  {
    about: 'Pictures beside this file in place of those that are drawn of name and palette.',
    example: 'icons:\n  icon: icon.png\n  card: card.png',
  },
  {
    about: 'Whether search engines may list the site, and whether crawlers may collect its texts to train models.',
    example: 'robots:\n  index: true\n  aiCrawlers: true',
  },
  { about: 'Seconds for which shared caches may keep a page.', example: 'cache:\n  pages: 5' },
];

/** A `site.yaml` in which the name and the samples' taxonomies are set, and all other settings are commented out. */
export function renderSiteSettings(name: string): string {
  const head = '# What site this folder makes. Take away the # before a setting to change it.\n';
  const named = `# The name of the site.\n${stringify({ name }, { lineWidth: 0 })}`;
  const others = SETTINGS.map(
    ({ about, example, isSet }) => `# ${about}\n${isSet ? example : example.replace(/^/gm, '# ')}\n`,
  );
  return [head, named, ...others].join('\n');
}
