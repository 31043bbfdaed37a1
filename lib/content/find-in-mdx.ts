/** The part of an MDX syntax tree (mdast with MDX nodes) that the check looks at. */
export interface MdxNode {
  readonly type: string;
  readonly name?: string | null;
  readonly depth?: number;
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly MdxNode[];
  readonly position?: { readonly start: { readonly line: number } };
}

/** Something a house page may not hold. Lines count from 1, within the MDX source. */
export interface MdxFinding {
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

/** The components a house page may use; `app/about/house-components.tsx` makes them. */
export const HOUSE_COMPONENT_NAMES = ['Lede', 'Ext', 'Figures'] as const;

/** Everything in a house page's tree that would be dropped, or would break the page, in the order it stands. */
export function findInMdx(node: MdxNode): readonly MdxFinding[] {
  const line = node.position?.start.line ?? 1;
  const own = whatIsWrong(node);
  const inside = (node.children ?? []).flatMap(findInMdx);
  return own ? [{ line, ...own }, ...inside] : inside;
}

function whatIsWrong({ type, name, depth, attributes = [] }: MdxNode): Omit<MdxFinding, 'line'> | null {
  if (type === 'heading' && depth === 1) {
    return { message: 'has a heading of the first level', hint: 'the title is one; begin at ##' };
  }
  if (type === 'mdxjsEsm') return { message: 'imports or exports, which is not done', hint: 'remove it' };
  if (/^mdx(Flow|Text)Expression$/.test(type)) {
    return {
      message: 'holds a JavaScript expression, which is not run',
      hint: 'remove the braces, or put them in `code`',
    };
  }
  if (!/^mdxJsx/.test(type)) return null;
  if (name && /^[A-Z]/.test(name) && !(HOUSE_COMPONENT_NAMES as readonly string[]).includes(name)) {
    return { message: `<${name}> is no component here`, hint: `use ${HOUSE_COMPONENT_NAMES.join(', ')}` };
  }
  const wrong = attributes.find((attribute) => attribute.name === 'style' || typeof attribute.value === 'object');
  return wrong?.value || wrong?.name === 'style'
    ? {
        message: `<${name}> has an attribute that is no plain text or a style`,
        hint: 'write plain attributes, no style',
      }
    : null;
}
