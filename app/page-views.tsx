import type { ComponentType } from 'react';
import { ArticlePage } from '@/components/pages/article-page';
import { DirectoryPage } from '@/components/pages/directory-page';
import { FrontPage } from '@/components/pages/front-page';
import { HousePage } from '@/components/pages/house-page';
import { ListPage } from '@/components/pages/list-page';
import { NewsPage } from '@/components/pages/news-page';
import { OfferingPage } from '@/components/pages/offering-page';
import { OfferingsPage } from '@/components/pages/offerings-page';
import { SearchPage } from '@/components/pages/search-page';
import { TopicPage } from '@/components/pages/topic-page';
import { TopicsPage } from '@/components/pages/topics-page';
import { LISTED_KINDS, type ListedKind } from '@/lib/article/facets';
import type { Models, Page } from '@/lib/pages/page-table';

/** The view of each kind of page. A view takes only its model, so equal models give equal pages. */
const VIEWS: { readonly [Kind in keyof Models]: ComponentType<Models[Kind]> } = {
  front: FrontPage,
  news: NewsPage,
  article: ArticlePage,
  archive: ListPage,
  topics: TopicsPage,
  topic: TopicPage,
  offerings: OfferingsPage,
  offering: OfferingPage,
  ...facetViews(),
  search: SearchPage,
  'house-page': HousePage,
};

/** A list and a directory for every facet that has such pages. */
function facetViews() {
  const views = LISTED_KINDS.flatMap((kind) => [
    [kind, ListPage] as const,
    [`${kind}-directory`, DirectoryPage] as const,
  ]);
  return Object.fromEntries(views) as Record<ListedKind, typeof ListPage> &
    Record<`${ListedKind}-directory`, typeof DirectoryPage>;
}

export function PageView({ page }: { page: Page }) {
  // The table pairs each kind with its model, which TypeScript cannot express for a union.
  const View = VIEWS[page.kind] as ComponentType<ReturnType<Page['model']>>;
  return <View {...page.model()} />;
}
