declare const sanitised: unique symbol;

/**
 * Sanitised HTML. Only `renderArticle` makes it, and only `<ArticleBody>` accepts it, so no other text can reach a page as
 * markup.
 */
export type SafeHtml = string & { readonly [sanitised]: true };
