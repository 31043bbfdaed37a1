import type { Article } from '@/lib/article/article';

/** The state of an article at a moment. Readers see only `published` ones. */
export type PublicationState = 'published' | 'draft' | 'scheduled' | 'expired';

/** The one function that decides whether readers may see an article: libraries have only those that it lets through. */
export function publicationState(article: Article, now: Date): PublicationState {
  if (article.status === 'draft') return 'draft';
  if (neverAppears(article) || expiresAt(article) <= now.getTime()) return 'expired';
  return dueAt(article) > now.getTime() ? 'scheduled' : 'published';
}

/** The first moment after `now` at which one of these articles appears or expires; null if none will. */
export function nextChange(articles: readonly Article[], now: Date): Date | null {
  let next = Number.POSITIVE_INFINITY;
  for (const article of articles) {
    if (article.status === 'draft' || neverAppears(article)) continue;
    const due = dueAt(article);
    const change = due > now.getTime() ? due : expiresAt(article);
    if (change > now.getTime() && change < next) next = change;
  }
  return Number.isFinite(next) ? new Date(next) : null;
}

/** When an article appears, in milliseconds since 1970. */
export function dueAt({ date, publishAt }: Pick<Article, 'date' | 'publishAt'>): number {
  return Math.max(Date.parse(date.instant), publishAt ? Date.parse(publishAt.instant) : 0);
}

/** When an article expires, in milliseconds since 1970; infinity if never. */
export function expiresAt({ expires }: Pick<Article, 'expires'>): number {
  return expires ? Date.parse(expires.instant) : Number.POSITIVE_INFINITY;
}

/** Whether an article expires before it appears, or at the same moment. */
export function neverAppears(article: Pick<Article, 'date' | 'publishAt' | 'expires'>): boolean {
  return expiresAt(article) <= dueAt(article);
}
