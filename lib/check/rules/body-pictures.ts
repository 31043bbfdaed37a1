import type { Nodes } from 'hast';
import type { ArticleFile } from '@/lib/article/article';
import { bodyMediaPath } from '@/lib/article/body-media';
import type { LibraryRule } from '@/lib/check/check-content';
import { bodyPicture } from '@/lib/check/texts/body';
import { perObject } from '@/lib/core/cache';
import type { Problem } from '@/lib/core/problem';
import type { HousePage } from '@/lib/house-page/house-page';
import type { Content } from '@/lib/library/content';
import { namedLike } from '@/lib/library/unlisted-media';
import { tryParseBody } from '@/lib/markdown/parse-body';
import { problemOf } from '@/lib/rules/rules';

/**
 * `image-missing` of pictures that a body shows, of an article or a page: a file of the content folder that is not there, or
 * is no picture. An article with an original may mean a file of the original's site, to which its picture is a link then.
 */
export const bodyPictures: LibraryRule = ({ articles, pages, media }) => [
  ...articles.flatMap((file): Problem[] => {
    const { article, shownAs, written } = file;
    if (article.original !== null) return [];
    const named = { file: article.file, shownAs, media: written.media };
    return missingPictures(named, media, (path) => picturesIn(file).has(path));
  }),
  ...pages.flatMap((page) => missingPictures(page, media, (path) => !/\.pdf$/i.test(path))),
];

/** A text that names files: its own file, from the content folder and as problems have it, and their names. */
type Naming = Pick<HousePage, 'file' | 'shownAs' | 'media'>;

/** @param isShown whether the file at a path is named as a picture; asked of those alone that cannot be shown */
function missingPictures(
  { file, shownAs, media }: Naming,
  measured: Content['media'],
  isShown: (path: string) => boolean,
): Problem[] {
  return media.flatMap(({ name, line }) => {
    const path = bodyMediaPath(file, name);
    const found = path === null ? undefined : measured.get(path);
    if (path === null || (found && 'kind' in found) || !isShown(path)) return [];
    const near = found?.near ? namedLike(name, path, found.near, file, true) : null;
    const { message, hint } = bodyPicture(name, found ?? {}, near);
    const otherFiles = [shownAs.slice(0, -file.length) + path];
    return [problemOf('image-missing', { file: shownAs, line, column: 1, field: 'body', message, hint, otherFiles })];
  });
}

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
