import type { z } from 'zod';
import type { ARTICLE_FIELDS } from '@/lib/article/article-fields';
import type { ValuesOf } from '@/lib/article/field-table';
import type { topicSchema } from '@/lib/article/fields/lists';
import type { offeringSchema } from '@/lib/article/fields/offerings';
import type { FieldPath } from '@/lib/core/field-path';
import type { Place } from '@/lib/core/yaml-mapping';

/** Names a topic wherever one is mentioned; two with one slug are one topic. */
export type TopicRef = z.infer<typeof topicSchema>;

/** A product as an article mentions it. */
export type OfferingRef = z.infer<typeof offeringSchema>;

/** What every page, index and feed may rely on: the values of all rows of the table. */
export type ArticleValues = ValuesOf<typeof ARTICLE_FIELDS>;

/**
 * One valid article. Immutable; every optional thing is null or empty, never undefined.
 *
 * Example: `{ slug: 'kevinmd-4-steps', title: '4 Steps', date: { day: '2021-02-17', instant: '2021-02-17T00:…' }, … }`
 */
export interface Article extends ArticleValues {
  /** Markdown or HTML as the curators exported it: untrusted, to be seen by the renderer only. */
  readonly body: string;
  /**
   * Every field that is not used up by the table: provenance, and whatever else the file holds, as `extraOf` gives it. A
   * text, because a reading that was kept is opened faster without a dozen values of each article that no page asks for.
   */
  readonly extra: string;
  /** Path from the content folder, with forward slashes: `news/dfb122ae.md`. */
  readonly file: string;
}

/** What could be read of a file that is no article yet, for an editor to see above its problems. */
export interface BrokenArticle {
  /** Path from the content folder, and as problems name it. */
  readonly file: string;
  readonly shownAs: string;
  /** Null when none is written, or what is written is no slug. */
  readonly slug: string | null;
  /** Empty where none could be read. */
  readonly title: string;
  readonly description: string;
  readonly original: string | null;
  readonly body: string;
}

/** What decides who owns an address: an article's, or those of a file that is no article yet. */
export interface Claim {
  readonly article: Pick<Article, 'slug' | 'aliases'>;
  readonly shownAs: string;
  readonly places: Pick<ArticlePlaces, 'slug' | 'aliases'>;
}

/** An article with what is needed to point an editor back into its file. Plain data, so that a reading can be kept. */
export interface ArticleFile {
  readonly article: Article;
  /** The path problems name: `content/news/x.md`. */
  readonly shownAs: string;
  readonly places: ArticlePlaces;
  readonly written: Written;
}

/** Where something stands in its file, and the field as the editor wrote it. */
export interface FieldPlace extends Place {
  readonly path: FieldPath;
}

/** The places that rules of the whole library point at. */
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

/** Where an offering stands; `bare` where it is a name alone, without fields of its own. */
export interface OfferingPlace extends FieldPlace {
  readonly bare: boolean;
}

/** What a file says that its article does not, for rules that compare it with what else there is. */
export interface Written {
  /** The pixels that the front matter says the picture has. */
  readonly imageSize: readonly DeclaredPixels[];
  /** Links of the body that may lead to pages of this site. */
  readonly links: readonly WrittenLink[];
  /** Pictures and PDFs that the body may name as files beside it. */
  readonly media: readonly WrittenMedia[];
}

/** A width or height as the front matter declares it, and where. */
export interface DeclaredPixels extends FieldPlace {
  readonly side: 'width' | 'height';
  readonly pixels: number;
}

/** A link as written, and the line of the file it stands in. */
export interface WrittenLink {
  readonly href: string;
  readonly line: number;
}

/** The name of a file as written, and the line of the file it stands in first. */
export interface WrittenMedia {
  readonly name: string;
  readonly line: number;
}
