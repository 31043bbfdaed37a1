import { isFromRoot } from '@/lib/article/static-path';
import type { ArticleRule } from '@/lib/article/validate-article';

/** What is left of a web address, and of the signature with which a store of files gave it out. */
const LEFT_OVER = /\?|%3f|[&;](?:amp;)?(?:expires|signature|x-amz-|awsaccesskeyid|key-pair-id)/i;

/** `image-name`: a picture saved under the end of a signed web address cannot be served everywhere under that name. */
export const imageName: ArticleRule = ({ article, data, report }) => {
  const named = article.image?.file ?? '';
  // In an address a query is none of the file's name.
  const name = isFromRoot(named) ? named.replace(/[?#].*$/s, '') : named;
  const at = name.search(LEFT_OVER);
  if (at < 0) return [];
  const clean = name.slice(0, at);
  return [
    report('image-name', typeof data.featuredImage === 'string' ? ['featuredImage'] : ['featuredImage', 'href'], {
      message: 'is a file name with the end of a web address in it',
      hint: clean === '' ? 'rename the file' : `rename the file to ${clean}, here too`,
    }),
  ];
};
