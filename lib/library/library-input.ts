import type { ArticleFile, Claim } from '@/lib/article/article';
import type { HousePage } from '@/lib/house-page/house-page';
import type { OwnAddress } from '@/lib/library/build-house-pages';
import type { IsTaken } from '@/lib/library/build-redirects';
import type { Measured } from '@/lib/library/measured-media';
import type { OfferingFile } from '@/lib/offering/offering';
import type { Site, SitePicture } from '@/lib/site/site';
import type { TopicEntry } from '@/lib/topic/parse-topics';

/** The page table's answers about addresses. */
export interface SiteAddresses {
  /** Whether a canonical path is the site's own, and so not free for aliases. */
  readonly isTaken: IsTaken;
  readonly ownAddress: OwnAddress;
}

/** What a library is built from: the files of a content folder, each parsed by itself. */
export interface LibraryInput {
  readonly articles: readonly ArticleFile[];
  /** The addresses that broken files would take as articles. */
  readonly claims: readonly Claim[];
  readonly offerings: readonly OfferingFile[];
  /** From `topics.yaml`. */
  readonly topics: readonly TopicEntry[];
  /** From `pages/`, sorted by file. */
  readonly pages: readonly HousePage[];
  /** From `site.yaml`. */
  readonly site: Site;
  /** The existing pictures that it names, by path relative to the content folder. */
  readonly sitePictures: ReadonlyMap<string, SitePicture>;
  /** Measured files by path relative to the content folder; a {@link Refusal} says why a file cannot be shown. */
  readonly media: ReadonlyMap<string, Measured>;
  /** The version of each measured file, by the same paths; a file that is only planned has none. */
  readonly mediaVersions: ReadonlyMap<string, string>;
}
