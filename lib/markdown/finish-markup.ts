import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { MediaImage } from '@/lib/images/media-file';
import { imageSource, imageSources } from '@/lib/images/responsive-image';
import { markDirection } from '@/lib/markdown/mark-direction';
import { markTask } from '@/lib/markdown/mark-tasks';
import { PICTURE, SCROLLED } from '@/lib/markdown/texts';

/** Gives the address that works on this site for a written one; null if there is none. */
export type ResolveLink = (href: string) => string | null;

/** Gives this site's picture for an address in a body; null for any other address. */
export type ResolvePicture = (src: string) => Pick<MediaImage, 'address' | 'width' | 'height'> | null;

type Scrolled = keyof typeof SCROLLED;

export interface Resolvers {
  readonly resolveLink: ResolveLink;
  readonly resolvePicture: ResolvePicture;
}

/**
 * A unified step after the sanitiser, which would strip what it adds. Headings start at h2 and skip no level (the page's h1
 * is its title), links are resolved, pictures are shown or become links, tables and code scroll, tasks get boxes, text runs
 * in the direction of its script.
 */
export function finishMarkup(resolve: Resolvers) {
  return (tree: Root): void => {
    const ids = collectIds(tree);
    const heading = headingLevels();
    const nameOf = scrolledNames();
    tree.children = tree.children.flatMap((child) =>
      finish(child, { ...resolve, ids, heading, nameOf, inLink: false }),
    ) as RootContent[];
    markDirection(tree);
  };
}

interface Context extends Resolvers {
  readonly ids: ReadonlySet<string>;
  readonly heading: (tagName: string) => string;
  /** The name of the next table or code block, for screen readers. */
  readonly nameOf: (kind: Scrolled) => string;
  readonly inLink: boolean;
}

function finish(node: RootContent | ElementContent, context: Context): (RootContent | ElementContent)[] {
  if (node.type !== 'element') return [node];
  if (node.tagName === 'img') return [shownPicture(node, context) ?? pictureLink(node, context)];
  const inLink = context.inLink || node.tagName === 'a';
  if (/^h[1-6]$/.test(node.tagName)) node.tagName = context.heading(node.tagName);
  node.children = node.children.flatMap((child) => finish(child, { ...context, inLink })) as ElementContent[];
  if (node.tagName === 'a') return link(node, context);
  if (node.tagName === 'li') markTask(node);
  if (node.tagName === 'pre') Object.assign(node.properties, reachable(context.nameOf('code')));
  if (node.tagName === 'table') return [scrollable(node, context.nameOf('table'))];
  return [node];
}

function link(node: Element, { resolveLink, ids }: Context): ElementContent[] {
  const href = typeof node.properties.href === 'string' ? node.properties.href : '';
  // A fragment without a target: keep only the text.
  if (href.startsWith('#')) return ids.has(href.slice(1)) ? [node] : node.children;
  const resolved = href === '' ? null : resolveLink(href);
  if (resolved === null) return node.children;
  node.properties.href = resolved;
  if (/^https?:/.test(resolved)) node.properties.rel = ['noopener', 'nofollow'];
  return [node];
}

/** Width of a picture in the text: `max-w-measure` of the theme, and the page's margins. */
const SIZES = '(min-width: 40rem) 37rem, 94vw';

/** An img element for a picture of this site; null for any other. */
function shownPicture(node: Element, { resolvePicture, inLink }: Context): Element | null {
  const picture = typeof node.properties.src === 'string' ? resolvePicture(node.properties.src) : null;
  if (!picture) return null;
  const alt = textOf(node.properties.alt);
  const properties = {
    src: imageSource(picture.address),
    srcSet: imageSources(picture),
    sizes: SIZES,
    // A link around a picture is named by its alt text.
    alt: alt === '' && inLink ? PICTURE.unnamed : alt,
    width: picture.width,
    height: picture.height,
    loading: 'lazy',
    decoding: 'async',
  };
  return { type: 'element', tagName: 'img', properties, children: [] };
}

/** Third-party pictures become links: loading them would tell others who reads what. */
function pictureLink(node: Element, { resolveLink, inLink }: Context): ElementContent {
  const alt = textOf(node.properties.alt);
  const text = { type: 'text' as const, value: alt === '' ? PICTURE.elsewhere : PICTURE.named(alt) };
  const src = typeof node.properties.src === 'string' ? resolveLink(node.properties.src) : null;
  if (inLink || src === null) return text;
  return { type: 'element', tagName: 'a', properties: { href: src, rel: ['noopener', 'nofollow'] }, children: [text] };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** Names tables and blocks of code, each counted from 1. */
export function scrolledNames(): (kind: Scrolled) => string {
  const counted = { table: 0, code: 0 };
  return (kind) => {
    counted[kind] += 1;
    return SCROLLED[kind](counted[kind]);
  };
}

function scrollable(table: Element, name: string): Element {
  const properties = { className: ['table-scroll'], ...reachable(name) };
  return { type: 'element', tagName: 'div', properties, children: [table] };
}

/** A scrolling region must be focusable, so that keys can scroll it, and have a name. */
export function reachable(name: string) {
  return { tabIndex: 0, role: 'region', ariaLabel: name };
}

/** Maps a document's heading levels onto h2, h3 …: the first is h2, and none skips a level. */
function headingLevels(): (tagName: string) => string {
  const open: number[] = [];
  return (tagName) => {
    const level = Number(tagName.slice(1));
    while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    return `h${Math.min(6, open.length + 1)}`;
  };
}

function collectIds(node: Root | Element, ids = new Set<string>()): Set<string> {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (typeof child.properties.id === 'string') ids.add(child.properties.id);
    collectIds(child, ids);
  }
  return ids;
}
