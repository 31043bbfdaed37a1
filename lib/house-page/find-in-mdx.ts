import { forgivenEdits, withinEdits } from '@/lib/core/edit-distance';
import { truncate } from '@/lib/core/truncate';
import { parseWebAddress } from '@/lib/core/web-address';
import { keptElements } from '@/lib/markdown/elements';

/** The part of an MDX syntax tree (mdast with MDX nodes) that the check uses. */
export interface MdxNode {
  readonly type: string;
  readonly name?: string | null;
  readonly depth?: number;
  /** Of code and expressions. */
  readonly value?: string;
  /** Of links and pictures. */
  readonly url?: string;
  readonly attributes?: readonly MdxAttribute[];
  readonly children?: readonly MdxNode[];
  readonly position?: Position | undefined;
}

interface MdxAttribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly position?: Position | undefined;
}

interface Position {
  readonly start: { readonly line: number; readonly column: number };
}

/** Something a house page must not contain. Lines and columns count from 1, within the MDX source. */
export interface MdxFinding {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint: string;
  /** `house-page` unless given. */
  readonly rule?: 'link-broken';
}

type Mistake = Omit<MdxFinding, 'line' | 'column'>;

/** The components a house page may use; `components/pages/house-components.tsx` defines them. */
export const HOUSE_COMPONENT_NAMES = ['Lede', 'Ext', 'Figures'] as const;

const COMPONENTS: ReadonlySet<string> = new Set(HOUSE_COMPONENT_NAMES);

/** The elements that a house page may use; not h1, because the title is the only one. */
const ELEMENTS: ReadonlySet<string> = new Set(
  [...keptElements(), ...'address aside details div section summary time u'.split(' ')].filter((name) => name !== 'h1'),
);

/** Everything in a house page's tree that would be dropped, would run, or would break the page, in order. */
export function findInMdx(node: MdxNode): readonly MdxFinding[] {
  const own = whatIsWrong(node);
  const ofAttributes = (node.attributes ?? []).flatMap((attribute) => {
    const mistake = wrongAttribute(node.name ?? '', attribute);
    return mistake ? [at(attribute.position ?? node.position, mistake)] : [];
  });
  const inside = (node.children ?? []).flatMap(findInMdx);
  return [...(own ? [at(node.position, own)] : []), ...ofAttributes, ...inside];
}

function at(position: Position | undefined, mistake: Mistake): MdxFinding {
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  return { line, column, ...mistake };
}

function whatIsWrong(node: MdxNode): Mistake | null {
  const { type, depth, value = '', url = '' } = node;
  if (type === 'heading' && depth === 1) return FIRST_HEADING;
  if (type === 'mdxjsEsm')
    return { message: `imports or exports, which is not done: "${firstLine(value)}"`, hint: 'remove it' };
  if (/^mdx(Flow|Text)Expression$/.test(type)) {
    if (isComment(value)) return null;
    return {
      message: `holds a JavaScript expression, which is not run: "{${firstLine(value)}}"`,
      hint: 'remove the braces, or put them in `code`',
    };
  }
  if (type === 'image') return wrongPicture(url);
  if (type === 'link' || type === 'definition') return wrongAddress(url);
  return /^mdxJsx/.test(type) ? wrongElement(node) : null;
}

const FIRST_HEADING: Mistake = { message: 'has a heading of the first level', hint: 'the title is one; begin at ##' };

/** Whether an expression holds only comments, which is MDX's syntax for comments. */
function isComment(expression: string): boolean {
  return /^\s*(?:\/\*[\s\S]*?\*\/\s*)+$/.test(expression);
}

function firstLine(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return truncate(line, 40);
}

function wrongElement({ name, attributes = [] }: MdxNode): Mistake | null {
  if (name === 'img') {
    const { value } = attributes.find((attribute) => attribute.name === 'src') ?? {};
    return typeof value === 'object' ? null : wrongPicture(String(value ?? ''));
  }
  // A fragment, <>…</>, has no name.
  if (!name || ELEMENTS.has(name)) return null;
  if (name === 'h1') return FIRST_HEADING;
  if (name === 'Ext' && !attributes.some((attribute) => attribute.name === 'href'))
    return { message: '<Ext> has no href', hint: 'write <Ext href="https://…">words</Ext>' };
  if (COMPONENTS.has(name)) return null;
  if (/^[a-z][\w-]*$/.test(name))
    return { message: `<${name}> is no element of a page`, hint: 'write plain text, lists, tables and links' };
  // There are few and short ones, so at least one edit is always accepted.
  const meant = HOUSE_COMPONENT_NAMES.find((known) => withinEdits(name, known, Math.max(1, forgivenEdits(known))));
  return {
    message: `<${name}> is no component here`,
    hint: meant ? `did you mean <${meant}>?` : `use ${HOUSE_COMPONENT_NAMES.join(', ')}`,
  };
}

/** Loading a picture from another site would disclose readers to that site. */
function wrongPicture(address: string): Mistake | null {
  if (address === '') return { message: 'has a picture without an address', hint: 'write ![what it shows](file.png)' };
  if (!/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address)) return null;
  return {
    message: `shows the picture "${firstLine(address)}", which is no file of this folder`,
    hint: 'save it beside the page, and write its name',
  };
}

function wrongAttribute(element: string, { type, name = '', value }: MdxAttribute): Mistake | null {
  if (type === 'mdxJsxExpressionAttribute' || (typeof value === 'object' && value !== null))
    return {
      message: `<${element}> has an attribute in braces, which are not run`,
      hint: 'write its value in quotes',
    };
  if (/^style$|^on|^dangerously/i.test(name))
    return { message: `<${element}> has the attribute ${name}, which is not done`, hint: 'remove it' };
  if (name !== 'href') return null;
  if (element === 'Ext' && !parseWebAddress(String(value ?? '')))
    return { message: `<Ext> leads to "${value ?? ''}", which is no web address`, hint: 'begin with https://' };
  return wrongAddress(String(value ?? ''));
}

/** Allows the schemes of web pages, mail and telephone; others may run code, or lead nowhere. */
function wrongAddress(address: string): Mistake | null {
  const [, scheme = ''] = /^\s*([a-z][a-z\d+.-]*):/i.exec(address) ?? [];
  if (scheme === '' || /^(?:https?|mailto|tel)$/i.test(scheme)) return null;
  return {
    message: `leads to "${firstLine(address)}", whose scheme is none of the web`,
    hint: 'write an address with https:, mailto: or tel:',
  };
}
