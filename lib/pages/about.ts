import { ABOUT_PATH } from '@/lib/config/paths';
import { site } from '@/lib/config/site';
import { formatProblem, isError } from '@/lib/core/problem';
import type { Library } from '@/lib/library/library';
import { latest } from '@/lib/library/queries';
import { type PageKind, singlePage } from '@/lib/pages/page-kind';
import { type PageMeta, pageMeta } from '@/lib/pages/page-meta';
import { type Headline, headline } from '@/lib/pages/shapes';
import { type Trail, trailOf } from '@/lib/pages/structured-data';

export interface AboutModel {
  readonly meta: PageMeta;
  readonly trail: Trail;
  readonly title: string;
  /** MDX, as the house wrote it; null where the site's own description stands in. */
  readonly source: string | null;
  /** What the archive holds; null where the text does not show it. */
  readonly figures: Figures | null;
  readonly latest: readonly Headline[];
  /** Why it cannot be shown, for its editors; empty where it can. */
  readonly problems: readonly string[];
}

/** How many there are of each. */
export interface Figures {
  readonly articles: number;
  readonly topics: number;
  readonly offerings: number;
  readonly publishers: number;
}

/** How many articles stand beside it. */
const LATEST = 4;

/** The house's page about itself. */
export const about: PageKind<'about', AboutModel> = {
  name: 'about',
  ...singlePage(ABOUT_PATH, aboutModel, true),
};

function aboutModel(library: Library): AboutModel {
  const { value: page, problems } = library.about;
  const title = page?.title ?? `About ${site.name}`;
  return {
    meta: pageMeta({ title, description: page?.description || site.description, path: ABOUT_PATH }),
    trail: trailOf({ label: 'About', href: ABOUT_PATH }),
    title,
    source: page?.source ?? null,
    figures: page && /<Figures\b/.test(page.source) ? figuresOf(library) : null,
    latest: latest(library, LATEST).map(headline),
    problems: problems.filter(isError).map(formatProblem),
  };
}

function figuresOf({ articles, topics, offerings, sources }: Library): Figures {
  return {
    articles: articles.length,
    topics: topics.size,
    offerings: offerings.size,
    publishers: sources.size,
  };
}
