import { canonicalPath, SECTIONS } from '@/lib/config/paths';
import type { Library } from '@/lib/library/library';
import { pageViews } from '@/lib/library/page-views';

/** Answers in which the library has no say. */
const FIXED: ReadonlySet<string> = new Set([
  '/apple-icon.png',
  '/icon.svg',
  '/robots.txt',
  '/social-card.png',
  '/speculation-rules.json',
]);

/**
 * Tells of an address whether its page differs between two libraries of one content folder at two moments. Of lists of
 * everything, and of addresses that are unknown here, it says so whenever the articles differ; of the page of an
 * article, a topic, an offering, an author or a source, when something that the page takes from the library does. That
 * is found out when somebody asks, and remembered. How many years old a piece is does not count.
 */
export function changedPages(built: Library, current: Library): (pathname: string) => boolean {
  if (haveSameArticles(built, current)) return () => false;
  const [before, after] = [pageViews(built), pageViews(current)];
  const verdicts = new Map<string, boolean>();
  return (pathname) => {
    const path = canonicalPath(pathname);
    const [, section = '', slug = ''] = path.split('/');
    const key = `${section}/${slug}`;
    if (!SECTIONS.has(section) || slug === '' || key === 'news/page') return !FIXED.has(path);
    const remembered = verdicts.get(key);
    if (remembered !== undefined) return remembered;
    const [old, now] = [before.of(section, slug), after.of(section, slug)];
    // Nothing is remembered of addresses that nobody has: there is no end of them.
    if (old === undefined && now === undefined) return false;
    const verdict = JSON.stringify(old) !== JSON.stringify(now);
    verdicts.set(key, verdict);
    return verdict;
  };
}

function haveSameArticles(a: Library, b: Library): boolean {
  return a.articles.length === b.articles.length && a.articles.every(({ slug }) => b.articleBySlug.has(slug));
}
