import { EmptySite } from '@/components/article/empty-site';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { ListPage } from '@/components/pages/list-page';
import type { Framed } from '@/lib/pages/frame';
import type { ListModel } from '@/lib/pages/list-model';

/** All articles; on a site without any, how to add the first. */
export function NewsPage(model: Framed<ListModel>) {
  if (model.list.total > 0) return <ListPage {...model} />;
  return (
    <Page frame={model.frame}>
      <PageHeading title={model.title} />
      <EmptySite />
    </Page>
  );
}
