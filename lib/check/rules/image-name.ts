import { articleRule } from '@/lib/article/article-rule';
import { isFromRoot } from '@/lib/article/static-path';
import { imageName as describeName } from '@/lib/check/texts/article';
import { asRecord, onlyOne } from '@/lib/core/fields';

/** Parts of a web address, such as the signature of a storage service. */
const LEFT_OVER = /\?|%3f|[&;](?:amp;)?(?:expires|signature|x-amz-|awsaccesskeyid|key-pair-id)/i;

/** `image-name`: a picture saved under the end of a signed web address: not every server can serve such a name. */
export const imageName = articleRule(['image'], ({ article, data, report }) => {
  const named = article.image?.file ?? '';
  // In an address the query is not part of the file's name.
  const name = isFromRoot(named) ? named.replace(/[?#].*$/s, '') : named;
  const cut = name.search(LEFT_OVER);
  if (cut < 0) return [];
  const [place, picture] = onlyOne(data.featuredImage, ['featuredImage']);
  const [at] = typeof picture === 'string' ? [place] : onlyOne(asRecord(picture)?.href, [...place, 'href']);
  const clean = cleanName(name.slice(0, cut), name);
  return [report('image-name', at, describeName(clean))];
});

/** The name without the end of the web address, with the file name ending; null if no name is left. */
function cleanName(before: string, name: string): string | null {
  if (/(?:^|\/)$/.test(before)) return null;
  return ENDING.test(before) ? before : before + (ENDING.exec(name)?.[0] ?? '');
}

const ENDING = /\.(?:jpe?g|png|webp|gif|avif)$/i;
