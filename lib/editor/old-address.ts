import { canonicalPath } from '@/lib/config/paths';

/**
 * The address that Hugo gave an article by where its file lies: `…/content/posts/a.md` was `/posts/a`. Empty where the
 * file lies in no `content` folder.
 *
 * @param file its absolute path
 * @param slug the one its front matter gives it; empty for none
 */
export function oldAddress(file: string, slug: string): string {
  const parts = file.split(/[\\/]/);
  const content = parts.lastIndexOf('content');
  if (content < 0) return '';
  const [name = '', ...above] = parts.slice(content + 1).reverse();
  const base = name.replace(/\.(md|markdown)$/i, '');
  // A folder with its own index is one article with what belongs to it, and named by the folder.
  const [last = '', ...sections] = base === 'index' ? above : [base, ...above];
  const path = [...sections.reverse(), slug || last].join('/');
  return canonicalPath(path.toLowerCase().replace(/\s+/g, '-'));
}
