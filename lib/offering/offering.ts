import type { Article, TopicRef } from '@/lib/article/article';

/** What `content/offerings/<slug>.md` says of an offering, beyond what articles mention. */
export interface OfferingFile {
  readonly slug: string;
  readonly label: string;
  readonly description: string;
  readonly homepage: string | null;
  readonly topics: readonly TopicRef[];
  /** Markdown, untrusted like an article's. */
  readonly body: string;
  /** The path problems name: `content/offerings/x.md`. */
  readonly shownAs: string;
}

/** A product with a page: built from what published articles say of it, enriched by its file where there is one. */
export interface Offering {
  readonly slug: string;
  readonly label: string;
  /** Empty without a file. */
  readonly description: string;
  readonly homepage: string | null;
  readonly topics: readonly TopicRef[];
  readonly body: string;
  /** Newest first; empty for an offering that only a file describes. */
  readonly articles: readonly Article[];
}
