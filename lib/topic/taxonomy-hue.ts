import type { HueName } from '@/lib/config/palette';
import { hashText } from '@/lib/core/text';

/** The house's taxonomies and their colours. */
// A map, because a taxonomy may be called `constructor`.
const OWN: ReadonlyMap<string, HueName> = new Map(
  Object.entries({
    'Healthcare IT News': 'teal',
    Symplur: 'plum',
    'Events Taxonomies': 'amber',
    'Digital Practice': 'indigo',
  } as const),
);

/** Colours left for taxonomies that the house does not know. */
const OTHERS: readonly HueName[] = ['brick', 'moss', 'slate', 'rose'];

/** A taxonomy's colour: the same on every page and every build, whatever other taxonomies there are. */
export function hueOf(taxonomy: string): HueName {
  return OWN.get(taxonomy) ?? OTHERS[hashText(taxonomy) % OTHERS.length] ?? 'slate';
}

/** An article's colour: its first topic's; slate for one without topics. */
export function articleHue({ topics }: { readonly topics: readonly { readonly taxonomy: string }[] }): HueName {
  return topics[0] ? hueOf(topics[0].taxonomy) : 'slate';
}
