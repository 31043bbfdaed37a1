import { canonicalPath } from '@/lib/config/paths';

/**
 * The address of an article on a Hugo site, from the path of its file: `…/content/posts/a.md` was `/posts/a`. Empty if
 * the file is not below a folder `content`.
 *
 * @param file absolute path
 * @param slug in its front matter; empty for none
 */
export function oldAddress(file: string, slug: string): string {
  const parts = file.split(/[\\/]/);
  const content = parts.lastIndexOf('content');
  if (content < 0) return '';
  const [name = '', ...above] = parts.slice(content + 1).reverse();
  const base = name.replace(/\.(md|markdown)$/i, '');
  // A folder with an index file is one article with its resources, named by the folder.
  const [last = '', ...sections] = base === 'index' ? above : [base, ...above];
  const path = [...sections.reverse(), slug || last].join('/');
  return canonicalPath(path.toLowerCase().replace(/\s+/g, '-'));
}
