import { decodeEscapes } from '@/lib/core/decode-escapes';
import type { MdxFinding, MdxNode } from '@/lib/house-page/find-in-mdx';
import { headingSlugs } from '@/lib/markdown/heading-slugs';

/** The top of the page, which always exists. */
const TOP = /^top$/i;

/** Links within a house page to a fragment that is neither a heading nor the `id` of an element. */
export function deadFragments(tree: MdxNode): readonly MdxFinding[] {
  const ids = new Set<string>();
  const links: { readonly fragment: string; readonly at: MdxNode['position'] }[] = [];
  const slugOf = headingSlugs();
  const visit = (node: MdxNode) => {
    const id = attributeOf(node, 'id');
    if (id !== '') ids.add(id);
    else if (node.type === 'heading' || /^h[2-6]$/.test(node.name ?? ''))
      ids.add(slugOf(wordsOf(node).replace(/\s+/g, ' ').trim()));
    const href = node.type === 'link' || node.type === 'definition' ? (node.url ?? '') : attributeOf(node, 'href');
    if (/^#./.test(href)) links.push({ fragment: decodeEscapes(href.slice(1)), at: node.position });
    node.children?.forEach(visit);
  };
  visit(tree);
  return links
    .filter(({ fragment }) => !ids.has(fragment) && !TOP.test(fragment))
    .map(({ fragment, at }) => ({
      rule: 'link-broken',
      line: at?.start.line ?? 1,
      column: at?.start.column ?? 1,
      message: `"#${fragment}" leads to no part of this page`,
      hint: 'write the words of the heading it means, with hyphens between them, or take it out',
    }));
}

function attributeOf({ attributes = [] }: MdxNode, name: string): string {
  const value = attributes.find((attribute) => attribute.name === name)?.value;
  return typeof value === 'string' ? value : '';
}

function wordsOf({ type, value = '', children = [] }: MdxNode): string {
  if (type === 'text' || type === 'inlineCode') return value;
  return children.map(wordsOf).join('');
}
