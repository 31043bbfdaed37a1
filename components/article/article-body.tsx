import type { SafeHtml } from '@/lib/markdown/safe-html';

/** The only component that writes HTML: it takes only what the renderer has sanitised. */
export function ArticleBody({ html }: { html: SafeHtml }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: SafeHtml is made by the sanitiser alone
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
