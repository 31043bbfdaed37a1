import type { HueName } from '@/lib/config/palette';
import { OFFERINGS_PATH } from '@/lib/config/paths';
import { readingOrder } from '@/lib/core/reading-order';
import type { Library, Topic } from '@/lib/library/library';
import { topicsByTaxonomy } from '@/lib/library/queries';
import type { Offering } from '@/lib/offering/offering';
import { type PageKind, singlePage } from '@/lib/pages/page-kind';
import { type PageMeta, pageMeta } from '@/lib/pages/page-meta';
import { type OfferingLink, offeringLink } from '@/lib/pages/shapes';
import { type Trail, trailOf } from '@/lib/pages/structured-data';
import { hueOf, taxonomyHue, taxonomyLabel } from '@/lib/topic/topic-hue';

export interface OfferingsModel {
  readonly meta: PageMeta;
  readonly trail: Trail;
  readonly count: number;
  /** The letters from A to Z in at most two columns of about the same length. */
  readonly columns: readonly (readonly (Letter & { readonly offerings: readonly OfferingLink[] })[])[];
  /** The topics that offerings carry, by taxonomy and label. */
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

/** A letter of the directory; `#` for names that begin with none. */
interface Letter {
  readonly letter: string;
  /** For the section's address on the page. */
  readonly id: string;
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
  const description =
    'The directory of products, services, apps and data sets that our articles concern, from A to Z and by topic.';
  return {
    meta: pageMeta({ title: 'Offerings', description, path: OFFERINGS_PATH }),
    trail: trailOf(library, { label: 'Offerings', href: OFFERINGS_PATH }),
    count: library.offerings.size,
    columns: inTwoColumns(offeringsByLetter(library)).map((column) =>
      column.map((group) => ({ ...group, offerings: group.offerings.map(offeringLink) })),
    ),
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

/** The directory from A to Z. Accents make no letters of their own, and marks before a name do not count. */
export function offeringsByLetter(library: Library): readonly (Letter & { readonly offerings: readonly Offering[] })[] {
  const { locale } = library.site;
  const order = readingOrder(locale);
  const groups = new Map<string, Offering[]>();
  for (const offering of library.offerings.values()) {
    const [first = ''] = /[\p{L}\p{N}]/u.exec(offering.label.normalize('NFKD')) ?? [];
    const letter = /\p{L}/u.test(first) ? first.toLocaleUpperCase(locale) : '#';
    groups.set(letter, [...(groups.get(letter) ?? []), offering]);
  }
  return [...groups]
    .sort(([a], [b]) => (a === '#' ? 1 : b === '#' ? -1 : order(a, b)))
    .map(([letter, own]) => ({
      letter,
      id: letter === '#' ? 'letter-other' : `letter-${letter.toLowerCase()}`,
      offerings: own,
    }));
}

/** The room about the lines of a letter's offerings, in lines. */
const LETTER_LINES = 0.5;

/** Parts groups, in their order, where the longer of two columns is shortest. */
export function inTwoColumns<Group extends { readonly offerings: readonly unknown[] }>(
  groups: readonly Group[],
): readonly (readonly Group[])[] {
  const lines = groups.map(({ offerings: own }) => own.length + LETTER_LINES);
  const all = lines.reduce((sum, length) => sum + length, 0);
  let [first, best, parting] = [0, Number.POSITIVE_INFINITY, 0];
  lines.forEach((length, index) => {
    first += length;
    const longer = Math.max(first, all - first);
    if (longer < best) [best, parting] = [longer, index + 1];
  });
  return [groups.slice(0, parting), groups.slice(parting)].filter((column) => column.length > 0);
}
