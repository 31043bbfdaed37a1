import { HUE_NAMES, type HueName } from '@/lib/config/palette';
import { hashText } from '@/lib/core/text';
import { PLAIN_TAXONOMY } from '@/lib/topic/normalise-topic';

/** The part of a topic that decides its colour. */
interface ColouredTopic {
  readonly slug: string;
  readonly taxonomy: string;
}

/** A taxonomy as the site's settings describe it. */
export interface SiteTaxonomy {
  /** As articles write it: `Energy` of `Energy: Wind power`. */
  readonly name: string;
  /** As readers see it. */
  readonly label: string;
  readonly hue: HueName;
}

/** The site's settings for taxonomies. Plain data, for the browser too. */
export interface TaxonomySource {
  readonly taxonomies: readonly SiteTaxonomy[];
}

/**
 * A topic's colour, which is its taxonomy's. A plain category, which has no taxonomy, gets one of the colours that the site
 * gave to no taxonomy, by its slug. Does not depend on other topics, so it is the same on every page and in every build.
 */
export function hueOf(site: TaxonomySource, { slug, taxonomy }: ColouredTopic): HueName {
  const isPlain = taxonomy === PLAIN_TAXONOMY && !site.taxonomies.some(({ name }) => name === taxonomy);
  return taxonomyHue(site, isPlain ? slug : taxonomy);
}

/** A taxonomy's colour: the one in the site's settings, else one that the settings do not use, chosen by its name. */
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

/** A colour chosen by a name, from those that are not taken, or from all if every one is. */
export function freeHue(name: string, taken: ReadonlySet<HueName>): HueName {
  const free = HUE_NAMES.filter((hue) => !taken.has(hue));
  const left = free.length > 0 ? free : HUE_NAMES;
  return left[mixed(hashText(name)) % left.length] ?? 'slate';
}

/** Mixes 32 bits, so that similar words get different colours: the last step of MurmurHash3 (fmix32, A. Appleby). */
function mixed(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}
