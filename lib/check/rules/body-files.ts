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
 * `image-missing` and `pdf-missing` for pictures and PDFs in bodies of articles and pages: a file of the content folder
 * that does not exist, or cannot be shown. In an article with an original, the name may mean a file of the original's
 * site: only near misses of a file in this folder are reported there.
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

type Use = NamedFile['use'];

interface Naming extends Pick<HousePage, 'file' | 'shownAs' | 'media'> {
  readonly original: string | null;
  readonly kind: NamedFile['from'];
}

/** @param purposeOf how the text uses the file at a path; called only for files that cannot be shown */
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

/** How a body uses files of the content folder, by their paths. */
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
