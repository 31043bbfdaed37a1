import type { Element, ElementContent, Root } from 'hast';

type Align = 'left' | 'center' | 'right';

/**
 * A unified step before the sanitiser, which lets only `align` through: gives each table cell an `align` from an attribute or
 * style of the cell, its row, its part of the table, or all of its content.
 */
export function alignCells() {
  return (tree: Root): void => alignWithin(tree, null);
}

function alignWithin(node: Root | Element, inherited: Align | null): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (/^t[hd]$/.test(child.tagName)) {
      child.properties.align = alignOf(child) ?? alignOfContent(child.children) ?? inherited ?? undefined;
      alignWithin(child, null);
    } else {
      const isPart = /^(?:thead|tbody|tfoot|tr)$/.test(child.tagName);
      alignWithin(child, isPart ? (alignOf(child) ?? inherited) : null);
    }
  }
}

/** The alignment that all blocks of a cell share: word processors align paragraphs, not cells. Null beside other content. */
function alignOfContent(content: readonly ElementContent[]): Align | null {
  const seen = content.filter((node) => node.type === 'element' || (node.type === 'text' && node.value.trim() !== ''));
  const said = new Set(seen.map((node) => (node.type === 'element' ? alignOf(node) : null)));
  const [align = null] = said;
  return said.size === 1 ? align : null;
}

function alignOf({ tagName, properties: { align, style } }: Element): Align | null {
  if (tagName === 'center') return 'center';
  const inStyle = typeof style === 'string' ? /(?:^|;)\s*text-align\s*:\s*([a-z]{3,7})/i.exec(style)?.[1] : undefined;
  const written = String(inStyle ?? align ?? '').toLowerCase();
  const value = written === 'end' ? 'right' : written;
  return value === 'left' || value === 'center' || value === 'right' ? value : null;
}
