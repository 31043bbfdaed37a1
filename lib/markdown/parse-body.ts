import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { type BodyPart, splitBody } from '@/lib/markdown/body-kind';
import { readMarkdown } from '@/lib/markdown/read-markdown';
import { FOOTNOTES } from '@/lib/markdown/texts';

/** What remark-rehype says around footnotes. */
export const FOOTNOTE_OPTIONS = {
  footnoteLabel: FOOTNOTES.title,
  footnoteBackLabel: (index: number, time: number) => FOOTNOTES.back(index + 1, time),
} satisfies Options;

/** Parses a body, markdown or HTML or both, into a tree that is not sanitised. */
export function parseBody(body: string): Root {
  const parts = splitBody(body);
  if (parts.length > 0 && parts.every(({ kind }) => kind === 'html'))
    return parseHtml(rawRoot(parts.map(({ text }) => text).join(SEPARATOR)));
  // Parsing HTML takes longer than all other steps together, so it is skipped for a body without a tag.
  const hasHtml = body.includes('<');
  const tree = unified()
    // No prefix here: findAnchors adds one to all ids.
    .use(remarkRehype, {
      ...FOOTNOTE_OPTIONS,
      allowDangerousHtml: hasHtml,
      clobberPrefix: '',
      footnoteLabelProperties: {},
    })
    .runSync(parseMarkdown(body, parts)) as Root;
  return hasHtml ? parseHtml(tree) : tree;
}

/** Separates paragraphs without showing anything. */
const SEPARATOR = '<div></div>';

/** {@link parseBody} for rules. Null for a body that exhausts the parser, which readers see as plain text. */
export function tryParseBody(body: string): Root | null {
  try {
    return parseBody(body);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const html = unified().use(rehypeRaw).freeze();

function parseMarkdown(body: string, parts: readonly BodyPart[]) {
  if (parts.every(({ kind }) => kind === 'markdown')) return readMarkdown(body);
  // Comments stand in for pieces of HTML while markdown is parsed. They cannot collide with a comment of the body at the
  // start of a line, because that is such a piece itself.
  const standIns = new Map<string, string>(
    parts.flatMap(({ kind, text }, index) => (kind === 'html' ? [[`<!--${index}-->`, text] as const] : [])),
  );
  const tree = readMarkdown(
    parts.map(({ kind, text }, index) => (kind === 'html' ? `\n<!--${index}-->\n\n` : text)).join(''),
  );
  for (const node of tree.children) {
    const piece = node.type === 'html' ? standIns.get(node.value) : undefined;
    if (node.type !== 'html' || piece === undefined) continue;
    standIns.delete(node.value);
    node.value = piece;
  }
  return standIns.size === 0 ? tree : readMarkdown(body);
}

function parseHtml(tree: Root): Root {
  return html.runSync(tree) as Root;
}

function rawRoot(value: string): Root {
  return { type: 'root', children: [{ type: 'raw', value }] } as unknown as Root;
}
