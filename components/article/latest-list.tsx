import { HeadlineList } from '@/components/article/headline-list';
import { Section } from '@/components/layout/section';
import { ALL, LIST } from '@/components/texts';
import { NEWS_PATH } from '@/lib/config/paths';
import type { LatestHeadline } from '@/lib/pages/shapes';

/** The newest articles as a column of headlines. */
export function LatestList({ articles }: { articles: readonly LatestHeadline[] }) {
  if (articles.length === 0) return null;
  return (
    <Section id="latest" title={LIST.latest} more={{ label: ALL.articles, href: NEWS_PATH }}>
      <HeadlineList articles={articles} />
    </Section>
  );
}
