import type { Nodes } from 'hast';

/** Elements whose content is code, or not shown. */
const EXCLUDED = new Set('code kbd math pre samp script select style svg template textarea title tt xmp'.split(' '));

/** The texts in a body's tree that readers see, except code. */
export function textsIn(node: Nodes): readonly string[] {
  if (node.type === 'text') return [node.value];
  if (!('children' in node) || (node.type === 'element' && EXCLUDED.has(node.tagName))) return [];
  return node.children.flatMap(textsIn);
}
