import type { Article } from '@/lib/article/article';

/** Where an article stands at a moment. Only `published` ones reach readers. */
export type PublicationState = 'published' | 'draft' | 'scheduled' | 'expired';

/** The one function that decides what readers may see; everything downstream holds only what it lets through. */
export function publicationState(article: Article, now: Date): PublicationState {
  if (article.status === 'draft') return 'draft';
  const due = Math.max(...[article.date, article.publishAt].map((date) => (date ? Date.parse(date.instant) : 0)));
  if (due > now.getTime()) return 'scheduled';
  if (article.expires && Date.parse(article.expires.instant) <= now.getTime()) return 'expired';
  return 'published';
}
