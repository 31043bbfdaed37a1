import { HeadlineList } from '@/components/article/headline-list';
import { SectionHeading } from '@/components/layout/section-heading';
import { ALL } from '@/components/texts';
import type { MoreArticles as Model } from '@/lib/pages/more-articles';

/** Further articles, right of an article without offerings. */
export function MoreArticles({ label, href, articles }: Model) {
  return (
    <aside aria-labelledby="more" className="no-print">
      <SectionHeading id="more" more={{ label: ALL.articles, href }}>
        {label}
      </SectionHeading>
      <HeadlineList articles={articles} />
    </aside>
  );
}
