import type { ElementContent } from 'hast';
import { BLOCKS } from '@/lib/markdown/elements';

/** What precedes the current place. */
interface Before {
  last: 'space' | 'word' | 'picture';
}

/** Puts a space between a picture and its neighbours, because words may replace the picture later. */
export function partPictures(nodes: readonly ElementContent[]): ElementContent[] {
  return parted(nodes, { last: 'space' });
}

function parted(nodes: readonly ElementContent[], before: Before): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node.value === '' ? node : partedText(node, before)];
    if (node.type !== 'element') return [node];
    if (node.tagName === 'br' || BLOCKS.has(node.tagName)) {
      before.last = 'space';
      const block = { ...node, children: parted(node.children, before) };
      before.last = 'space';
      return [block];
    }
    const isNext = before.last === 'picture' ? beginsWith(node, isSeen) : beginsWith(node, isPicture);
    const space = before.last !== 'space' && isNext ? [{ type: 'text' as const, value: ' ' }] : [];
    if (space.length > 0) before.last = 'space';
    const children = parted(node.children, before);
    if (node.tagName === 'img') before.last = 'picture';
    return [...space, { ...node, children }];
  });
}

function partedText<T extends { value: string }>(node: T, before: Before): T {
  const isBeside = before.last === 'picture' && /^\S/.test(node.value);
  before.last = /\s$/.test(node.value) ? 'space' : 'word';
  return isBeside ? { ...node, value: ` ${node.value}` } : node;
}

/** Whether a node, or the first element or text in it, meets a condition. */
function beginsWith(node: ElementContent, is: (node: ElementContent) => boolean): boolean {
  if (is(node)) return true;
  if (node.type !== 'element') return false;
  const first = node.children.find(
    (child) => child.type === 'element' || (child.type === 'text' && child.value !== ''),
  );
  return first !== undefined && beginsWith(first, is);
}

function isPicture(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'img';
}

function isSeen(node: ElementContent): boolean {
  return isPicture(node) || (node.type === 'text' && /^\S/.test(node.value));
}
