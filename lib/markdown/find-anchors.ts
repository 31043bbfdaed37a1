import type { Element, Root } from 'hast';
import { decodeEscapes } from '@/lib/core/decode-escapes';
import { lettersOf } from '@/lib/core/fold-text';
import { anchorGuesses } from '@/lib/markdown/guess-anchor';
import { headingSlugs } from '@/lib/markdown/heading-slugs';
import { wordsIn } from '@/lib/markdown/words-in';

/** Prefix of every id of a body, so that none collides with an id of the page around it. */
const PREFIX = 'part-';

export const ANCHOR_ID = /^part-[^\s"'<>&]{1,120}$/;

/** The targets of links within a body. */
export interface Anchors {
  /** The id of each element that is a target. */
  readonly idOf: ReadonlyMap<Element, string>;
  /** The id for each fragment, as written behind the `#`. */
  readonly idFor: ReadonlyMap<string, string>;
  /** The fragments of links without a target. */
  readonly dead: readonly string[];
}

/**
 * Finds the targets of a body's links within it: elements by `id` or `name`, and headings by their words, of which GitHub,
 * Hugo and the like make ids. A fragment that names none of these leads to the only target that it can mean in another
 * exporter's way of making ids. Only targets get an id.
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
  /** The fragments in links; the others are in `headers` of cells. */
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

/** Headings by the ids that generators give them, and by their letters only. */
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
