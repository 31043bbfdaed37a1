import type { Article, TopicRef } from '@/lib/article/article';
import type { FacetName } from '@/lib/article/facet-rows';
import type { ListedKind } from '@/lib/article/facets';
import type { HousePage } from '@/lib/house-page/house-page';
import type { MediaFile, MediaImage, MediaPdf, ServedMedia } from '@/lib/images/media-file';
import type { Offering } from '@/lib/offering/offering';
import type { Site, SitePicture } from '@/lib/site/site';

/** A topic with a page. */
export interface Topic extends TopicRef {
  /** Newest first; empty for a topic that only offerings carry. */
  readonly articles: readonly Article[];
  /** By label. */
  readonly offerings: readonly Offering[];
  /** Topics that share articles with this one, those that share most first. */
  readonly neighbours: readonly { readonly topic: TopicRef; readonly shared: number }[];
  /** What else readers call it, from `topics.yaml`. */
  readonly synonyms: readonly string[];
}

/** The articles that have a value of a facet in common, under the name that the newest of them gives it. */
export interface FacetGroup extends FacetName {
  readonly articles: readonly Article[];
}

/**
 * Everything that is published at one moment, indexed. Immutable. All lists of articles run newest first; all maps are
 * keyed by slug (groups by their keys, media by address, redirects and pages by canonical path).
 */
export interface Library {
  /** Which site it is. */
  readonly site: Site;
  /** The pictures that `site.yaml` names and that are there, by their paths from the content folder. */
  readonly sitePictures: ReadonlyMap<string, SitePicture>;
  readonly articles: readonly Article[];
  /** Position of an article in `articles`, by slug; `findArticle` asks it. */
  readonly position: ReadonlyMap<string, number>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly offerings: ReadonlyMap<string, Offering>;
  /** Sources, authors and the like, those of one kind in order of their names. */
  readonly groups: Readonly<Record<ListedKind, ReadonlyMap<string, FacetGroup>>>;
  /** Old address to the address that replaced it; never chained. */
  readonly redirects: ReadonlyMap<string, string>;
  /** Pictures and PDFs of published articles and of pages, by address. */
  readonly media: ReadonlyMap<string, ServedMedia>;
  /** The same as pages show them, by the file of the article they belong to. */
  readonly images: ReadonlyMap<string, MediaImage>;
  readonly pdfs: ReadonlyMap<string, MediaPdf>;
  /** What the texts of published articles and of pages name beside them, by its path from the content folder. */
  readonly bodyMedia: ReadonlyMap<string, MediaFile>;
  /** The pages that the house writes itself, sorted by path. */
  readonly pages: ReadonlyMap<string, HousePage>;
  /** The day this library was built for. */
  readonly now: Date;
}
