import { ARTICLE } from '@/components/texts';
import type { ArticleModel } from '@/lib/pages/article';

/** The curator's remark on an article, above its text. */
export function Insights({ insights }: { insights: NonNullable<ArticleModel['insights']> }) {
  return (
    <aside aria-labelledby="insights" className="mb-7 max-w-measure border-y-2 border-hue py-4 print:max-w-none">
      <h2 id="insights" className="text-label font-bold uppercase text-hue">
        {insights.name || ARTICLE.view}
      </h2>
      <p dir="auto" className="mt-1.5 font-serif text-small [overflow-wrap:anywhere] [text-wrap:pretty]">
        {insights.text}
      </p>
    </aside>
  );
}
