import type { SiteTaxonomy } from '@/lib/topic/topic-hue';

/** A link of the masthead or the footer. */
export interface SiteLink {
  readonly label: string;
  /** A root-relative path, or an absolute address. */
  readonly href: string;
}

/** A picture that `site.yaml` names. */
export interface NamedPicture {
  /** Path relative to the content folder. */
  readonly file: string;
  /** The field that names it, and its place. */
  readonly field: string;
  readonly line: number;
  readonly column: number;
}

/** A picture that exists. */
export interface SitePicture {
  /** Of its bytes. */
  readonly hash: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** The settings in `content/site.yaml`, with defaults. `docs/site.md` describes each field. */
export interface Site {
  readonly name: string;
  /** For places that hold no more than 16 characters. */
  readonly shortName: string;
  /** Empty for none. */
  readonly tagline: string;
  readonly description: string;
  /** The public address, an origin; null if only the environment has it. `lib/site/site-address.ts` decides. */
  readonly address: string | null;
  /** Language of the articles, a BCP 47 tag. */
  readonly language: string;
  /** For dates, numbers, lists and sorting: a BCP 47 tag with region. */
  readonly locale: string;
  /** For dates and times that name no zone: a name of the IANA database. */
  readonly timeZone: string;
  /** The masthead's links, in order. */
  readonly navigation: readonly SiteLink[];
  /** The footer's links, in order. */
  readonly footer: readonly SiteLink[];
  /** In the order of lists of topics; other taxonomies follow. */
  readonly taxonomies: readonly SiteTaxonomy[];
  /** Articles on a numbered page. */
  readonly pageSize: number;
  /** Empty if not given. */
  readonly contact: { readonly email: string; readonly address: string };
  /** The site's pages on other sites. */
  readonly social: readonly SiteLink[];
  /** Paths of pictures relative to the content folder; null if the name is shown instead. */
  readonly logo: { readonly light: string; readonly dark: string } | null;
  /** All pictures that the settings name. */
  readonly pictures: readonly NamedPicture[];
  /** Like `logo`; null for a picture that is drawn. */
  readonly icons: { readonly icon: string | null; readonly card: string | null };
  readonly robots: {
    /** Whether search engines may list the site. */
    readonly index: boolean;
    /** Whether crawlers may collect texts to train language models. */
    readonly aiCrawlers: boolean;
  };
  /** Seconds for which shared caches may keep a page; null for the server's default. */
  readonly cache: { readonly pages: number | null };
}
