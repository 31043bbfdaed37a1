import type { Nodes } from 'hast';
import { BLOCKS } from '@/lib/markdown/elements';

/** The words of a tree in one line, with a space wherever readers see one. */
export function wordsIn(node: Nodes): string {
  return textOf(node).replace(/\s+/g, ' ').trim();
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const text = node.children.map(textOf).join('');
  if (node.type !== 'element') return text;
  if (node.tagName === 'br') return ' ';
  return BLOCKS.has(node.tagName) || node.tagName === 'div' ? ` ${text} ` : text;
}
