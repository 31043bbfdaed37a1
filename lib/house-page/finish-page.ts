import type { Nodes } from 'hast';
import { bodyMediaPath } from '@/lib/article/body-media';
import { decodeEscapes } from '@/lib/core/decode-escapes';
import { houseAddress } from '@/lib/house-page/house-address';
import { imageSource, imageSources } from '@/lib/images/responsive-image';
import { reachable, scrolledNames } from '@/lib/markdown/finish-markup';
import { headingSlugs } from '@/lib/markdown/heading-slugs';
import { wordsIn } from '@/lib/markdown/words-in';

/** The part of a page's tree (hast with MDX nodes) that is used here. */
interface Node {
  readonly type: string;
  readonly value?: string;
  /** Of elements made from Markdown. */
  readonly tagName?: string;
  properties?: Readonly<Record<string, unknown>>;
  /** Of elements written as JSX. */
  readonly name?: string | null;
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
  children?: Node[];
}

/** A picture of the content folder, or a file without a size that a page links to. */
export interface PageMedium {
  readonly address: string;
  readonly width?: number;
  readonly height?: number;
}

/** The file of a page, and the files that it names. Paths are relative to the content folder. */
export interface PagePlace {
  readonly file: string;
  /** By path. */
  readonly media: Readonly<Record<string, PageMedium>>;
}

/** Ids of the layout, which no heading may have. */
const LAYOUT_IDS = ['main', 'latest'];

/** CSS `sizes` of a picture in the text: `max-w-measure` of the theme, or the window less the margins. */
const SIZES = '(min-width: 40rem) 37rem, 94vw';

/**
 * A rehype plugin that finishes a house page: gives headings ids, resolves links relative to the file, gives pictures
 * their size and lazy loading, and lets wide tables and code scroll sideways. Scrolling parts get a tab stop, so that
 * keys can scroll them, and a name for screen readers.
 */
export function finishPage(place: PagePlace) {
  return (tree: Node): void => {
    const headings = headingIds(tree);
    const nameOf = scrolledNames();
    const visit = (node: Node): Node => {
      const element = elementOf(node);
      if (element === 'img') return pictureOf(node, place);
      if (node.children) node.children = node.children.map(visit);
      const id = headings.of.get(node);
      if (id !== undefined) return withAttributes(node, { id });
      if (element === 'a') return withAttributes(node, { href: hrefOf(node, place, headings) });
      if (element === 'pre') return withAttributes(node, reachable(nameOf('code')));
      if (element !== 'table') return node;
      const properties = { className: ['table-scroll'], ...reachable(nameOf('table')) };
      return { type: 'element', tagName: 'div', properties, children: [node] };
    };
    visit(tree);
  };
}

interface HeadingIds {
  readonly of: ReadonlyMap<Node, string>;
  /** From the fragment that links use to the id. */
  readonly bySlug: ReadonlyMap<string, string>;
}

function headingIds(tree: Node): HeadingIds {
  const of = new Map<Node, string>();
  const bySlug = new Map<string, string>();
  const slugOf = headingSlugs();
  const visit = (node: Node) => {
    if (/^h[2-6]$/.test(elementOf(node))) {
      const own = attributeOf(node, 'id');
      const slug = own || slugOf(wordsIn(node as Nodes));
      const id = LAYOUT_IDS.includes(slug) ? `${slug}-part` : slug;
      if (slug !== '') {
        of.set(node, id);
        bySlug.set(slug, id);
      }
    }
    node.children?.forEach(visit);
  };
  visit(tree);
  return { of, bySlug };
}

function hrefOf(node: Node, { file, media }: PagePlace, { bySlug }: HeadingIds): string {
  const href = attributeOf(node, 'href');
  if (href.startsWith('#')) {
    const id = bySlug.get(decodeEscapes(href.slice(1)));
    return id === undefined ? href : `#${id}`;
  }
  return mediumAt(file, media, href)?.address ?? houseAddress(file, href);
}

function mediumAt(file: string, media: PagePlace['media'], named: string): PageMedium | undefined {
  const path = bodyMediaPath(file, named);
  return path === null ? undefined : media[path];
}

/** A picture with its sources, size and lazy loading; its alt text if it cannot be shown. */
function pictureOf(node: Node, { file, media }: PagePlace): Node {
  const alt = attributeOf(node, 'alt');
  const { address, width, height } = mediumAt(file, media, attributeOf(node, 'src')) ?? { address: '' };
  if (width === undefined || height === undefined) return { type: 'text', value: alt };
  const properties = {
    ...{ src: imageSource(address), srcSet: imageSources({ address, width }), sizes: SIZES },
    ...{ alt, width, height, loading: 'lazy', decoding: 'async' },
  };
  return { type: 'element', tagName: 'img', properties, children: [] };
}

function elementOf({ tagName, name }: Node): string {
  return tagName ?? name ?? '';
}

function attributeOf({ properties, attributes }: Node, name: string): string {
  const value = properties ? properties[name] : attributes?.find((attribute) => attribute.name === name)?.value;
  return typeof value === 'string' ? value : '';
}

/** The element with further attributes, whether from Markdown or JSX. */
function withAttributes(node: Node, values: Readonly<Record<string, string | number>>): Node {
  if (!node.attributes) return Object.assign(node, { properties: { ...node.properties, ...values } });
  const others = node.attributes.filter(({ name }) => name === undefined || !(name in values));
  const added = Object.entries(values).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value: `${value}` }));
  return { ...node, attributes: [...others, ...added] };
}
