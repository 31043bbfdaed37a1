import { ArticleList } from '@/components/article/article-list';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { countOf } from '@/lib/core/count-of';
import type { ListModel } from '@/lib/pages/list-model';

/** A numbered page of articles that share something: an author, a publisher, or just the archive. */
export function ListPage({ trail, label, title, list }: ListModel) {
  return (
    <Page>
      <Breadcrumbs {...trail} />
      <PageHeading {...(label ? { kind: label } : {})} title={title}>
        <p>
          {countOf(list.total, 'article')}
          {list.of > 1 ? `, page ${list.number} of ${list.of}` : ''}
        </p>
      </PageHeading>
      <div className="max-w-[58rem]">
        <ArticleList list={list} />
      </div>
    </Page>
  );
}
