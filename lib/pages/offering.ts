import type { HueName } from '@/lib/config/palette';
import { OFFERINGS_PATH, offeringPath } from '@/lib/config/paths';
import type { Library } from '@/lib/library/library';
import { similarOfferings } from '@/lib/library/queries';
import { renderBody } from '@/lib/markdown/rendered-bodies';
import type { SafeHtml } from '@/lib/markdown/safe-html';
import type { Offering } from '@/lib/offering/offering';
import { type ArticleGroup, keyedGroups, numberedKind } from '@/lib/pages/numbered';
import type { IsAddress } from '@/lib/pages/page-kind';
import { listMeta, type PageMeta } from '@/lib/pages/page-meta';
import { linkResolver } from '@/lib/pages/resolve-link';
import { type Listing, listing, type OfferingLink, offeringLink, type TopicLink, topicLink } from '@/lib/pages/shapes';
import { listCrumbs, type Trail, trailOf } from '@/lib/pages/structured-data';
import { offeringDescription } from '@/lib/pages/texts';
import { SECTIONS } from '@/lib/site/texts';
import { articleHue } from '@/lib/topic/topic-hue';

export interface OfferingModel extends Pick<Offering, 'label' | 'description' | 'homepage'> {
  readonly meta: PageMeta;
  readonly trail: Trail;
  readonly hue: HueName;
  /** The body of its file, on the first page; null if it is empty. */
  readonly html: SafeHtml | null;
  readonly list: Listing;
  readonly topics: readonly TopicLink[];
  readonly similar: readonly OfferingLink[];
}

const SIMILAR_OFFERINGS = 8;

interface OfferingGroup extends ArticleGroup {
  readonly offering: Offering;
}

/** An offering, and the articles that mention it. */
export const offering = numberedKind<'offering', OfferingGroup, OfferingModel>({
  name: 'offering',
  patterns: [`${OFFERINGS_PATH}/:slug`],
  ...keyedGroups(({ offerings }) => offerings, groupOf),
  model: (library, { offering: shown, base }, page, isAddress) => {
    const { label, description, homepage, topics } = shown;
    const summary = description || offeringDescription(label);
    return {
      meta: listMeta({ title: label, description: summary, path: base }, page),
      trail: trailOf(
        library,
        { label: SECTIONS.offerings, href: OFFERINGS_PATH },
        ...listCrumbs(label, base, page.number),
      ),
      hue: articleHue(library.site, shown),
      label,
      description,
      homepage,
      html: page.number === 1 ? bodyOf(library, shown, isAddress) : null,
      list: listing(library, base, page),
      topics: topics.map((topic) => topicLink(library, topic)),
      similar: similarOfferings(library, shown, SIMILAR_OFFERINGS).map(offeringLink),
    };
  },
});

function groupOf(found: Offering): OfferingGroup {
  return { base: offeringPath(found.slug), articles: found.articles, offering: found };
}

function bodyOf({ site }: Library, shown: Offering, isAddress: IsAddress): SafeHtml | null {
  if (shown.body.trim() === '') return null;
  return renderBody(shown, linkResolver(isAddress, shown.homepage), undefined, site.language).html;
}
