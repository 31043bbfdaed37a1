import type { Element, Root } from 'hast';
import { decodeEscapes } from '@/lib/core/decode-escapes';
import { lettersOf } from '@/lib/core/fold-text';
import { anchorGuesses } from '@/lib/markdown/guess-anchor';
import { headingSlugs } from '@/lib/markdown/heading-slugs';
import { wordsIn } from '@/lib/markdown/words-in';

/** Begins every id of a body, so that none names a part of the page around it. */
const PREFIX = 'part-';

/** What may follow the prefix in the markup. */
export const ANCHOR_ID = /^part-[^\s"'<>&]{1,120}$/;

/** Where links within a body lead. */
export interface Anchors {
  /** The id of an element that is linked to. */
  readonly idOf: ReadonlyMap<Element, string>;
  /** The id that a link's fragment means, as written behind the `#`. */
  readonly idFor: ReadonlyMap<string, string>;
  /** The fragments of links that lead to nothing. */
  readonly dead: readonly string[];
}

/**
 * Finds what the links of a body lead to within it: elements by their `id` or `name`, and headings without one by their
 * words, as GitHub, Hugo and their like make ids of them. Where a fragment names none of these, it leads to the only one it
 * may mean in the words of another exporter. Only what is linked to gets an id.
 */
export function findAnchors(tree: Root): Anchors {
  const found: Found = { named: new Map(), headings: [], fragments: new Set(), linked: new Set() };
  collect(tree, found);
  const idOf = new Map<Element, string>();
  const idFor = new Map<string, string>();
  if (found.fragments.size === 0) return { idOf, idFor, dead: [] };
  const bySlug = slugsOf(found.headings);
  const meant = anchorGuesses(found.named, found.headings);
  const taken = new Set<string>();
  for (const fragment of found.fragments) {
    const name = decodeEscapes(fragment);
    const target =
      found.named.get(fragment) ??
      found.named.get(name) ??
      bySlug.get(name) ??
      bySlug.get(lettersOf(name)) ??
      meant(name);
    if (!target) continue;
    const id = idOf.get(target) ?? freeId(name, taken);
    taken.add(id);
    idOf.set(target, id);
    idFor.set(fragment, id);
  }
  return { idOf, idFor, dead: [...found.linked].filter((fragment) => !idFor.has(fragment)) };
}

interface Found {
  readonly named: Map<string, Element>;
  readonly headings: Element[];
  readonly fragments: Set<string>;
  /** Those of them that are of links. */
  readonly linked: Set<string>;
}

function collect(node: Root | Element, found: Found): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const { id, name, href, headers } = child.properties;
    const isHeading = /^h[1-6]$/.test(child.tagName);
    for (const given of [id, child.tagName === 'a' ? name : null])
      if (typeof given === 'string' && given !== '' && !found.named.has(given)) found.named.set(given, child);
    if (isHeading) found.headings.push(child);
    if (typeof href === 'string' && /^#./.test(href)) {
      found.fragments.add(href.slice(1));
      found.linked.add(href.slice(1));
    }
    if (Array.isArray(headers)) for (const header of headers) found.fragments.add(String(header));
    collect(child, found);
  }
}

/** Headings by the ids that generators give them, and by their letters alone. */
function slugsOf(headings: readonly Element[]): ReadonlyMap<string, Element> {
  const bySlug = new Map<string, Element>();
  const byLetters = new Map<string, Element>();
  const slugOf = headingSlugs();
  for (const heading of headings) {
    const words = wordsIn(heading);
    const unique = slugOf(words);
    if (!bySlug.has(unique)) bySlug.set(unique, heading);
    const letters = lettersOf(words);
    if (letters !== '' && !byLetters.has(letters)) byLetters.set(letters, heading);
  }
  return new Map([...byLetters, ...bySlug]);
}

function freeId(name: string, taken: ReadonlySet<string>): string {
  const wanted = PREFIX + (name.replace(/[\s"'<>&]+/g, '-').slice(0, 100) || 'top');
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  return id;
}
