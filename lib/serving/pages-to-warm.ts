import type { Article } from '@/lib/article/article';
import { articlePath, authorPath, NEWS_PATH, offeringPath, sourcePath, topicPath } from '@/lib/config/paths';
import type { Edition } from '@/lib/edition/edition';
import type { Library } from '@/lib/library/library';
import { hasPage } from '@/lib/pages/page-table';

/** Of how many articles that came or changed, and of how many that went or changed, pages and lists are made ahead. */
const CHANGED = 20;

/**
 * The pages of a new edition that readers are likely to ask for first: front and news, what changed with its lists, and
 * what was asked for most before. Each once, and only those that there are.
 *
 * @param asked paths, most asked for first
 */
export function pagesToWarm(edition: Edition, before: Edition, asked: readonly string[]): readonly string[] {
  // What left a list, or the archive, changed that list as well.
  const changed = [...newIn(edition.library, before.library), ...newIn(before.library, edition.library)];
  return [...new Set(['/', NEWS_PATH, ...changed.flatMap(pagesAbout), ...asked])].filter((path) =>
    hasPage(edition.library, path),
  );
}

/** Articles of one library that the other has not, or has otherwise: whether files made the difference, or the clock. */
function newIn({ articles }: Library, { articleBySlug }: Library): readonly Article[] {
  return articles.filter((article) => articleBySlug.get(article.slug) !== article).slice(0, CHANGED);
}

function pagesAbout({ slug, topics, offerings, authors, publisher }: Article): readonly string[] {
  return [
    articlePath(slug),
    ...topics.map((topic) => topicPath(topic.slug)),
    ...offerings.map((offering) => offeringPath(offering.slug)),
    ...authors.map((author) => authorPath(author.slug)),
    ...(publisher?.domain ? [sourcePath(publisher.domain)] : []),
  ];
}
