import type { z } from 'zod';
import type { ARTICLE_FIELDS } from '@/lib/article/article-fields';
import type { ValuesOf } from '@/lib/article/field-table';
import type { topicSchema } from '@/lib/article/fields/lists';
import type { offeringSchema } from '@/lib/article/fields/offerings';
import type { FieldPath } from '@/lib/core/field-path';
import type { Place } from '@/lib/core/yaml-mapping';

/** A topic as an article or offering names it; two with the same slug are one topic. */
export type TopicRef = z.infer<typeof topicSchema>;

/** An offering as an article names it. */
export type OfferingRef = z.infer<typeof offeringSchema>;

/** The values of all rows of the table. */
export type ArticleValues = ValuesOf<typeof ARTICLE_FIELDS>;

/**
 * One valid article. Immutable; optional values are null or empty, never undefined.
 *
 * Example: `{ slug: 'kevinmd-4-steps', title: '4 Steps', date: { day: '2021-02-17', instant: '2021-02-17T00:…' }, … }`
 */
export interface Article extends ArticleValues {
  /** Markdown or HTML as the curators exported it: untrusted, so only the renderer may turn it into HTML. */
  readonly body: string;
  /**
   * All fields that the table does not read completely, as JSON that `extraOf` parses: provenance and unknown ones. As
   * a text, because a cached reading loads faster without a dozen values per article that no page uses.
   */
  readonly extra: string;
  /** Path relative to the content folder, with forward slashes: `news/dfb122ae.md`. */
  readonly file: string;
}

/** What could be read of a file with errors, shown to editors together with its problems. */
export interface BrokenArticle {
  /** Path relative to the content folder. */
  readonly file: string;
  /** Path in problems: `content/news/x.md`. */
  readonly shownAs: string;
  /** Null if none is written, or an invalid one. */
  readonly slug: string | null;
  /** Empty if none could be read. */
  readonly title: string;
  readonly description: string;
  readonly original: string | null;
  readonly body: string;
}

/** The addresses that an article, or a broken file, takes. */
export interface Claim {
  readonly article: Pick<Article, 'slug' | 'aliases'>;
  readonly shownAs: string;
  readonly places: Pick<ArticlePlaces, 'slug' | 'aliases'>;
}

/** An article with the places in its file that problems may name. Plain data, so that a reading can be cached. */
export interface ArticleFile {
  readonly article: Article;
  /** Path in problems: `content/news/x.md`. */
  readonly shownAs: string;
  readonly places: ArticlePlaces;
  readonly written: Written;
}

/** A place in a file, with the path of the field as the editor wrote it. */
export interface FieldPlace extends Place {
  readonly path: FieldPath;
}

/** The places that rules of the whole library report. */
export interface ArticlePlaces {
  readonly slug: FieldPlace;
  readonly title: FieldPlace;
  readonly original: FieldPlace;
  readonly id: FieldPlace;
  readonly image: FieldPlace;
  readonly pdf: FieldPlace;
  /** One for each alias, in order; likewise below. */
  readonly aliases: readonly FieldPlace[];
  readonly topics: readonly FieldPlace[];
  readonly offerings: readonly OfferingPlace[];
}

/** The place of an offering; `bare` if it is written as a name alone, without fields. */
export interface OfferingPlace extends FieldPlace {
  readonly bare: boolean;
}

/** Parts of a file that its article does not hold, for rules that compare them with other files. */
export interface Written {
  /** The size of the picture as the front matter declares it. */
  readonly imageSize: readonly DeclaredPixels[];
  /** Links of the body that may lead to pages of this site. */
  readonly links: readonly WrittenLink[];
  /** Names in the body that may be pictures and PDFs of the content folder. */
  readonly media: readonly WrittenMedia[];
}

/** A width or height as the front matter declares it, with its place. */
export interface DeclaredPixels extends FieldPlace {
  readonly side: 'width' | 'height';
  readonly pixels: number;
}

export interface WrittenLink {
  readonly href: string;
  readonly line: number;
}

/** The name of a file as written, and the line of its first occurrence. */
export interface WrittenMedia {
  readonly name: string;
  readonly line: number;
}
