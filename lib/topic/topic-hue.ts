import { HUE_NAMES, type HueName } from '@/lib/config/palette';
import { hashText } from '@/lib/core/text';
import { PLAIN_TAXONOMY } from '@/lib/topic/normalise-topic';

/** The part of a topic that decides its colour. */
interface ColouredTopic {
  readonly slug: string;
  readonly taxonomy: string;
}

/** What the site says of a taxonomy of its topics. */
export interface SiteTaxonomy {
  /** As articles write it: `Energy` of `Energy: Wind power`. */
  readonly name: string;
  /** As readers see it. */
  readonly label: string;
  readonly hue: HueName;
}

/** What a site says of its taxonomies. Plain data, for the browser too. */
export interface TaxonomySource {
  readonly taxonomies: readonly SiteTaxonomy[];
}

/**
 * A topic's colour: its taxonomy's. Plain categories, which have no taxonomy, are spread one by one over the colours that
 * the site gave to none. The same on every page and every build, whatever other topics there are.
 */
export function hueOf(site: TaxonomySource, { slug, taxonomy }: ColouredTopic): HueName {
  const isPlain = taxonomy === PLAIN_TAXONOMY && !site.taxonomies.some(({ name }) => name === taxonomy);
  return taxonomyHue(site, isPlain ? slug : taxonomy);
}

/** A taxonomy's colour: as the site says, else by its name one of those that the site gave to none. */
export function taxonomyHue({ taxonomies }: TaxonomySource, taxonomy: string): HueName {
  const own = taxonomies.find(({ name }) => name === taxonomy);
  return own?.hue ?? freeHue(taxonomy, new Set(taxonomies.map(({ hue }) => hue)));
}

/** A taxonomy's name as readers see it. */
export function taxonomyLabel({ taxonomies }: TaxonomySource, taxonomy: string): string {
  return taxonomies.find(({ name }) => name === taxonomy)?.label ?? taxonomy;
}

/** An article's colour: its first topic's; slate for one without topics. */
export function articleHue(site: TaxonomySource, { topics }: { readonly topics: readonly ColouredTopic[] }): HueName {
  return topics[0] ? hueOf(site, topics[0]) : 'slate';
}

/** A colour by a name, none of those that are taken unless all are. */
export function freeHue(name: string, taken: ReadonlySet<HueName>): HueName {
  const free = HUE_NAMES.filter((hue) => !taken.has(hue));
  const left = free.length > 0 ? free : HUE_NAMES;
  return left[mixed(hashText(name)) % left.length] ?? 'slate';
}

/** Evens out 32 bits, so that words alike get different colours: the last step of MurmurHash3 (fmix32, A. Appleby). */
function mixed(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}
