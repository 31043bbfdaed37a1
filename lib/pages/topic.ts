import { FACET_KINDS, forEachKind, kindsBeside } from '@/lib/article/facets';
import type { HueName } from '@/lib/config/palette';
import { TOPICS_PATH, topicPath } from '@/lib/config/paths';
import type { Library, Topic } from '@/lib/library/library';
import { countListFacets, NO_FACET, prepareListFacets } from '@/lib/pages/list-facets';
import { type Fact, spanFacts } from '@/lib/pages/list-rail';
import { type ArticleGroup, keyedGroups, numberedKind } from '@/lib/pages/numbered';
import { listMeta, type PageMeta } from '@/lib/pages/page-meta';
import {
  type CountedTopic,
  type Listing,
  listing,
  type OfferingLink,
  offeringLink,
  topicLink,
} from '@/lib/pages/shapes';
import { listCrumbs, type Trail, trailOf } from '@/lib/pages/structured-data';
import { topicDescription } from '@/lib/pages/texts';
import type { Facets } from '@/lib/search/search-answer';
import { SECTIONS } from '@/lib/site/texts';
import { hueOf, taxonomyLabel } from '@/lib/topic/topic-hue';

export interface TopicModel {
  readonly meta: PageMeta;
  readonly trail: Trail;
  readonly hue: HueName;
  readonly slug: string;
  readonly label: string;
  readonly taxonomy: string;
  readonly list: Listing;
  readonly facts: readonly Fact[];
  /** Without facets that would narrow nothing. */
  readonly facets: Facets;
  /** Topics that share articles with it, most first, with the number of shared articles. */
  readonly neighbours: readonly CountedTopic[];
  /** The first offerings that carry it. */
  readonly offerings: readonly OfferingLink[];
  /** Number of offerings that carry it. */
  readonly offeringCount: number;
}

/** Offerings on a topic's page; the directory has all. */
const OFFERINGS_SHOWN = 20;

interface TopicGroup extends ArticleGroup {
  readonly topic: Topic;
}

/** A topic's articles, with facets, related topics and offerings. */
export const topic = numberedKind<'topic', TopicGroup, TopicModel>({
  name: 'topic',
  patterns: [`${TOPICS_PATH}/:slug`],
  ...keyedGroups(({ topics }) => topics, groupOf),
  prepare: ({ articles }) => prepareListFacets(articles),
  model: (library, { topic: shown, base }, page) => {
    const { slug, label, offerings } = shown;
    const taxonomy = taxonomyLabel(library.site, shown.taxonomy);
    return {
      meta: listMeta({ title: label, description: topicDescription(label, taxonomy), path: base }, page),
      trail: trailOf(library, { label: SECTIONS.topics, href: TOPICS_PATH }, ...listCrumbs(label, base, page.number)),
      hue: hueOf(library.site, shown),
      slug,
      label,
      taxonomy,
      list: listing(library, base, page, shown),
      facts: spanFacts(shown.articles),
      facets: narrowing(facetsOf(library, shown)),
      neighbours: shown.neighbours.map(({ topic: other, shared }) => ({ ...topicLink(library, other), count: shared })),
      offerings: offerings.slice(0, OFFERINGS_SHOWN).map(offeringLink),
      offeringCount: offerings.length,
    };
  },
});

/** All facets but topics. */
export function facetsOf(library: Library, { articles }: Topic): Facets {
  return countListFacets(library, articles, kindsBeside('topic'));
}

/** Without facets of a single value, which narrow nothing. */
function narrowing(facets: Facets): Facets {
  return forEachKind(FACET_KINDS, (kind) => (facets[kind].values.length > 1 ? facets[kind] : NO_FACET));
}

function groupOf(found: Topic): TopicGroup {
  return { base: topicPath(found.slug), articles: found.articles, topic: found };
}
