import type { SiteTaxonomy } from '@/lib/topic/topic-hue';

/** A link of the masthead or the footer. */
export interface SiteLink {
  readonly label: string;
  /** A root-relative path, or a whole address. */
  readonly href: string;
}

/** A picture that `site.yaml` names. */
export interface NamedPicture {
  /** Path relative to the content folder. */
  readonly file: string;
  /** Where it is named. */
  readonly field: string;
  readonly line: number;
  readonly column: number;
}

/** The same as it is there. */
export interface SitePicture {
  /** Of its bytes. */
  readonly hash: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** What `content/site.yaml` says: which site it is that a content folder makes. `docs/site.md` describes each field. */
export interface Site {
  readonly name: string;
  /** For places that hold no more than 16 characters. */
  readonly shortName: string;
  /** Empty where there is none. */
  readonly tagline: string;
  readonly description: string;
  /** The public address, an origin; null where only the environment knows it. `lib/site/site-address.ts` decides. */
  readonly address: string | null;
  /** Of the articles: a language tag (BCP 47). */
  readonly language: string;
  /** By which dates, numbers and lists are written and names are sorted: a language tag with its region (BCP 47). */
  readonly locale: string;
  /** In which dates and times without a zone of their own are meant: a name of the IANA database. */
  readonly timeZone: string;
  /** The masthead's links, in order. */
  readonly navigation: readonly SiteLink[];
  /** The footer's links, in order. */
  readonly footer: readonly SiteLink[];
  /** In the order in which lists of topics name them; any other follows. */
  readonly taxonomies: readonly SiteTaxonomy[];
  /** How many articles a numbered page lists. */
  readonly pageSize: number;
  /** How to reach whoever makes the site; empty where it does not say. */
  readonly contact: { readonly email: string; readonly address: string };
  /** The site's own pages elsewhere. */
  readonly social: readonly SiteLink[];
  /** Pictures beside `site.yaml`, by path relative to the content folder; null for what is drawn. */
  readonly logo: { readonly light: string; readonly dark: string } | null;
  /** All of them. */
  readonly pictures: readonly NamedPicture[];
  readonly icons: { readonly icon: string | null; readonly card: string | null };
  readonly robots: {
    /** Whether search engines may list the site. */
    readonly index: boolean;
    /** Whether crawlers may that collect texts to train language models. */
    readonly aiCrawlers: boolean;
  };
  /** Seconds for which shared caches may keep a page; null for what the server says by itself. */
  readonly cache: { readonly pages: number | null };
}
