import type { Article, ArticleFile } from '@/lib/article/article';
import { dueAt, expiresAt, neverAppears, type PublicationState, publicationState } from '@/lib/article/publication';
import { UNPUBLISHED } from '@/lib/check/texts/report';
import { compareText } from '@/lib/core/compare-text';
import { formatMoment } from '@/lib/core/dates';

/** An article that readers do not see, and why. Plain data. */
export interface Unpublished {
  /** Its path in problems. */
  readonly file: string;
  readonly state: Exclude<PublicationState, 'published'>;
  /**
   * When it appears, or expired, in milliseconds since 1970; null for a draft, and for an article that expires before
   * it appears.
   */
  readonly at: number | null;
}

/** The articles that readers do not see: scheduled ones, the next first; drafts; expired ones, the latest first. */
export function unpublishedAmong(files: readonly ArticleFile[], now: Date): readonly Unpublished[] {
  const found = files.flatMap(({ article, shownAs }): Unpublished[] => {
    const state = publicationState(article, now);
    if (state === 'published') return [];
    return [{ file: shownAs, state, at: momentOf(article, state) }];
  });
  return found.sort(
    (a, b) =>
      KINDS.indexOf(a.state) - KINDS.indexOf(b.state) ||
      (a.state === 'expired' ? -1 : 1) * ((a.at ?? 0) - (b.at ?? 0)) ||
      compareText(a.file, b.file),
  );
}

function momentOf(article: Article, state: Unpublished['state']): number | null {
  if (state === 'draft' || neverAppears(article)) return null;
  return state === 'scheduled' ? dueAt(article) : expiresAt(article);
}

const KINDS: readonly Unpublished['state'][] = ['scheduled', 'draft', 'expired'];

/** How many of each kind are named; the others are counted. */
const NAMED = 2;

/**
 * One line, without a line end, on the articles that readers do not see; empty if they see all.
 *
 * @param articles in the order of {@link unpublishedAmong}
 */
export function describeUnpublished(articles: readonly Unpublished[]): string {
  const kinds = KINDS.flatMap((kind) => {
    const all = articles.filter(({ state }) => state === kind);
    if (all.length === 0) return [];
    const named = all.slice(0, NAMED).map(({ file, at }) => `${file}${whenOf(kind, at)}`);
    const rest = all.length > NAMED ? [UNPUBLISHED.more(all.length - NAMED)] : [];
    return [UNPUBLISHED.kind(kind, all.length, [...named, ...rest].join(', '))];
  });
  return kinds.length === 0 ? '' : UNPUBLISHED.line(kinds.join(', '));
}

function whenOf(kind: Unpublished['state'], at: number | null): string {
  if (at === null) return kind === 'expired' ? UNPUBLISHED.neverAppears : '';
  return (kind === 'expired' ? UNPUBLISHED.expired : UNPUBLISHED.scheduled)(formatMoment(at));
}
