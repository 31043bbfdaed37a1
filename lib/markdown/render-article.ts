import type { Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { findMarkupExcess } from '@/lib/core/markup-limits';
import { alignCells } from '@/lib/markdown/align-cells';
import { finishMarkup, type ResolveLink, type ResolvePicture, type Resolvers } from '@/lib/markdown/finish-markup';
import { keepStructure } from '@/lib/markdown/keep-structure';
import { parseBody } from '@/lib/markdown/parse-body';
import type { SafeHtml } from '@/lib/markdown/safe-html';
import { sanitiseSchema } from '@/lib/markdown/sanitise-schema';
import { wordsIn } from '@/lib/markdown/words-in';

/** A body ready for the page, and its plain text. */
export interface RenderedBody {
  readonly html: SafeHtml;
  readonly text: string;
  readonly words: number;
}

/**
 * Makes safe markup from an untrusted body, markdown or HTML or both; third-party HTML reaches pages only here. Order
 * matters: raw HTML is parsed before the sanitiser, and only `finishMarkup` runs after it. A body beyond the limits of
 * `findMarkupExcess` is never parsed; it is shown as plain paragraphs, like one that exhausts a parser.
 *
 * @param language of the page around it: elements in another keep their `lang`
 */
export function renderArticle(
  body: string,
  resolveLink: ResolveLink,
  resolvePicture: ResolvePicture = () => null,
  language = 'en',
): RenderedBody {
  const tree = findMarkupExcess(body) ? null : sanitisedTree(body, { resolveLink, resolvePicture }, language);
  if (!tree) return plainParagraphs(body);
  const text = wordsIn(tree);
  const html = unified().use(rehypeStringify).stringify(tree);
  return { html: html as SafeHtml, text, words: countWords(text) };
}

/** Null for a body that exhausts a parser, by nesting that the limits do not see (in comments, code or attributes). */
function sanitisedTree(body: string, resolve: Resolvers, language: string): Root | null {
  try {
    return parseAndSanitise(body, resolve, language);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function parseAndSanitise(body: string, resolve: Resolvers, language: string): Root {
  return unified()
    .use(alignCells)
    .use(keepStructure, language)
    .use(rehypeSanitize, sanitiseSchema)
    .use(finishMarkup, resolve)
    .runSync(parseBody(body)) as Root;
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

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}

/** Silent reading of English non-fiction: 238 words a minute (Brysbaert 2019, a meta-analysis of 190 studies). */
const WORDS_PER_MINUTE = 238;

/** Whole minutes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
