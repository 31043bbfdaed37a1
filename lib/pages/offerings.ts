import type { HueName } from '@/lib/config/palette';
import { OFFERINGS_PATH } from '@/lib/config/paths';
import type { Library } from '@/lib/library/library';
import { offeringsByTopic } from '@/lib/library/queries';
import { byLetter, inTwoColumns, type Letter } from '@/lib/pages/letters';
import { type PageKind, singlePage } from '@/lib/pages/page-kind';
import { type PageMeta, pageMeta } from '@/lib/pages/page-meta';
import { type OfferingLink, offeringLink } from '@/lib/pages/shapes';
import { type Trail, trailOf } from '@/lib/pages/structured-data';
import { hueOf, taxonomyLabel } from '@/lib/topic/topic-hue';

export interface OfferingsModel {
  readonly meta: PageMeta;
  readonly trail: Trail;
  readonly count: number;
  /** The letters from A to Z in at most two columns of about the same length. */
  readonly columns: readonly (readonly Letter<OfferingLink>[])[];
  readonly topics: readonly {
    readonly slug: string;
    readonly label: string;
    readonly taxonomy: string;
    readonly hue: HueName;
    readonly offerings: readonly OfferingLink[];
  }[];
}

/** The directory of offerings, from A to Z and by topic. */
export const offerings: PageKind<'offerings', OfferingsModel> = {
  name: 'offerings',
  ...singlePage(OFFERINGS_PATH, offeringsModel),
};

function offeringsModel(library: Library): OfferingsModel {
  const description =
    'The directory of products, services, apps and data sets that our articles concern, from A to Z and by topic.';
  return {
    meta: pageMeta({ title: 'Offerings', description, path: OFFERINGS_PATH }),
    trail: trailOf(library, { label: 'Offerings', href: OFFERINGS_PATH }),
    count: library.offerings.size,
    columns: inTwoColumns(byLetter([...library.offerings.values()].map(offeringLink), library.site.locale)),
    topics: offeringsByTopic(library).map((topic) => ({
      slug: topic.slug,
      label: topic.label,
      taxonomy: taxonomyLabel(library.site, topic.taxonomy),
      hue: hueOf(library.site, topic),
      offerings: topic.offerings.map(offeringLink),
    })),
  };
}
