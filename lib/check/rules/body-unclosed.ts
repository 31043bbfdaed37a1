import { Parser } from 'htmlparser2';
import type { ArticleRule, Finding } from '@/lib/article/validate-article';
import { atOffset } from '@/lib/check/at-offset';
import { blankCode } from '@/lib/core/blank-code';
import { splitBody } from '@/lib/markdown/body-kind';

/** Elements whose content is not shown, or only where they cannot play. */
const HIDING = new Set(
  'audio iframe math noscript object script select style svg template textarea title video xmp'.split(' '),
);

/** `body-unclosed`: a comment, a tag or a script that is never closed hides the rest of the body from every reader. */
export const bodyUnclosed: ArticleRule = (written) => {
  const { body } = written.article;
  if (!body.includes('<')) return [];
  const text = blankCode(body);
  const found = openComment(text) ?? openAtEnd(text, () => splitBody(body).at(-1)?.kind === 'html');
  return found ? [atOffset(written, 'body-unclosed', found.at, found.finding)] : [];
};

interface Found {
  readonly at: number;
  readonly finding: Finding;
}

function openComment(text: string): Found | null {
  // HTML ends one by either.
  const closed = Math.max(0, text.lastIndexOf('-->'), text.lastIndexOf('--!>'));
  const at = text.indexOf('<!--', closed);
  if (at < 0) return null;
  return { at, finding: { message: 'opens a comment that is never closed', hint: 'write --> where it ends' } };
}

/** @param endsInHtml whether a tag that is never closed is one; in markdown it is text */
function openAtEnd(text: string, endsInHtml: () => boolean): Found | null {
  const open: { name: string; at: number }[] = [];
  let [isOver, tag] = [false, -1];
  const parser = new Parser({
    onopentagname: () => {
      tag = parser.startIndex;
    },
    onopentag: (name) => {
      tag = -1;
      if (HIDING.has(name)) open.push({ name, at: parser.startIndex });
    },
    onclosetag: (name) => {
      if (!isOver && open.at(-1)?.name === name) open.pop();
    },
  });
  parser.write(text);
  isOver = true;
  const unfinished = tag;
  parser.end();
  const [first] = open;
  if (first) {
    const message = `opens <${first.name}>, which is never closed, so what follows is not shown`;
    return { at: first.at, finding: { message, hint: `write </${first.name}> where it ends` } };
  }
  if (unfinished < 0 || !endsInHtml()) return null;
  const message = 'begins a tag that is never closed, so what follows is not shown';
  return { at: unfinished, finding: { message, hint: 'look for a quotation mark or a > that is missing' } };
}
