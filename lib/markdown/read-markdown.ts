import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A tilde is one: struck out is what stands between two. */
const markdown = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

type Tree = ReturnType<typeof markdown.parse>;
type Node = Tree | Tree['children'][number];
type Heading = Extract<Node, { type: 'heading' }>;

/** Parses markdown with GitHub's marks; a heading has the id that is written behind it. */
export function readMarkdown(source: string): Tree {
  const tree = markdown.parse(source);
  if (source.includes('{#')) takeGivenIds(tree, source);
  return tree;
}

/** The letter at its beginning tells an id from what stands in braces otherwise, such as `{#42}`. */
const GIVEN = /(?<!\\)\{#(\p{L}[^\s{}\\]{0,100})\}\s*$/u;

/**
 * `## Method {#method}`, as Hugo, Pandoc and kramdown write an id: takes it out of the words of headings and makes it
 * their id. What a backslash makes text of stays.
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
