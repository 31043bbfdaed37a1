import { Parser } from 'htmlparser2';
import { articleRule } from '@/lib/article/article-rule';
import { atOffset } from '@/lib/check/at-offset';
import type { PlacedFinding } from '@/lib/check/markup-question';
import { BODY_UNCLOSED } from '@/lib/check/texts/body';
import { blankCode } from '@/lib/core/blank-code';
import { splitBody } from '@/lib/markdown/body-kind';

const HIDING = new Set('math script select style svg template textarea title'.split(' '));

/** Elements whose content is hidden only if they have something to play or show. */
const PLAYING = new Set('audio iframe object video'.split(' '));

/** The attributes and elements that give it. */
const ADDRESSES = ['src', 'data', 'data-src', 'data-lazy-src', 'srcdoc'];
const SOURCES = new Set(['embed', 'param', 'source']);

/** `body-unclosed`: a comment, a tag or an element that is never closed and hides the rest of the body. */
export const bodyUnclosed = articleRule(['body'], (written) => {
  const { body } = written.article;
  if (!body.includes('<')) return [];
  const text = blankCode(body);
  const found = openComment(withoutTags(text)) ?? openAtEnd(text, () => splitBody(body).at(-1)?.kind === 'html');
  if (!found) return [];
  const { at, ...finding } = found;
  return [atOffset(written, 'body-unclosed', at, finding)];
});

/** The text with tags replaced by spaces, since no comment begins in an attribute. */
function withoutTags(text: string): string {
  return text.replace(/<[a-z](?:[^<>"']|"[^"]{0,2000}"|'[^']{0,2000}'){0,500}>/gi, (tag) => ' '.repeat(tag.length));
}

function openComment(text: string): PlacedFinding | null {
  // In HTML both end a comment.
  const closed = Math.max(0, text.lastIndexOf('-->'), text.lastIndexOf('--!>'));
  const at = text.indexOf('<!--', closed);
  if (at < 0) return null;
  return { at, ...BODY_UNCLOSED.comment };
}

/** @param endsInHtml whether the body ends in HTML: in Markdown an unfinished tag is text */
function openAtEnd(text: string, endsInHtml: () => boolean): PlacedFinding | null {
  const open: { name: string; at: number; hides: boolean }[] = [];
  let [isOver, tag] = [false, -1];
  const parser = new Parser({
    onopentagname: () => {
      tag = parser.startIndex;
    },
    onopentag: (name, attributes) => {
      tag = -1;
      const last = open.at(-1);
      if (last && SOURCES.has(name)) last.hides = true;
      const plays = PLAYING.has(name) && ADDRESSES.some((one) => attributes[one]?.trim());
      if (PLAYING.has(name) || HIDING.has(name))
        open.push({ name, at: parser.startIndex, hides: plays || HIDING.has(name) });
    },
    onclosetag: (name) => {
      if (!isOver && open.at(-1)?.name === name) open.pop();
    },
  });
  parser.write(text);
  isOver = true;
  const unfinished = tag;
  parser.end();
  const first = open.find(({ hides }) => hides);
  if (first) return { at: first.at, ...BODY_UNCLOSED.element(first.name) };
  if (unfinished < 0 || !endsInHtml()) return null;
  return { at: unfinished, ...BODY_UNCLOSED.tag };
}
