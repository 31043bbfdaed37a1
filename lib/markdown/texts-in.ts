import type { Nodes } from 'hast';

/** Elements whose content is shown as it is written, or not at all. */
const APART = new Set('code kbd math pre samp script select style svg template textarea title tt xmp'.split(' '));

/** The texts that readers see of a body's tree, each as it stands; none of what is code. */
export function textsIn(node: Nodes): readonly string[] {
  if (node.type === 'text') return [node.value];
  if (!('children' in node) || (node.type === 'element' && APART.has(node.tagName))) return [];
  return node.children.flatMap(textsIn);
}
