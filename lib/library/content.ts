import type { ArticleFile, BrokenArticle } from '@/lib/article/article';
import type { ArticleRule } from '@/lib/article/article-rule';
import type { CheckedArticle } from '@/lib/article/validate-article';
import type { Checked, Problem } from '@/lib/core/problem';
import type { HousePage, PageRule } from '@/lib/house-page/house-page';
import type { KnownFiles } from '@/lib/library/known-files';
import type { LibraryInput } from '@/lib/library/library-input';
import type { Measured } from '@/lib/library/measured-media';
import type { OfferingFile } from '@/lib/offering/offering';
import type { Severities } from '@/lib/rules/parse-severities';
import type { Site } from '@/lib/site/site';
import type { TopicEntry } from '@/lib/topic/parse-topics';

/** The parsed files of earlier readings, so that only changed files are read again. */
export interface ContentCache {
  readonly articles: KnownFiles<CheckedArticle, ArticleFile>;
  readonly offerings: KnownFiles<Checked<OfferingFile>, OfferingFile>;
  readonly media: KnownFiles<Measured, Measured>;
  readonly topics: KnownFiles<Checked<readonly TopicEntry[]>, readonly TopicEntry[]>;
  readonly severities: KnownFiles<Checked<Severities>, Severities>;
  readonly pages: KnownFiles<Checked<HousePage>, HousePage>;
  readonly site: KnownFiles<Checked<Site>, Site>;
}

export function emptyContentCache(): ContentCache {
  return {
    articles: new Map(),
    offerings: new Map(),
    media: new Map(),
    topics: new Map(),
    severities: new Map(),
    pages: new Map(),
    site: new Map(),
  };
}

export interface ReadOptions {
  /** Filled and updated; pass the same one again to read only what changed. */
  readonly cache?: ContentCache;
  /** Checks beyond what makes a file an article; no page needs them. */
  readonly rules?: readonly ArticleRule[];
  /** The same for the pages of `pages/`. */
  readonly pageRule?: PageRule;
  /** Called after each article that had to be read, with the number read so far and the total. */
  readonly onProgress?: (ready: number, of: number) => void;
  /** Files to skip as if they did not exist, by path relative to the content folder. */
  readonly leaveOut?: ReadonlySet<string>;
  /** Pictures and PDFs to measure although no article names them, by path relative to the content folder. */
  readonly alsoMeasure?: readonly string[];
}

/** All files of a content folder, each parsed by itself. */
export interface Content extends LibraryInput {
  /** The folder, absolute. */
  readonly root: string;
  /** Files of `news/` that are not valid articles. */
  readonly broken: readonly BrokenArticle[];
  /** Files of `pages/` that are not valid pages, by path relative to the content folder. */
  readonly brokenPages: readonly string[];
  /** From `rules.yaml`. */
  readonly severities: Severities;
  /**
   * Files that are shown in their last good version, by path relative to the content folder: they became broken, or can no
   * longer be read. Empty unless the reader keeps last good versions.
   */
  readonly kept: readonly string[];
  /** What is wrong with each file by itself. */
  readonly problems: readonly Problem[];
}
