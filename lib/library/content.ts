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

/** What was read of each file the last time, so that only changed files are read again. */
export interface ContentCache {
  readonly articles: KnownFiles<CheckedArticle, ArticleFile>;
  readonly offerings: KnownFiles<Checked<OfferingFile>, OfferingFile>;
  readonly media: KnownFiles<Measured, Measured>;
  readonly topics: KnownFiles<Checked<readonly TopicEntry[]>, readonly TopicEntry[]>;
  readonly severities: KnownFiles<Checked<Severities>, Severities>;
  readonly pages: KnownFiles<Checked<HousePage>, HousePage>;
  readonly site: KnownFiles<Checked<Site>, Site>;
}

/** An empty cache, for a first reading. */
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

/** How a content folder is to be read. */
export interface Reading {
  /** Filled and kept current; pass the same one again to re-read only what changed. */
  readonly cache?: ContentCache;
  /** What is asked of each article beyond being one; readers of a site need none. */
  readonly rules?: readonly ArticleRule[];
  /** The same for the house's own pages. */
  readonly pageRule?: PageRule;
  /** Called after each article that was read anew, with how many were and how many are to be. */
  readonly onProgress?: (ready: number, of: number) => void;
  /** Files to be passed over as if they were not there, by their paths from the content folder. */
  readonly leaveOut?: ReadonlySet<string>;
  /** Pictures and PDFs to be measured although no article names them, by their paths from the content folder. */
  readonly alsoMeasure?: readonly string[];
}

/** Everything a content folder holds, each file by itself. */
export interface Content extends LibraryInput {
  /** The folder, absolute. */
  readonly root: string;
  /** Files that are no articles yet. */
  readonly broken: readonly BrokenArticle[];
  /** Files that are no pages yet, by their paths from the content folder. */
  readonly brokenPages: readonly string[];
  /** What `rules.yaml` says. */
  readonly severities: Severities;
  /**
   * Files that are shown as they were before, by their paths from the content folder: they became wrong, or nobody may
   * look at them any more. Empty unless they were read so.
   */
  readonly kept: readonly string[];
  /** What is wrong with each file by itself. */
  readonly problems: readonly Problem[];
}
