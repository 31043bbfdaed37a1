import { articleRule } from '@/lib/article/article-rule';
import { isFromRoot } from '@/lib/article/static-path';
import { imageName as describeName } from '@/lib/check/texts/article';
import { asRecord, onlyOne } from '@/lib/core/fields';

/** What is left of a web address, and of the signature with which a store of files gave it out. */
const LEFT_OVER = /\?|%3f|[&;](?:amp;)?(?:expires|signature|x-amz-|awsaccesskeyid|key-pair-id)/i;

/** `image-name`: a picture saved under the end of a signed web address cannot be served everywhere under that name. */
export const imageName = articleRule(['image'], ({ article, data, report }) => {
  const named = article.image?.file ?? '';
  // In an address a query is none of the file's name.
  const name = isFromRoot(named) ? named.replace(/[?#].*$/s, '') : named;
  const cut = name.search(LEFT_OVER);
  if (cut < 0) return [];
  const [place, picture] = onlyOne(data.featuredImage, ['featuredImage']);
  const [at] = typeof picture === 'string' ? [place] : onlyOne(asRecord(picture)?.href, [...place, 'href']);
  const clean = cleanName(name.slice(0, cut), name);
  return [report('image-name', at, describeName(clean))];
});

/** What is left before the end of a web address, with the ending behind it where it has none; null for no name. */
function cleanName(before: string, name: string): string | null {
  if (/(?:^|\/)$/.test(before)) return null;
  return ENDING.test(before) ? before : before + (ENDING.exec(name)?.[0] ?? '');
}

const ENDING = /\.(?:jpe?g|png|webp|gif|avif)$/i;
