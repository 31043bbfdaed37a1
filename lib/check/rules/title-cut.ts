import type { ArticleRule } from '@/lib/article/validate-article';
import { entityAtEnd } from '@/lib/check/ends-in-entity';
import { decodeEntities } from '@/lib/core/text';

/** Exports cut longer titles; a shorter one that ends in an ellipsis was written so. */
const SHORTEST_CUT = 40;

/** No headline ends in one of these. In capitals they may be letters: "Hepatitis A". */
const NEVER_LAST = new Set('a an the and or nor its their our your whose every'.split(' '));

/** `title-cut`: exports that end a title at a fixed length leave half of it. */
export const titleCut: ArticleRule = ({ article: { title }, data, report }) => {
  const written = typeof data.title === 'string' ? decodeEntities(data.title).trimEnd() : '';
  const message = cutOf(title, written);
  return message === null ? [] : [report('title-cut', ['title'], { message, hint: 'write it to the end' })];
};

function cutOf(title: string, written: string): string | null {
  const entity = entityAtEnd(written);
  if (entity !== null) return `ends in "${entity}", a piece of an entity`;
  const last = title.slice(title.lastIndexOf(' ') + 1);
  if (/(?:…|\.\.\.)[\p{Pe}\p{Pf}"']*$/u.test(title))
    return title.length < SHORTEST_CUT ? null : `ends in "${last}", as if it were cut off`;
  return /[,;:(&–—]$|\s-$/.test(title) || NEVER_LAST.has(last) ? `ends in "${last}", in the middle` : null;
}
