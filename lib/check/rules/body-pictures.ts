import type { Nodes } from 'hast';
import type { ArticleFile } from '@/lib/article/article';
import { bodyMediaPath } from '@/lib/article/body-media';
import type { LibraryRule } from '@/lib/check/check-content';
import { reportIn } from '@/lib/check/report-in';
import { bodyPicture } from '@/lib/check/texts/body';
import { perObject } from '@/lib/core/per-object';
import type { Problem } from '@/lib/core/problem';
import { namedLike } from '@/lib/library/unlisted-media';
import { tryParseBody } from '@/lib/markdown/parse-body';

/**
 * `image-missing` of pictures that a body shows: a file of the content folder that is not there, or is no picture. An article
 * with an original may mean a file of the original's site, to which its picture is a link then.
 */
export const bodyPictures: LibraryRule = ({ articles, media }) =>
  articles.flatMap((file): Problem[] => {
    const { article, written } = file;
    if (article.original !== null) return [];
    return written.media.flatMap(({ name, line }) => {
      const path = bodyMediaPath(article.file, name);
      const found = path === null ? undefined : media.get(path);
      if (path === null || (found && 'kind' in found) || !picturesIn(file).has(path)) return [];
      const near = found?.near ? namedLike(name, path, found.near, article.file, true) : null;
      const otherFiles = [file.shownAs.slice(0, -article.file.length) + path];
      return [
        reportIn(file, 'image-missing', { line, column: 1 }, ['body'], {
          ...bodyPicture(name, found ?? {}, near),
          otherFiles,
        }),
      ];
    });
  });

/** The paths of the files that a body shows as pictures. */
const picturesIn = perObject(({ article: { file, body } }: ArticleFile): ReadonlySet<string> => {
  const paths = new Set<string>();
  const visit = (node: Nodes) => {
    if (node.type === 'element' && node.tagName === 'img') {
      const path = bodyMediaPath(file, String(node.properties.src ?? ''));
      if (path !== null) paths.add(path);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  const tree = tryParseBody(body);
  if (tree) visit(tree);
  return paths;
});
