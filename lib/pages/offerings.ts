import type { HueName } from '@/lib/config/palette';
import { OFFERINGS_PATH } from '@/lib/config/paths';
import type { Library, Topic } from '@/lib/library/library';
import { topicsByTaxonomy } from '@/lib/library/queries';
import { byLetter, inTwoColumns, type Letter } from '@/lib/pages/letters';
import { type PageKind, singlePage } from '@/lib/pages/page-kind';
import { type PageMeta, pageMeta } from '@/lib/pages/page-meta';
import { type OfferingLink, offeringLink } from '@/lib/pages/shapes';
import { type Trail, trailOf } from '@/lib/pages/structured-data';
import { OFFERINGS_DESCRIPTION } from '@/lib/pages/texts';
import { SECTIONS } from '@/lib/site/texts';
import { hueOf, taxonomyHue, taxonomyLabel } from '@/lib/topic/topic-hue';

export interface OfferingsModel {
  readonly meta: PageMeta;
  readonly trail: Trail;
  readonly count: number;
  /** The letters from A to Z in at most two columns of about the same length. */
  readonly columns: readonly (readonly Letter<OfferingLink>[])[];
  /** The topics of offerings, by taxonomy and label. */
  readonly taxonomies: readonly {
    readonly label: string;
    readonly hue: HueName;
    readonly topics: readonly {
      readonly slug: string;
      readonly label: string;
      readonly hue: HueName;
      readonly offerings: readonly OfferingLink[];
    }[];
  }[];
}

/** The directory of offerings, from A to Z and by topic. */
export const offerings: PageKind<'offerings', OfferingsModel> = {
  name: 'offerings',
  ...singlePage(OFFERINGS_PATH, offeringsModel),
};

function offeringsModel(library: Library): OfferingsModel {
  const { site } = library;
  const withOfferings = ({ slug, taxonomy, label, offerings: own }: Topic) => ({
    ...{ slug, label, hue: hueOf(site, { slug, taxonomy }) },
    offerings: own.map(offeringLink),
  });
  return {
    meta: pageMeta({ title: SECTIONS.offerings, description: OFFERINGS_DESCRIPTION, path: OFFERINGS_PATH }),
    trail: trailOf(library, { label: SECTIONS.offerings, href: OFFERINGS_PATH }),
    count: library.offerings.size,
    columns: inTwoColumns(byLetter([...library.offerings.values()].map(offeringLink), site.locale)),
    taxonomies: topicsByTaxonomy(library).flatMap(({ taxonomy, topics }) => {
      const carried = topics.filter((topic) => topic.offerings.length > 0);
      if (carried.length === 0) return [];
      return {
        label: taxonomyLabel(site, taxonomy),
        hue: taxonomyHue(site, taxonomy),
        topics: carried.map(withOfferings),
      };
    }),
  };
}
