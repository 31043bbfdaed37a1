import type { Article } from '@/lib/article/article';
import type { Steps } from '@/lib/core/steps';

/**
 * Gathers something from every article. Several run in one pass, because reaching fifty thousand articles in memory takes
 * longer than the work on each.
 */
export interface Collector<Options extends readonly unknown[], T> {
  add(article: Article): void;
  /** The result, after all articles were added. */
  finish(...options: Options): Steps<T>;
}
