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
  /** Other names, from `topics.yaml`. */
  readonly synonyms: readonly string[];
}

/** The articles with one value of a facet, by the name that the newest of them uses. */
export interface FacetGroup extends FacetName {
  readonly articles: readonly Article[];
}

/**
 * Everything that is published at one moment, indexed. Immutable. All lists of articles run newest first; all maps are
 * keyed by slug (groups by their keys, media by address, redirects and pages by canonical path).
 */
export interface Library {
  readonly site: Site;
  /** The existing pictures that `site.yaml` names, by path relative to the content folder. */
  readonly sitePictures: ReadonlyMap<string, SitePicture>;
  readonly articles: readonly Article[];
  /** Index of each article in `articles`, by slug, for `findArticle`. */
  readonly position: ReadonlyMap<string, number>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly offerings: ReadonlyMap<string, Offering>;
  /** Sources, authors and so on, each kind sorted by name. */
  readonly groups: Readonly<Record<ListedKind, ReadonlyMap<string, FacetGroup>>>;
  /** Old address to current address; never chained. */
  readonly redirects: ReadonlyMap<string, string>;
  /** Pictures and PDFs of published articles and of pages, by address. */
  readonly media: ReadonlyMap<string, ServedMedia>;
  /** The lead picture and the PDF of each article, by the article's file. */
  readonly images: ReadonlyMap<string, MediaImage>;
  readonly pdfs: ReadonlyMap<string, MediaPdf>;
  /** Files that bodies of published articles and of pages name, by path relative to the content folder. */
  readonly bodyMedia: ReadonlyMap<string, MediaFile>;
  /** From `content/pages`, by file name; in a preview drafts come last. */
  readonly pages: ReadonlyMap<string, HousePage>;
  /** The moment this library was built for. */
  readonly now: Date;
}
