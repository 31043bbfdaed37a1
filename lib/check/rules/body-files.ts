import type { Nodes } from 'hast';
import type { ArticleFile } from '@/lib/article/article';
import type { Finding } from '@/lib/article/article-rule';
import { bodyMediaPath } from '@/lib/article/body-media';
import type { LibraryRule } from '@/lib/check/check-content';
import { reportIn } from '@/lib/check/report-in';
import { perObject } from '@/lib/core/per-object';
import type { Problem } from '@/lib/core/problem';
import type { Measured } from '@/lib/library/measured-media';
import { namedLike } from '@/lib/library/unlisted-media';
import { pictureAddress } from '@/lib/markdown/media-addresses';
import { tryParseBody } from '@/lib/markdown/parse-body';

/** What a body does with a file. */
type Use = 'picture' | 'PDF';

/**
 * `image-missing` and `pdf-missing` of pictures that a body shows and PDFs that it links to: a file of the content folder that
 * is not there, or is something else. An article with an original may mean a file of the original's site: of those only
 * what is a slip away from a file of this one is told.
 */
export const bodyFiles: LibraryRule = ({ articles, media }) =>
  articles.flatMap((file): Problem[] => {
    const { article, written } = file;
    return written.media.flatMap(({ name, line }) => {
      const path = bodyMediaPath(article.file, name);
      const found = path === null ? undefined : media.get(path);
      if (path === null || (found && 'kind' in found)) return [];
      if (article.original !== null && !found?.near) return [];
      const use = usesIn(file).get(path);
      if (!use) return [];
      const rule = use === 'PDF' ? 'pdf-missing' : 'image-missing';
      const otherFiles = [file.shownAs.slice(0, -article.file.length) + path];
      const finding = { ...explain(file, name, path, use, found), otherFiles };
      return [reportIn(file, rule, { line, column: 1 }, ['body'], finding)];
    });
  });

function explain(
  { article }: ArticleFile,
  name: string,
  path: string,
  use: Use,
  found: Exclude<Measured, { kind: unknown }> | undefined,
): Finding {
  const { original, file } = article;
  const instead =
    original !== null && URL.canParse(name, original)
      ? `so it leads to ${new URL(name, original).href}`
      : 'so readers get its words';
  const message = `the ${use} "${name}" ${found?.why ?? 'does not exist'}, ${instead}`;
  if (found?.near) return { message, hint: `did you mean "${namedLike(name, path, found.near, file, true)}"?` };
  return { message, hint: found?.hint ?? `put the file beside the article, or take the ${use} out` };
}

/** What a body does with files of the content folder, by their paths. */
const usesIn = perObject(({ article: { file, body } }: ArticleFile): ReadonlyMap<string, Use> => {
  const uses = new Map<string, Use>();
  const add = (address: string, use: Use) => {
    const path = bodyMediaPath(file, address);
    if (path !== null && !uses.has(path)) uses.set(path, use);
  };
  const visit = (node: Nodes) => {
    if (node.type === 'element' && node.tagName === 'img') add(pictureAddress(node) ?? '', 'picture');
    if (node.type === 'element' && node.tagName === 'a') {
      const href = String(node.properties.href ?? '');
      if (/\.pdf(?:[?#]|$)/i.test(href)) add(href, 'PDF');
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  const tree = tryParseBody(body);
  if (tree) visit(tree);
  return uses;
});
