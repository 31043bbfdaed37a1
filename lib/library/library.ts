import type { Article, TopicRef } from '@/lib/article/article';
import type { Problem } from '@/lib/core/problem';
import type { HousePage } from '@/lib/house-page/house-page';
import type { MediaFile, MediaImage, MediaPdf, ServedMedia } from '@/lib/images/media-file';
import type { Offering } from '@/lib/offering/offering';
import type { Site, SitePicture } from '@/lib/site/site';

/** A publisher and an author as an article names them. */
export type Publisher = NonNullable<Article['publisher']>;
export type AuthorRef = Article['authors'][number];

/** A topic with a page. */
export interface Topic extends TopicRef {
  /** Newest first; empty for a topic that only offerings carry. */
  readonly articles: readonly Article[];
  /** By label. */
  readonly offerings: readonly Offering[];
  /** Topics that share articles with this one, those that share most first. */
  readonly neighbours: readonly { readonly topic: TopicRef; readonly shared: number }[];
  /** How many of its articles each publisher and each author has; one may stand here in several spellings. */
  readonly publishers: ReadonlyMap<Publisher, number>;
  readonly authors: ReadonlyMap<AuthorRef, number>;
  /** What else readers call it, from `topics.yaml`. */
  readonly synonyms: readonly string[];
}

export interface Author {
  readonly slug: string;
  readonly name: string;
  readonly articles: readonly Article[];
}

/** A publisher, addressed by its domain. */
export interface Source {
  readonly domain: string;
  readonly name: string;
  readonly articles: readonly Article[];
}

/** A publisher of which nothing but a name is known, and which therefore has no page. */
export interface NamedSource {
  /** What is left of the name in an address. */
  readonly slug: string;
  readonly name: string;
  readonly articles: readonly Article[];
}

/**
 * Everything that is published at one moment, indexed. Immutable. All lists of articles run newest first; all maps are
 * keyed by slug (sources by domain, media by address, redirects and pages by canonical path).
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
  readonly authors: ReadonlyMap<string, Author>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly namedSources: ReadonlyMap<string, NamedSource>;
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
  /** What is wrong between files, or between a file and what it names. */
  readonly found: readonly Problem[];
  /** The same with what is wrong with each file by itself, by place. */
  readonly problems: readonly Problem[];
}
