import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { findMarkupExcess } from '@/lib/core/markup-limits';
import { finishMarkup, type ResolveLink } from '@/lib/markdown/finish-markup';
import type { SafeHtml } from '@/lib/markdown/safe-html';
import { sanitiseSchema } from '@/lib/markdown/sanitise-schema';

/** A body ready for the page, and what it says as plain text. */
export interface RenderedBody {
  readonly html: SafeHtml;
  readonly text: string;
  readonly words: number;
}

/**
 * The one door for HTML: an untrusted body, markdown or HTML or both, becomes markup that can do nothing but be read.
 * Order matters: raw HTML is parsed before the sanitiser and nothing but `finishMarkup` runs after it. A body beyond
 * the caps of `markupLimits` is never parsed, and one that exhausts a parser all the same is given up: both are shown as
 * plain paragraphs.
 */
export function renderArticle(body: string, resolveLink: ResolveLink): RenderedBody {
  const tree = findMarkupExcess(body) ? null : sanitisedTree(body, resolveLink);
  if (!tree) return plainParagraphs(body);
  const text = textOf(tree).replace(/\s+/g, ' ').trim();
  const html = unified().use(rehypeStringify).stringify(tree);
  return { html: html as SafeHtml, text, words: countWords(text) };
}

/** Null for a body whose nesting the caps could not see (in comments, code or attributes) and no parser can take. */
function sanitisedTree(body: string, resolveLink: ResolveLink): Root | null {
  try {
    return parseAndSanitise(body, resolveLink);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function parseAndSanitise(body: string, resolveLink: ResolveLink): Root {
  // The HTML parser costs more than all other steps together, so a body without a tag does not pay for it.
  const hasHtml = body.includes('<');
  const markdown = unified()
    .use(remarkParse)
    .use(remarkGfm)
    // The prefix by which the sanitiser knows a footnote's id from any other.
    .use(remarkRehype, { allowDangerousHtml: hasHtml, clobberPrefix: 'note-', footnoteLabelProperties: {} });
  const parsed = markdown.runSync(markdown.parse(body));
  const whole = hasHtml ? unified().use(rehypeRaw).runSync(parsed) : parsed;
  return unified()
    .use(rehypeSanitize, sanitiseSchema)
    .use(finishMarkup, { resolveLink })
    .runSync(whole as Root) as Root;
}

function plainParagraphs(body: string): RenderedBody {
  const shown = body.slice(0, 20_000);
  const paragraphs = shown.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  const tree: Root = {
    type: 'root',
    children: paragraphs.map((value) => ({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value }],
    })),
  };
  return { html: unified().use(rehypeStringify).stringify(tree) as SafeHtml, text: shown, words: countWords(shown) };
}

const BLOCK = /^(p|li|h[1-6]|td|th|dt|dd|br|pre|blockquote|figcaption)$/;

function textOf(node: Root | Root['children'][number]): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const text = node.children.map(textOf).join('');
  return node.type === 'element' && BLOCK.test(node.tagName) ? `${text} ` : text;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}

/** Silent reading of English non-fiction: 238 words a minute (Brysbaert 2019, a meta-analysis of 190 studies). */
const WORDS_PER_MINUTE = 238;

/** Whole minutes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
