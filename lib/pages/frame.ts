import type { Library } from '@/lib/library/library';
import type { Site, SiteLink } from '@/lib/site/site';
import { siteAddress } from '@/lib/site/site-address';

/** What stands around every page, and in its head: the part of the site's settings that pages show. Plain data. */
export interface Frame
  extends Pick<Site, 'name' | 'tagline' | 'description' | 'language' | 'locale' | 'footer' | 'contact' | 'social'> {
  readonly navigation: readonly SiteLink[];
  /** The public address, an origin. */
  readonly address: string;
  /** Whether search engines may list the site. */
  readonly isListed: boolean;
  readonly islands: IslandSite;
}

/** What code in a browser knows of the site. Plain data, and small: every page carries it. */
export type IslandSite = Pick<Site, 'name' | 'locale' | 'taxonomies'>;

/** The frame of every page of a library. */
export function frameOf({ site }: Pick<Library, 'site'>): Frame {
  const { name, tagline, description, language, locale, navigation, footer, contact, social, taxonomies } = site;
  return {
    ...{ name, tagline, description, language, locale, navigation, footer, contact, social },
    address: siteAddress(site),
    isListed: site.robots.index,
    islands: { name, locale, taxonomies },
  };
}

/** A model with what stands around its page. */
export type Framed<Model> = Model & { readonly frame: Frame };
