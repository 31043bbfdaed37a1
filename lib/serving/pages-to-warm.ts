import { articlePath, authorPath, NEWS_PATH, offeringPath, sourcePath, topicPath } from '@/lib/config/paths';
import type { Edition } from '@/lib/edition/edition';
import { hasPage } from '@/lib/pages/page-table';

/** Of how many changed articles the own pages and lists are made ahead. */
const CHANGED = 20;

/**
 * The pages of a new edition that readers are likely to ask for first: front and news, what changed with its lists, and
 * what was asked for most before. Each once, and only those that there are.
 *
 * @param asked paths, most asked for first
 */
export function pagesToWarm(edition: Edition, before: Edition, asked: readonly string[]): readonly string[] {
  const known = new Set(before.content.articles.map(({ article }) => article));
  const changed = edition.content.articles
    .filter(({ article }) => !known.has(article) && edition.library.articleBySlug.has(article.slug))
    .slice(0, CHANGED);
  const lists = changed.flatMap(({ article: { slug, topics, offerings, authors, publisher } }) => [
    articlePath(slug),
    ...topics.map((topic) => topicPath(topic.slug)),
    ...offerings.map((offering) => offeringPath(offering.slug)),
    ...authors.map((author) => authorPath(author.slug)),
    ...(publisher?.domain ? [sourcePath(publisher.domain)] : []),
  ]);
  return [...new Set(['/', NEWS_PATH, ...lists, ...asked])].filter((path) => hasPage(edition.library, path));
}
