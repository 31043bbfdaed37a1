import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A single tilde is a tilde: only two strike text out. */
const markdown = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

type Tree = ReturnType<typeof markdown.parse>;
type Node = Tree | Tree['children'][number];
type Heading = Extract<Node, { type: 'heading' }>;

/** Parses GitHub-flavoured markdown; an id written behind a heading becomes its id. */
export function readMarkdown(source: string): Tree {
  const tree = markdown.parse(source);
  if (source.includes('{#')) takeGivenIds(tree, source);
  return tree;
}

/** Begins with a letter, unlike other things in braces, such as `{#42}`. */
const GIVEN = /(?<!\\)\{#(\p{L}[^\s{}\\]{0,100})\}\s*$/u;

/**
 * Takes an id as Hugo, Pandoc and kramdown write it (`## Method {#method}`) out of a heading's words and makes it the
 * heading's id, except behind a backslash.
 */
function takeGivenIds(node: Node, source: string): void {
  if (node.type === 'heading') takeGivenId(node, source);
  else if ('children' in node) for (const child of node.children) takeGivenIds(child, source);
}

function takeGivenId(heading: Heading, source: string): void {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return;
  const at = last.value.lastIndexOf('{#');
  const written = source.slice(last.position?.start.offset ?? 0, last.position?.end.offset ?? 0);
  const id = at < 0 ? undefined : GIVEN.exec(written.slice(Math.max(0, written.lastIndexOf('{#') - 1)))?.[1];
  if (id === undefined || last.value.slice(at).trimEnd() !== `{#${id}}`) return;
  last.value = last.value.slice(0, at).trimEnd();
  heading.data = { ...heading.data, hProperties: { id } };
}
