import { HUE_NAMES, type HueName } from '@/lib/config/palette';
import { nearestOf } from '@/lib/core/edit-distance';
import { domainOf, parseWebAddress, whyNotWebAddress } from '@/lib/core/web-address';
import { languageHint, timeZoneHint } from '@/lib/site/locale-hints';
import {
  groupOr,
  listOf,
  mapped,
  type Setting,
  type SettingField,
  text,
  wholeNumber,
  yesOrNo,
} from '@/lib/site/setting';
import { group } from '@/lib/site/setting-group';
import type { SiteLink } from '@/lib/site/site';
import { SHORT_NAME_LENGTH } from '@/lib/site/site-defaults';

/** Characters; a longer name would fill the masthead of a phone. */
const NAME_LENGTH = 60;
const TEXT_LENGTH = 500;
const MAX_PER_PAGE = 200;
const DAY = 86_400;

function upTo(length: number): Setting<string> {
  const judge = (written: string) => ([...written].length <= length ? null : `cut it to ${length} characters`);
  return text(`one line of at most ${length} characters`, judge, { maxLength: length });
}

const origin = mapped(
  text('the address of the site alone, such as https://news.example.org', (written) => {
    const address = parseWebAddress(written);
    if (address === null) return whyNotWebAddress(written).hint;
    const url = new URL(address);
    return url.pathname === '/' && url.search === '' && url.hash === '' ? null : `write ${url.origin}`;
  }),
  (address) => new URL(address).origin,
);

const href = text(
  'a path of this site such as /news, or an address that begins with https:// or mailto:',
  (written) => {
    if (/^\/(?!\/)\S*$/.test(written) || /^mailto:[^\s@]+@[^\s@]+$/i.test(written)) return null;
    if (parseWebAddress(written) !== null) return null;
    return /^[\w-]+(?:\/[\w-]+)*\/?$/.test(written) ? `write /${written}` : whyNotWebAddress(written).hint;
  },
);

const linkGroup = mapped(
  group({
    label: { setting: upTo(NAME_LENGTH), description: 'What the link says.', required: true },
    href: { setting: href, description: 'Where it leads.', required: true },
  }),
  // Never empty: a group without one of them was refused.
  ({ label = '', href: to = '' }): SiteLink => ({ label, href: to }),
);

const links = listOf(linkGroup);

const webAddress = text('an address that begins with https://', (written) =>
  parseWebAddress(written) === null ? whyNotWebAddress(written).hint : null,
);

const profiles = listOf(
  groupOr(
    linkGroup,
    mapped(webAddress, (address): SiteLink => ({ label: domainOf(address), href: address })),
  ),
);

const hue = mapped(
  text(
    `one of ${HUE_NAMES.join(', ')}`,
    (written) => {
      if (HUE_NAMES.some((name) => name === written)) return null;
      const near = nearestOf(written, HUE_NAMES);
      return near ? `did you mean ${near}?` : '';
    },
    { type: 'string', enum: HUE_NAMES },
  ),
  (written) => written as HueName,
);

const taxonomies = listOf(
  group({
    name: { setting: upTo(TEXT_LENGTH), description: 'The taxonomy as articles write it.', required: true },
    label: { setting: upTo(NAME_LENGTH), description: 'The name that readers see; the taxonomy’s own unless set.' },
    colour: { setting: hue, description: 'A colour of the palette; one of the others unless set.' },
  }),
);

const picture = text('the path of a picture in the content folder, such as logo.svg', (written) => {
  if (/^[a-z][a-z0-9+.-]*:/i.test(written) || written.startsWith('/') || written.split('/').includes('..'))
    return 'save it beside site.yaml and write its name';
  if (written.split('/').some((part) => /^[._]|^$/.test(part))) return 'use a name that begins with a letter or digit';
  return /\.(svg|png|webp|jpe?g)$/i.test(written) ? null : 'use SVG, PNG, WebP or JPEG';
});

const email = text('an e-mail address', (written) => (/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(written) ? null : ''));

/** All fields of `content/site.yaml`, with parser and description. */
export const SITE_FIELDS = {
  name: { setting: upTo(NAME_LENGTH), description: 'The name of the site.' },
  shortName: {
    setting: upTo(SHORT_NAME_LENGTH),
    description: 'The name for places that hold no more than 16 characters; made of the name unless set.',
  },
  tagline: { setting: upTo(NAME_LENGTH), description: 'A few words below the name on the front page.' },
  description: {
    setting: upTo(TEXT_LENGTH),
    description: 'What the site is, for search engines, feeds and the footer.',
  },
  address: {
    setting: origin,
    description: 'The public address, such as https://news.example.org. SITE_URL in the environment wins.',
  },
  language: {
    setting: text('a language tag such as en or de', languageHint),
    description: 'The language of the articles: en, de, pt-BR …',
  },
  locale: {
    setting: text('a language tag with its region such as en-GB or de-AT', languageHint),
    description: 'How dates, numbers and lists are written and names are sorted; that of the language unless set.',
  },
  timeZone: {
    setting: text('a time zone such as Europe/Berlin', timeZoneHint),
    description: 'The zone of dates and times that name none; UTC unless set.',
  },
  navigation: { setting: links, description: 'The links of the masthead, in order.' },
  footer: { setting: links, description: 'The links of the footer, in order; those of the masthead unless set.' },
  taxonomies: { setting: taxonomies, description: 'The taxonomies of the topics, in the order of lists.' },
  pageSize: {
    setting: wholeNumber(1, MAX_PER_PAGE),
    description: 'How many articles a page of a list holds; 24 unless set.',
  },
  contact: {
    setting: group({
      email: { setting: email, description: 'An e-mail address for readers.' },
      address: { setting: upTo(TEXT_LENGTH), description: 'A postal address, in one line.' },
    }),
    description: 'How to reach whoever makes the site.',
  },
  social: { setting: profiles, description: 'Pages of the site elsewhere: addresses, or groups of label and href.' },
  logo: {
    setting: groupOr(
      group({
        light: { setting: picture, description: 'On light paper.', required: true },
        dark: { setting: picture, description: 'On dark paper; the same unless set.' },
      }),
      picture,
    ),
    description: 'A picture in place of the name in the masthead: a path, or one for light and one for dark.',
  },
  icons: {
    setting: group({
      icon: { setting: picture, description: 'A square picture, of which every icon is made.' },
      card: { setting: picture, description: 'The picture of posts that link to the site, 1200 × 630.' },
    }),
    description: 'Pictures in place of those that are drawn from name and palette.',
  },
  robots: {
    setting: group({
      index: { setting: yesOrNo, description: 'Whether search engines may list the site; true unless set.' },
      aiCrawlers: {
        setting: yesOrNo,
        description: 'Whether crawlers may collect texts to train language models; true unless set.',
      },
    }),
    description: 'What robots may do.',
  },
  cache: {
    setting: group({
      pages: {
        setting: wholeNumber(0, DAY),
        description: 'Seconds for which shared caches may keep a page. PAGE_MAX_AGE in the environment wins.',
      },
    }),
    description: 'How long answers may be kept.',
  },
} as const satisfies Readonly<Record<string, SettingField>>;
