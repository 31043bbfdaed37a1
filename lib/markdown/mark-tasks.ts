import type { Element, ElementContent } from 'hast';
import { BLOCKS } from '@/lib/markdown/elements';
import { wordsIn } from '@/lib/markdown/words-in';

/** A checkbox as text, as `keepStructure` writes it, and people do. */
const BOX = /^\s*([☐☑☒])\s+/u;

/**
 * Turns the box at the start of a list item into a checkbox with the words behind it as its label. It is disabled, because it
 * shows the state when the article was written.
 */
export function markTask(item: Element): void {
  const first = item.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
  const holder = first?.type === 'element' && first.tagName === 'p' ? first : item;
  const at = holder.children.findIndex((child) => child.type !== 'text' || child.value.trim() !== '');
  const text = holder.children[at];
  const box = text?.type === 'text' ? BOX.exec(text.value) : null;
  if (text?.type !== 'text' || !box) return;
  const end = holder.children.findIndex((child) => child.type === 'element' && BLOCKS.has(child.tagName));
  const until = end < 0 ? holder.children.length : end;
  const behind = { ...text, value: text.value.slice(box[0].length) };
  const label = labelOf(box[1] !== '☐', [behind, ...holder.children.slice(at + 1, until)]);
  if (wordsIn(label) === '') return;
  holder.children = [label, ...holder.children.slice(until)];
  item.properties.className = ['task'];
}

function labelOf(checked: boolean, words: readonly ElementContent[]): Element {
  const properties = { type: 'checkbox', disabled: true, ...(checked ? { checked } : {}) };
  const box: Element = { type: 'element', tagName: 'input', properties, children: [] };
  return { type: 'element', tagName: 'label', properties: {}, children: [box, ...spaced(words)] };
}

/** The words, with exactly one space before them. */
function spaced([first, ...rest]: readonly ElementContent[]): ElementContent[] {
  if (first?.type === 'text' && first.value.trim() === '' && rest.length > 0) return spaced(rest);
  if (first?.type === 'text') return [{ ...first, value: ` ${first.value.trimStart()}` }, ...rest];
  return [{ type: 'text', value: ' ' }, ...(first ? [first] : []), ...rest];
}
