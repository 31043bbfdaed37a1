import type { Element } from 'hast';
import { lettersOf } from '@/lib/core/fold-text';
import { wordsIn } from '@/lib/markdown/words-in';

/**
 * Prefixes of ids by exporters: GitHub (`user-content-`), Gutenberg (`h-`), Bitbucket (`markdown-header-`), Google Docs
 * (`heading=`, `bookmark=`), generators of tables of contents, Confluence (`id-`).
 */
const PREFIX =
  /^(?:user-content-|markdown-header-|heading[-_=]|header[-_]|bookmark=|section[-_]|anchor[-_]|toc[-_]|h[-_]|id-|_(?!toc|ref|ftn|edn))/i;

/** A number at the beginning of a heading, which Pandoc and kramdown leave out of its id. */
const NUMBERING = /^[\d.)\s-]+(?=\p{L})/u;

/** An id by Confluence: the page's name, then the heading's words without spaces: `Records-Howweasked`. */
const AFTER_PAGE = /^[^-]{3,}-([^-]{6,})$/;

/**
 * Guesses the target of a fragment that names none: the only one whose id or words differ from it just in case, signs, a
 * leading number or an exporter's prefix. Undefined if there is none, or more than one.
 *
 * @param named elements by their `id` or `name`
 */
export function anchorGuesses(
  named: ReadonlyMap<string, Element>,
  headings: readonly Element[],
): (fragment: string) => Element | undefined {
  let targets: Targets | null = null;
  return (fragment) => {
    // On demand: few bodies have a link without a target.
    targets ??= targetsOf(named, headings);
    for (const key of keysOf(fragment)) {
      const found = targets.byKey.get(key);
      if (found) return onlyOneOf(found);
    }
    const [, joined = ''] = AFTER_PAGE.exec(fragment.replace(PREFIX, '')) ?? [];
    return onlyOneOf(targets.byWords.get(keyOf(joined)));
  };
}

interface Targets {
  readonly byKey: ReadonlyMap<string, ReadonlySet<Element>>;
  /** Headings of several words, which are unlikely to equal another id when written without spaces. */
  readonly byWords: ReadonlyMap<string, ReadonlySet<Element>>;
}

function targetsOf(named: ReadonlyMap<string, Element>, headings: readonly Element[]): Targets {
  const byKey = new Map<string, Set<Element>>();
  const byWords = new Map<string, Set<Element>>();
  const around = new Map(headings.flatMap((heading) => anchorsIn(heading).map((anchor) => [anchor, heading] as const)));
  // An anchor within a heading is the same target as the heading.
  for (const [id, element] of named) for (const key of keysOf(id)) add(byKey, key, around.get(element) ?? element);
  for (const heading of headings) {
    const words = wordsIn(heading);
    for (const text of [words, words.replace(NUMBERING, '')]) {
      add(byKey, keyOf(text), heading);
      if (text.includes(' ')) add(byWords, keyOf(text), heading);
    }
  }
  return { byKey, byWords };
}

function add(targets: Map<string, Set<Element>>, key: string, target: Element): void {
  const known = targets.get(key);
  if (known) known.add(target);
  else if (key !== '') targets.set(key, new Set([target]));
}

function onlyOneOf(targets: ReadonlySet<Element> | undefined): Element | undefined {
  const [only, ...others] = targets ?? [];
  return others.length === 0 ? only : undefined;
}

/** Keys of an id or a fragment, without what exporters add; the surest first. */
function keysOf(id: string): readonly string[] {
  const bare = id.replace(PREFIX, '');
  return [...new Set([id, bare, bare.replace(NUMBERING, '')].map(keyOf))];
}

function keyOf(text: string): string {
  return lettersOf(text);
}

function anchorsIn(node: Element): readonly Element[] {
  return node.children.flatMap((child) => (child.type === 'element' ? [child, ...anchorsIn(child)] : []));
}
