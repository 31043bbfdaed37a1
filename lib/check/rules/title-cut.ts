import { articleRule, type WrittenArticle } from '@/lib/article/article-rule';
import { NEVER_LAST } from '@/lib/check/never-last';
import { pieceAtEnd } from '@/lib/check/piece-at-end';
import { TITLE_CUT } from '@/lib/check/texts/article';
import { slugify } from '@/lib/core/slug';
import { decodeEntities } from '@/lib/core/text';

/** Characters. A shorter title with an ellipsis was probably written so, unless the rest is found elsewhere. */
const SHORTEST_CUT = 40;

/** Characters at the end of a title that are looked for in the slug, the description and the body. */
const TAIL_LENGTH = 16;

/** Characters of a body that are searched. */
const COMPARED_LENGTH = 4_000;

/** `title-cut`: a title that an export cut at a fixed length. */
export const titleCut = articleRule(['title'], ({ article, data, report }) => {
  const written = typeof data.title === 'string' ? decodeEntities(data.title).trimEnd() : '';
  const message = cutOf(article, written);
  return message === null ? [] : [report('title-cut', ['title'], { message, hint: TITLE_CUT.hint })];
});

type Titled = WrittenArticle<'title'>['article'];

function cutOf(article: Titled, written: string): string | null {
  const { title } = article;
  const piece = pieceAtEnd(written);
  if (piece !== null) return TITLE_CUT.piece(piece);
  const last = title.slice(title.lastIndexOf(' ') + 1);
  const [dots] = /\s?[[(]?(?:…|\.\.\.)[\p{Pe}\p{Pf}"']*$/u.exec(title) ?? [];
  // An export that cuts a title closes no bracket: "(by mail, or ...)".
  if (dots !== undefined && /^\s?[^[(\s].*[)\]]["']?$/u.test(dots)) return null;
  if (dots !== undefined) {
    const isCut = title.length >= SHORTEST_CUT || goesOn(title.slice(0, -dots.length), article);
    return isCut ? TITLE_CUT.ellipsis(last) : null;
  }
  return /[,;:(&–—]$|\s-$/.test(title) || (last !== title && NEVER_LAST.has(last)) ? TITLE_CUT.middle(last) : null;
}

/** Whether the slug, the description or the body continues the title. */
function goesOn(title: string, { slug = '', description = '', body = '' }: Titled): boolean {
  const start = slugify(title);
  const at = slug.indexOf(start);
  if (start.length >= TAIL_LENGTH && at >= 0 && slug.length > at + start.length) return true;
  const tail = title.slice(-TAIL_LENGTH);
  if (tail.length < TAIL_LENGTH) return false;
  return [description, body.slice(0, COMPARED_LENGTH)].some((text) => {
    const found = text.indexOf(tail);
    return found >= 0 && /^[\p{L}\p{N}]/u.test(text.slice(found + tail.length));
  });
}
