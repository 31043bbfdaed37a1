import { bodyMediaPath } from '@/lib/article/body-media';
import { canonicalPath } from '@/lib/config/paths';
import type { PagePlace } from '@/lib/house-page/finish-page';
import type { HousePage } from '@/lib/house-page/house-page';
import type { Library } from '@/lib/library/library';
import { latest } from '@/lib/library/queries';
import { ELSEWHERE, type PageKind } from '@/lib/pages/page-kind';
import { type PageMeta, pageMeta } from '@/lib/pages/page-meta';
import { type Headline, headline } from '@/lib/pages/shapes';
import { type Crumb, type Trail, trailOf } from '@/lib/pages/structured-data';

export interface HousePageModel {
  readonly meta: PageMeta;
  readonly trail: Trail;
  readonly title: string;
  /** `YYYY-MM-DD`; null if the page does not say when it was last changed. */
  readonly updated: string | null;
  /** MDX. */
  readonly source: string;
  /** Its file, and the pictures and PDFs that it names. */
  readonly place: PagePlace;
  /** Null if the text does not show them. */
  readonly figures: Figures | null;
  readonly latest: readonly Headline[];
}

/** Numbers of things in the archive. */
export interface Figures {
  readonly articles: number;
  readonly topics: number;
  readonly offerings: number;
  readonly sources: number;
}

/** Articles listed at its side. */
const LATEST = 4;

/** A page of `content/pages`, whose address follows from where its file lies. */
export const housePage: PageKind<'house-page', HousePageModel> = {
  name: 'house-page',
  patterns: [ELSEWHERE],
  find: ({ pages }, { values: [path = ''] }) => {
    const page = pages.get(path);
    // While articles are still being read, they cannot be counted.
    return page
      ? { path: page.path, isReadyEarly: !showsFigures(page), model: (library) => modelOf(page, library) }
      : null;
  },
  entries: ({ pages }) =>
    [...pages.values()].map(({ path, updated, inSitemap }) => ({
      path,
      number: 1,
      lastModified: updated?.day ?? null,
      isListed: inSitemap,
    })),
};

function modelOf(page: HousePage, library: Library): HousePageModel {
  const { title, description, path, updated, source } = page;
  return {
    meta: pageMeta({ title, description: description || library.site.description, path }),
    trail: trailOf(library, ...crumbsOf(page, library)),
    title,
    updated: updated?.day ?? null,
    source,
    place: { file: page.file, media: mediaOf(page, library) },
    figures: showsFigures(page) ? figuresOf(library) : null,
    latest: latest(library, LATEST).map((article) => headline(library, article)),
  };
}

function mediaOf({ file, media }: HousePage, { bodyMedia }: Library): PagePlace['media'] {
  return Object.fromEntries(
    media.flatMap(({ name }) => {
      const path = bodyMediaPath(file, name);
      const found = path === null ? undefined : bodyMedia.get(path);
      if (path === null || !found) return [];
      const { address } = found;
      return [[path, found.kind === 'image' ? { address, width: found.width, height: found.height } : { address }]];
    }),
  );
}

/** The pages of the folders around a page, if they exist, and the page itself. */
function crumbsOf({ path, label }: HousePage, { pages }: Library): readonly Crumb[] {
  const segments = path.split('/').slice(1, -1);
  const around = segments.flatMap((_segment, index) => {
    const folder = pages.get(canonicalPath(segments.slice(0, index + 1).join('/')));
    return folder ? [{ label: folder.label, href: folder.path }] : [];
  });
  return [...around, { label, href: path }];
}

function showsFigures({ source }: HousePage): boolean {
  return /<Figures\b/.test(source);
}

function figuresOf({ articles, topics, offerings, groups }: Library): Figures {
  return {
    articles: articles.length,
    topics: topics.size,
    offerings: offerings.size,
    sources: groups.source.size,
  };
}
