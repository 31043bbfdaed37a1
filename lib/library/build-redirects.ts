import type { ArticleFile, Claim } from '@/lib/article/article';
import { articlePath, canonicalPath, isHousePath } from '@/lib/config/paths';
import { type Problem, problemOf } from '@/lib/core/problem';
import type { RuleName } from '@/lib/core/rules';
import { hasPage, type Pages } from '@/lib/library/has-page';

/**
 * The exact-match map from old addresses to new ones. An alias that a page or another article owns is refused with a
 * problem that names both; what is left points straight at an article, so every redirect is one hop.
 *
 * @param files every file that asks for addresses, broken ones and those that lost their slug included
 * @param owners the file that owns each slug
 * @param published slugs that have a page now; aliases of others are checked but not served
 */
export function buildRedirects(
  files: readonly Claim[],
  owners: ReadonlyMap<string, ArticleFile>,
  published: ReadonlySet<string>,
  pages: Pages,
  problems: Problem[],
): ReadonlyMap<string, string> {
  const articles = new Map<string, Claim>([...owners].map(([slug, file]) => [canonicalPath(articlePath(slug)), file]));
  const takers = new Map<string, Claim>();
  const redirects = new Map<string, string>();
  for (const file of files) {
    for (const [index, alias] of file.article.aliases.entries()) {
      const refuse = (rule: RuleName, message: string, hint: string) =>
        problems.push(
          problemOf(rule, {
            file: file.shownAs,
            ...(file.places.aliases[index] ?? { line: 1, column: 1 }),
            field: file.article.aliases.length > 1 ? `aliases[${index}]` : 'aliases',
            message,
            hint,
          }),
        );
      const article = articles.get(alias);
      const other = takers.get(alias);
      if (article === file) refuse('alias-own', `"${alias}" is the article's own address`, 'remove it');
      else if (article)
        refuse('alias-taken', `"${alias}" is the address of ${article.shownAs}`, 'remove it from one of them');
      else if (other)
        refuse('alias-taken', `"${alias}" is also an alias of ${other.shownAs}`, 'remove it from one of them');
      else if (isHousePath(alias) || hasPage(pages, alias)) {
        refuse('alias-taken', `"${alias}" is a page of the site itself`, 'remove it');
      } else {
        takers.set(alias, file);
        const served = published.has(file.article.slug) && owners.get(file.article.slug) === file;
        if (served) redirects.set(alias, articlePath(file.article.slug));
      }
    }
  }
  return redirects;
}
