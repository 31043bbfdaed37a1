declare const sanitised: unique symbol;

/**
 * HTML that went through the sanitiser. Only `renderArticle` makes one, and only `<ArticleBody>` accepts one, so no
 * other text can reach the page as markup.
 */
export type SafeHtml = string & { readonly [sanitised]: true };
