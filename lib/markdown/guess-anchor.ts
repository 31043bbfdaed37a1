import type { Element } from 'hast';
import { lettersOf } from '@/lib/core/fold-text';
import { wordsIn } from '@/lib/markdown/words-in';

/**
 * What exporters put before the ids they make: GitHub (`user-content-`), Gutenberg (`h-`), Bitbucket (`markdown-header-`),
 * Google Docs (`heading=`, `bookmark=`), writers of tables of contents, Confluence (`id-`).
 */
const PREFIX =
  /^(?:user-content-|markdown-header-|heading[-_=]|header[-_]|bookmark=|section[-_]|anchor[-_]|toc[-_]|h[-_]|id-|_(?!toc|ref|ftn|edn))/i;

/** The number that begins a heading, which Pandoc and kramdown leave out of its id. */
const NUMBERING = /^[\d.)\s-]+(?=\p{L})/u;

/** Confluence makes an id of the page's name and the heading's words without their spaces: `Records-Howweasked`. */
const AFTER_PAGE = /^[^-]{3,}-([^-]{6,})$/;

/**
 * What a fragment may mean that names nothing in a body: the one target whose id or words are the same but for capitals,
 * signs, a number before them and the prefix of an exporter. Null where there is none, or more than one.
 *
 * @param named elements by their `id` or `name`
 */
export function anchorGuesses(
  named: ReadonlyMap<string, Element>,
  headings: readonly Element[],
): (fragment: string) => Element | undefined {
  let targets: Targets | null = null;
  return (fragment) => {
    // Few bodies have a link that leads nowhere.
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
  /** Headings of several words, whose letters in one run are no word that stands for itself. */
  readonly byWords: ReadonlyMap<string, ReadonlySet<Element>>;
}

function targetsOf(named: ReadonlyMap<string, Element>, headings: readonly Element[]): Targets {
  const byKey = new Map<string, Set<Element>>();
  const byWords = new Map<string, Set<Element>>();
  const around = new Map(headings.flatMap((heading) => anchorsIn(heading).map((anchor) => [anchor, heading] as const)));
  // An anchor in a heading and the heading are one target.
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

/** What an id or a fragment is known by, without what exporters add; the surest first. */
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
