import type { Element, Root } from 'hast';
import { BLOCKS } from '@/lib/markdown/elements';
import { wordsIn } from '@/lib/markdown/words-in';

/** Letters of right-to-left scripts. */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;

/** Code runs from left to right in every language; the others hold no text of their own. */
const UNMARKED = new Set(['pre', 'hr', 'tr', 'thead', 'tbody', 'tfoot', 'figure']);

/**
 * Gives each block without a `dir` the direction of its first letter, as `dir="auto"` would. Sets `dir` only where it differs
 * from the block around it, so left-to-right text gets no attributes.
 */
export function markDirection(tree: Root): void {
  if (RIGHT_TO_LEFT.test(wordsIn(tree))) mark(tree, 'ltr');
}

function mark(node: Root | Element, around: string): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    // The author's `dir` holds for everything in the element.
    if (child.properties.dir !== undefined) continue;
    const direction = BLOCKS.has(child.tagName) && !UNMARKED.has(child.tagName) ? directionOf(child, around) : around;
    if (direction !== around) child.properties.dir = direction;
    mark(child, direction);
  }
}

function directionOf(block: Element, otherwise: string): string {
  const [letter] = /\p{L}/u.exec(wordsIn(block)) ?? [];
  if (letter === undefined) return otherwise;
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}
