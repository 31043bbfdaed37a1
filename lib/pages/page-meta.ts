import type { Article } from '@/lib/article/article';
import { articlePath, numberedPath } from '@/lib/config/paths';
import { SEARCH_DESCRIPTION_LENGTH } from '@/lib/config/search-description';
import { truncate } from '@/lib/core/truncate';
import type { Picture } from '@/lib/pages/shapes';
import { NUMBERED } from '@/lib/pages/texts';

/** A page's metadata for search engines and social posts. */
export interface PageMeta {
  /** Without the site's name; the front page has none of its own. */
  readonly title: string | null;
  readonly description: string;
  /** The canonical address, root-relative. */
  readonly path: string;
  /** Directives for robots, such as `noindex`; empty for none. */
  readonly robots: string;
  /** Null for a page that is not an article. */
  readonly article: ArticleMeta | null;
}

/** Further metadata of an article. */
export interface ArticleMeta extends Pick<ArticleFacts, 'socialTitle' | 'socialDescription' | 'picture'> {
  readonly authors: readonly string[];
  readonly topics: readonly string[];
  /** ISO 8601, like the next. */
  readonly published: string;
  readonly modified: string;
}

/** The picture that a social post shows. */
export interface SocialPicture {
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
  readonly alt?: string;
}

interface Facts {
  readonly title: string | null;
  readonly description: string;
  readonly path: string;
  /** Whether search engines may list it; true if not given. */
  readonly index?: boolean;
}

export function pageMeta({ title, description, path, index = true }: Facts): PageMeta {
  const shown = truncate(description, SEARCH_DESCRIPTION_LENGTH);
  return { title, description: shown, path, robots: index ? '' : 'noindex, follow', article: null };
}

/** Metadata of one page of a numbered list; from the second page on, title and address have its number. */
export function listMeta(facts: Facts, { number, of }: { readonly number: number; readonly of: number }): PageMeta {
  if (number === 1) return pageMeta(facts);
  return pageMeta({
    ...facts,
    title: NUMBERED.title(facts.title ?? '', number),
    description: NUMBERED.description(facts.description, number, of),
    path: numberedPath(facts.path, number),
  });
}

/** What search engines and social posts show of an article: its overrides, else its fields. */
export interface ArticleFacts {
  /** Without the site's name. */
  readonly title: string;
  readonly description: string;
  readonly socialTitle: string;
  readonly socialDescription: string;
  /** Null if the site's social card is used. */
  readonly picture: SocialPicture | null;
}

/** @param description its own, or the beginning of its body */
export function articleFacts(article: Article, description: string, image: Picture | null): ArticleFacts {
  const { metadata } = article;
  const own = truncate(metadata.description || description, SEARCH_DESCRIPTION_LENGTH);
  const picture = metadata.socialImage
    ? { url: metadata.socialImage }
    : image
      ? { url: image.address, width: image.width, height: image.height, alt: article.image?.alt || article.title }
      : null;
  return {
    title: metadata.title || article.title,
    description: own,
    socialTitle: metadata.socialTitle || article.title,
    socialDescription: metadata.socialDescription || own,
    picture,
  };
}

export function articleMeta(article: Article, description: string, image: Picture | null): PageMeta {
  const { title, description: shown, ...social } = articleFacts(article, description, image);
  return {
    title,
    description: shown,
    path: articlePath(article.slug),
    robots: article.metadata.robots,
    article: {
      ...social,
      authors: article.authors.map(({ name }) => name),
      topics: article.topics.map(({ label }) => label),
      published: article.date.instant,
      modified: (article.updated ?? article.date).instant,
    },
  };
}
