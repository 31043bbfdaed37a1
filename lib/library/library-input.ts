import type { ArticleFile, Claim } from '@/lib/article/article';
import type { HousePage } from '@/lib/house-page/house-page';
import type { OwnAddress } from '@/lib/library/build-house-pages';
import type { IsTaken } from '@/lib/library/build-redirects';
import type { Measured } from '@/lib/library/measured-media';
import type { OfferingFile } from '@/lib/offering/offering';
import type { Site, SitePicture } from '@/lib/site/site';
import type { TopicEntry } from '@/lib/topic/parse-topics';

/** What the page table says of addresses, whatever stands at them. */
export interface SiteAddresses {
  /** Whether a canonical path is the site's own, so that no alias may have it. */
  readonly isTaken: IsTaken;
  readonly ownAddress: OwnAddress;
}

/** What a content folder holds once every file was read by itself. */
export interface LibraryInput {
  readonly articles: readonly ArticleFile[];
  /** The addresses asked for by files that are no articles yet. */
  readonly claims: readonly Claim[];
  readonly offerings: readonly OfferingFile[];
  /** What `topics.yaml` says. */
  readonly topics: readonly TopicEntry[];
  /** The house's own pages, sorted by file. */
  readonly pages: readonly HousePage[];
  /** What `site.yaml` says. */
  readonly site: Site;
  /** The pictures that it names and that are there, by their paths from the content folder. */
  readonly sitePictures: ReadonlyMap<string, SitePicture>;
  /** Measured files by their path from the content folder; a string says why a file cannot be shown. */
  readonly media: ReadonlyMap<string, Measured>;
  /** Which version of each file was measured, by the same paths; a file that is only planned has none. */
  readonly mediaVersions: ReadonlyMap<string, string>;
}
