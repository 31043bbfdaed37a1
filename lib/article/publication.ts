import type { Article } from '@/lib/article/article';

/** Where an article stands at a moment. Only `published` ones reach readers. */
export type PublicationState = 'published' | 'draft' | 'scheduled' | 'expired';

/** The one function that decides what readers may see; everything downstream holds only what it lets through. */
export function publicationState(article: Article, now: Date): PublicationState {
  if (article.status === 'draft') return 'draft';
  if (neverAppears(article) || expiresAt(article) <= now.getTime()) return 'expired';
  return dueAt(article) > now.getTime() ? 'scheduled' : 'published';
}

/** The first moment after `now` at which the state of one of these articles changes; null when none will. */
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

/** From when on an article may be seen, in milliseconds since 1970. */
export function dueAt({ date, publishAt }: Pick<Article, 'date' | 'publishAt'>): number {
  return Math.max(Date.parse(date.instant), publishAt ? Date.parse(publishAt.instant) : 0);
}

/** From when on it may not any more; infinite where it may for ever. */
export function expiresAt({ expires }: Pick<Article, 'expires'>): number {
  return expires ? Date.parse(expires.instant) : Number.POSITIVE_INFINITY;
}

/** Whether it expires before it appears, or at the same moment: no reader ever sees it. */
export function neverAppears(article: Pick<Article, 'date' | 'publishAt' | 'expires'>): boolean {
  return expiresAt(article) <= dueAt(article);
}
