import type { Nodes } from 'hast';
import type { ArticleFile } from '@/lib/article/article';
import { bodyMediaPath } from '@/lib/article/body-media';
import type { LibraryRule } from '@/lib/check/check-content';
import { bodyFile, type NamedFile } from '@/lib/check/texts/body';
import { perObject } from '@/lib/core/cache';
import type { Problem } from '@/lib/core/problem';
import type { HousePage } from '@/lib/house-page/house-page';
import type { Content } from '@/lib/library/content';
import { namedLike } from '@/lib/library/unlisted-media';
import { pictureAddress } from '@/lib/markdown/media-addresses';
import { tryParseBody } from '@/lib/markdown/parse-body';
import { problemOf } from '@/lib/rules/rules';

/**
 * `image-missing` and `pdf-missing` of pictures that the body of an article or a page shows and PDFs that it links to: a file
 * of the content folder that is not there, or is something else. An article with an original may mean a file of the
 * original's site: of those only what is a slip away from a file of this one is reported.
 */
export const bodyFiles: LibraryRule = ({ articles, pages, media }) => [
  ...articles.flatMap((file): Problem[] => {
    const { article, shownAs, written } = file;
    const { original } = article;
    const naming = { file: article.file, shownAs, media: written.media, original, kind: 'article' } as const;
    return missingFiles(naming, media, (path) => usesIn(file).get(path));
  }),
  ...pages.flatMap((page) =>
    missingFiles({ ...page, original: null, kind: 'page' }, media, (path) =>
      /\.pdf$/i.test(path) ? 'PDF' : 'picture',
    ),
  ),
];

/** What a body does with a file. */
type Use = NamedFile['use'];

/** A text that names files: its own file, from the content folder and as problems have it, and their names. */
interface Naming extends Pick<HousePage, 'file' | 'shownAs' | 'media'> {
  readonly original: string | null;
  readonly kind: NamedFile['from'];
}

/** @param purposeOf what is done with the file at a path; called only for those that cannot be shown */
function missingFiles(
  { file, shownAs, media, original, kind }: Naming,
  measured: Content['media'],
  purposeOf: (path: string) => Use | undefined,
): Problem[] {
  return media.flatMap(({ name, line }) => {
    const path = bodyMediaPath(file, name);
    const found = path === null ? undefined : measured.get(path);
    if (path === null || (found && 'kind' in found)) return [];
    if (original !== null && !found?.near) return [];
    const use = purposeOf(path);
    if (!use) return [];
    const near = found?.near ? namedLike(name, path, found.near, file, true) : null;
    const elsewhere = original !== null && URL.canParse(name, original) ? new URL(name, original).href : null;
    const { message, hint } = bodyFile({ use, name, from: kind, why: found?.why, hint: found?.hint, near, elsewhere });
    return [
      problemOf(use === 'PDF' ? 'pdf-missing' : 'image-missing', {
        ...{ file: shownAs, line, column: 1, field: 'body', message, hint },
        otherFiles: [shownAs.slice(0, -file.length) + path],
      }),
    ];
  });
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
