import { NEWS_PATH, OFFERINGS_PATH, SEARCH_PATH, TOPICS_PATH } from '@/lib/config/paths';
import type { Site, SiteLink } from '@/lib/site/site';
import { DEFAULT_NAME, defaultDescription, SECTIONS } from '@/lib/site/texts';

/** Characters (OpenSearch 1.1, draft 6). */
export const SHORT_NAME_LENGTH = 16;

const NAVIGATION: readonly SiteLink[] = [
  { label: SECTIONS.news, href: NEWS_PATH },
  { label: SECTIONS.topics, href: TOPICS_PATH },
  { label: SECTIONS.offerings, href: OFFERINGS_PATH },
];

const MORE: readonly SiteLink[] = [
  { label: SECTIONS.search, href: SEARCH_PATH },
  { label: SECTIONS.feed, href: '/feed.xml' },
];

/**
 * Completes a site's settings with defaults. Some follow from other settings, as the footer's links from the masthead's.
 */
export function completeSite(said: Partial<Site>): Site {
  const name = said.name ?? DEFAULT_NAME;
  const [language, locale] = languageOf(said);
  const navigation = said.navigation ?? NAVIGATION;
  return {
    name,
    shortName: shortNameOf(name),
    tagline: '',
    description: defaultDescription(name),
    address: null,
    timeZone: 'UTC',
    footer: [...navigation, ...MORE.filter(({ href }) => navigation.every((link) => link.href !== href))],
    taxonomies: [],
    pageSize: 24,
    contact: { email: '', address: '' },
    social: [],
    pictures: [],
    logo: null,
    icons: { icon: null, card: null },
    robots: { index: true, aiCrawlers: true },
    cache: { pages: null },
    ...said,
    language,
    locale,
    navigation,
  };
}

/** Either follows from the other; a missing region is the language's most usual one. */
function languageOf({ language, locale }: Partial<Site>): readonly [language: string, locale: string] {
  const tag = locale ?? language ?? 'en';
  const { language: code, region } = new Intl.Locale(tag);
  const usual = region ?? new Intl.Locale(tag).maximize().region;
  return [language ?? code, locale ?? (usual ? `${code}-${usual}` : code)];
}

/** A name cut to {@link SHORT_NAME_LENGTH}: first without its article, then at the end of a word. */
export function shortNameOf(name: string): string {
  const bare = name.length > SHORT_NAME_LENGTH ? name.replace(/^(?:the|an?|der|die|das|el|la|le|les)\s+/i, '') : name;
  if (bare.length <= SHORT_NAME_LENGTH) return bare;
  const cut = bare.slice(0, SHORT_NAME_LENGTH + 1).replace(/\s+\S*$/u, '');
  return cut.length <= SHORT_NAME_LENGTH ? cut : [...bare].slice(0, SHORT_NAME_LENGTH).join('');
}

/** The site of a folder without site.yaml. */
export const DEFAULT_SITE: Site = completeSite({});
