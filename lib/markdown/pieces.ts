import type { Element, ElementContent, Properties, Text } from 'hast';
import { BLOCKS, TEXT_BLOCKS } from '@/lib/markdown/elements';

/** Marks where a block was: the pieces before it and behind it are two paragraphs. */
export const GAP = { type: 'gap' } as const;

/** A part of the result whose parent is not known yet. */
export type Piece = ElementContent | typeof GAP;

export function element(tagName: string, children: ElementContent[], properties: Properties = {}): Element {
  return { type: 'element', tagName, properties, children };
}

export function text(value: string): Text {
  return { type: 'text', value };
}

/** Whether a piece shows nothing. */
export function isBlank(piece: Piece): boolean {
  if (piece.type === 'text') return piece.value.trim() === '';
  if (piece.type !== 'element') return true;
  if (piece.tagName === 'img' || piece.tagName === 'hr') return false;
  return piece.children.every(isBlank);
}

export function isBlock(piece: Piece): piece is Element {
  return piece.type === 'element' && BLOCKS.has(piece.tagName);
}

/**
 * Children of an element that holds blocks: words next to a gap become paragraphs.
 *
 * @param always whether words without a gap become paragraphs too
 */
export function inFlow(pieces: readonly Piece[], always: boolean): ElementContent[] {
  if (!always && !pieces.includes(GAP)) return pieces as ElementContent[];
  return runsOf(pieces).flatMap((run) => (isBlock(run[0] ?? GAP) ? run : paragraphOf(run)));
}

/** {@link inFlow} for an element that may hold just words, such as a cell. */
export function inCell(pieces: readonly Piece[]): ElementContent[] {
  const [only, ...more] = inFlow(pieces, false);
  if (only?.type !== 'element' || only.tagName !== 'p' || more.length > 0 || !pieces.includes(GAP))
    return only ? [only, ...more] : [];
  return Object.keys(only.properties).length > 0 ? [only] : only.children;
}

/** Children of an element that holds text, where a gap becomes a new line. */
export function inText(pieces: readonly Piece[], newLine: () => ElementContent): ElementContent[] {
  if (!pieces.includes(GAP)) return pieces as ElementContent[];
  const lines = runsOf(pieces).filter((run) => !run.every(isBlank) || run.some(isAnchor));
  return lines.flatMap((run, index) => (index === 0 ? run : [newLine(), ...run]));
}

/** Items of a list: any other piece becomes part of the item before it, or an item of its own. */
export function inList(pieces: readonly Piece[]): ElementContent[] {
  const items: Element[] = [];
  for (const run of runsOf(pieces)) {
    const [first] = run;
    if (first?.type === 'element' && first.tagName === 'li') items.push(first);
    else if (!run.every(isBlank) || run.some(isAnchor)) {
      const before = items.at(-1);
      if (before && first && isBlock(first)) before.children.push(...run);
      else items.push(element('li', run));
    }
  }
  return items;
}

/** Terms and definitions: any other piece becomes a definition. */
export function inDefinitions(pieces: readonly Piece[]): ElementContent[] {
  return runsOf(pieces).flatMap((run) => {
    const [first] = run;
    if (first?.type === 'element' && /^d[dt]$/.test(first.tagName)) return run;
    return run.every(isBlank) ? [] : [element('dd', run)];
  });
}

/** Rows and cells; the parser leaves nothing else between them. */
export function inTable(pieces: readonly Piece[]): ElementContent[] {
  return pieces.filter((piece): piece is Element => isBlock(piece));
}

/** Wraps pieces in an inline element: inside each block, and separately for each paragraph. */
export function around(outer: Element, pieces: readonly Piece[]): Piece[] {
  let isFirst = true;
  const copyAround = (children: ElementContent[]): Element => {
    const { id, ...others } = outer.properties;
    const properties = isFirst ? outer.properties : others;
    isFirst = false;
    return element(outer.tagName, children, properties);
  };
  const within = (block: Element): Element => {
    if (TEXT_BLOCKS.has(block.tagName)) return { ...block, children: [copyAround(block.children)] };
    return { ...block, children: spread(block.children) as ElementContent[] };
  };
  const spread = (all: readonly Piece[]): Piece[] =>
    groupsOf(all).flatMap((group): Piece[] => {
      const [first] = group;
      if (first && isBlock(first)) return [within(first)];
      return group.every((piece) => piece === GAP || (piece.type === 'text' && isBlank(piece)))
        ? group
        : [copyAround(group as ElementContent[])];
    });
  return pieces.length === 0 ? [copyAround([])] : spread(pieces);
}

/** Sets attributes on blocks, unless they have them already, and on spans around words. */
export function withAttributes(attributes: Properties, pieces: readonly Piece[]): Piece[] {
  if (Object.keys(attributes).length === 0) return [...pieces];
  return groupsOf(pieces).flatMap((group): Piece[] => {
    const [first] = group;
    if (first && isBlock(first)) return [{ ...first, properties: { ...attributes, ...first.properties } }];
    return group.every((piece) => piece === GAP || isBlank(piece))
      ? group
      : [element('span', group as ElementContent[], attributes)];
  });
}

/** Gives an id to the first piece: to a block itself, or to an empty span before words. */
export function withId(id: string, pieces: readonly Piece[]): Piece[] {
  const at = pieces.findIndex((piece) => piece !== GAP && !(piece.type === 'text' && isBlank(piece)));
  const first = pieces[at];
  if (first && isBlock(first) && first.properties.id === undefined)
    return pieces.with(at, { ...first, properties: { ...first.properties, id } });
  return pieces.toSpliced(Math.max(0, at), 0, element('span', [], { id }));
}

/** Runs of words between blocks and gaps, and each block as a run of its own; without gaps and blank pieces. */
function runsOf(pieces: readonly Piece[]): ElementContent[][] {
  return groupsOf(pieces).flatMap((group) => {
    const run = trimmed(group.filter((piece): piece is ElementContent => piece !== GAP));
    return run.length > 0 ? [run] : [];
  });
}

/** The pieces in order; each block and each gap is a group of its own. */
function groupsOf(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let words: Piece[] | null = null;
  for (const piece of pieces) {
    if (piece === GAP || isBlock(piece)) {
      groups.push([piece]);
      words = null;
    } else if (words) words.push(piece);
    else {
      words = [piece];
      groups.push(words);
    }
  }
  return groups;
}

/** A run without blank text and line breaks at its ends. */
function trimmed(run: ElementContent[]): ElementContent[] {
  const isEdge = (piece: ElementContent) =>
    (piece.type === 'text' && isBlank(piece)) || (piece.type === 'element' && piece.tagName === 'br');
  let [start, end] = [0, run.length];
  while (start < end && isEdge(run[start] as ElementContent)) start++;
  while (end > start && isEdge(run[end - 1] as ElementContent)) end--;
  return run.slice(start, end);
}

/** Whether it, or something in it, has an id. */
export function isAnchor(piece: Piece): boolean {
  return piece.type === 'element' && (piece.properties.id !== undefined || piece.children.some(isAnchor));
}

/** @returns none for a run that shows nothing and is no target of a link */
function paragraphOf(run: ElementContent[]): Element[] {
  if (run.every(isBlank) && !run.some(isAnchor)) return [];
  const [only, ...more] = run;
  const isMarked = only?.type === 'element' && only.tagName === 'span' && more.length === 0;
  return isMarked ? [element('p', only.children, only.properties)] : [element('p', run)];
}
