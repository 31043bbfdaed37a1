import type { Article } from '@/lib/article/article';
import type { Steps } from '@/lib/core/steps';

/**
 * Gathers something of every article. Several are fed in one pass, because reaching fifty thousand articles in memory
 * costs more than what is done with each.
 */
export interface Collector<Options extends readonly unknown[], T> {
  add(article: Article): void;
  /** What was gathered, once all articles were added. */
  finish(...options: Options): Steps<T>;
}
