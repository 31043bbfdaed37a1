import { NAME_KINDS, type NameKind } from '@/lib/article/facets';
import { type BrandSource, brandHue, brandVersion, LOGO_HEIGHT } from '@/lib/brand/brand';
import type { HueName } from '@/lib/config/palette';
import type { Library } from '@/lib/library/library';
import { groupsOf } from '@/lib/library/queries';
import { withFooterPages, withNavigationPages } from '@/lib/pages/house-links';
import type { Picture } from '@/lib/pages/shapes';
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
  readonly brand: Brand;
  readonly islands: IslandSite;
}

/** What the pictures are that say which site it is. */
export interface Brand {
  readonly shortName: string;
  /** Changes whenever one of them looks otherwise. */
  readonly version: string;
  readonly hue: HueName;
  /** Null where the name stands in its place. */
  readonly logo: { readonly light: Picture; readonly dark: Picture } | null;
}

/** What code in a browser knows of the site. Plain data, and small: every page carries it. */
export interface IslandSite extends Pick<Site, 'name' | 'locale' | 'taxonomies'> {
  /** The facets of which there are values. */
  readonly facets: readonly NameKind[];
}

/** The part of a library that stands around every page. */
export type FrameSource = BrandSource & Pick<Library, 'pages' | 'topics' | 'groups'>;

/** The frame of every page of a library. */
export function frameOf(library: FrameSource): Frame {
  const { site, pages } = library;
  const { name, tagline, description, language, locale, navigation, footer, contact, social, taxonomies } = site;
  return {
    ...{ name, tagline, description, language, locale, contact, social },
    navigation: withNavigationPages(navigation, pages, locale),
    footer: withFooterPages(withNavigationPages(footer, pages, locale), pages, locale),
    address: siteAddress(site),
    isListed: site.robots.index,
    brand: brandOf(library),
    islands: { name, locale, taxonomies, facets: NAME_KINDS.filter((kind) => groupsOf(library, kind).size > 0) },
  };
}

/** A model with what stands around its page. */
export type Framed<Model> = Model & { readonly frame: Frame };

function brandOf(library: BrandSource): Brand {
  const { site, sitePictures } = library;
  const version = brandVersion(library);
  const shown = (file: string, name: 'light' | 'dark'): Picture | null => {
    const picture = sitePictures.get(file);
    const width = picture && Math.max(1, Math.round((picture.width / picture.height) * LOGO_HEIGHT));
    return width ? { address: `/logo-${name}.png?v=${version}`, width, height: LOGO_HEIGHT } : null;
  };
  const light = site.logo && shown(site.logo.light, 'light');
  const dark = site.logo && shown(site.logo.dark, 'dark');
  const logo = light && { light, dark: dark ?? light };
  return { shortName: site.shortName, version, hue: brandHue(site), logo };
}
