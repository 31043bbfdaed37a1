import type { Article, TopicRef } from '@/lib/article/article';

/** An offering as its file `content/offerings/<slug>.md` describes it. */
export interface OfferingFile {
  readonly slug: string;
  readonly label: string;
  readonly description: string;
  readonly homepage: string | null;
  readonly topics: readonly TopicRef[];
  /** Markdown, untrusted like an article's. */
  readonly body: string;
  /** The path in problems: `content/offerings/x.md`. */
  readonly shownAs: string;
}

/** A product with a page, made from published articles that mention it and from its file, if there is one. */
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
