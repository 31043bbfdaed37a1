import { NAME_KINDS, type NameKind } from '@/lib/article/facets';
import { type BrandSource, brandHue, brandVersion, LOGO_HEIGHT } from '@/lib/brand/brand';
import type { HueName } from '@/lib/config/palette';
import type { Library } from '@/lib/library/library';
import { groupsOf } from '@/lib/library/queries';
import { withFooterPages, withNavigationPages } from '@/lib/pages/house-links';
import type { Picture } from '@/lib/pages/shapes';
import type { Site, SiteLink } from '@/lib/site/site';
import { siteAddress } from '@/lib/site/site-address';

/** What surrounds every page, and stands in its head: the part of the site's settings that pages show. Plain data. */
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

/** The site's logo, icons and social card. */
export interface Brand {
  readonly shortName: string;
  /** Changes whenever one of the pictures does. */
  readonly version: string;
  readonly hue: HueName;
  /** Null if the name is shown instead. */
  readonly logo: { readonly light: Picture; readonly dark: Picture } | null;
}

/** The site's data for islands. Plain and small, because every page carries it. */
export interface IslandSite extends Pick<Site, 'name' | 'locale' | 'taxonomies'> {
  /** The facets with any values. */
  readonly facets: readonly NameKind[];
}

export type FrameSource = BrandSource & Pick<Library, 'pages' | 'topics' | 'groups'>;

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

/** A page's model with the frame around it. */
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
