import type { HueName } from '@/lib/config/palette';
import { TOPICS_PATH } from '@/lib/config/paths';
import type { Library } from '@/lib/library/library';
import { topicsByTaxonomy } from '@/lib/library/queries';
import { type PageKind, singlePage } from '@/lib/pages/page-kind';
import { type PageMeta, pageMeta } from '@/lib/pages/page-meta';
import { type Trail, trailOf } from '@/lib/pages/structured-data';
import { TOPICS_DESCRIPTION } from '@/lib/pages/texts';
import { SECTIONS } from '@/lib/site/texts';
import { taxonomyHue, taxonomyLabel } from '@/lib/topic/topic-hue';

export interface TopicsModel {
  readonly meta: PageMeta;
  readonly trail: Trail;
  readonly taxonomies: readonly TaxonomyTopics[];
}

/** The topics of a taxonomy, by label. */
export interface TaxonomyTopics {
  readonly taxonomy: string;
  readonly hue: HueName;
  readonly topics: readonly {
    readonly slug: string;
    readonly label: string;
    /** Number of articles; for a topic without any, number of offerings. */
    readonly count: number;
    readonly of: 'article' | 'offering';
  }[];
}

/** Every topic, under its taxonomy. */
export const topics: PageKind<'topics', TopicsModel> = {
  name: 'topics',
  ...singlePage(TOPICS_PATH, topicsModel),
};

function topicsModel(library: Library): TopicsModel {
  return {
    meta: pageMeta({ title: SECTIONS.topics, description: TOPICS_DESCRIPTION, path: TOPICS_PATH }),
    trail: trailOf(library, { label: SECTIONS.topics, href: TOPICS_PATH }),
    taxonomies: topicsByTaxonomy(library).map((group) => ({
      taxonomy: taxonomyLabel(library.site, group.taxonomy),
      hue: taxonomyHue(library.site, group.taxonomy),
      topics: group.topics.map(({ slug, label, articles, offerings }) => ({
        slug,
        label,
        ...(articles.length > 0
          ? { count: articles.length, of: 'article' as const }
          : { count: offerings.length, of: 'offering' as const }),
      })),
    })),
  };
}
