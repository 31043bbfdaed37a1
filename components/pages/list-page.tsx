import { ArticleList } from '@/components/article/article-list';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { ChipList } from '@/components/layout/chip-list';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { SectionHeading } from '@/components/layout/section-heading';
import { countOf } from '@/lib/core/count-of';
import type { Framed } from '@/lib/pages/frame';
import type { ListModel, ListParts } from '@/lib/pages/list-model';

/** A numbered page of articles that share something: an author, a publisher, or just the archive. */
export function ListPage({ frame, trail, label, title, list, parts }: Framed<ListModel>) {
  return (
    <Page frame={frame}>
      <Breadcrumbs {...trail} />
      <PageHeading {...(label ? { kind: label } : {})} title={title}>
        <p>
          {countOf(list.total, 'article')}
          {list.of > 1 ? `, page ${list.number} of ${list.of}` : ''}
        </p>
      </PageHeading>
      <div className="max-w-[58rem]">
        <ArticleList list={list} />
        {parts ? <Parts {...parts} /> : null}
      </div>
    </Page>
  );
}

/** The ways to the lists that this one is made of. */
function Parts({ title, links }: ListParts) {
  return (
    <nav aria-labelledby="parts" className="mt-14">
      <SectionHeading id="parts">{title}</SectionHeading>
      <div className="mt-4">
        <ChipList chips={links} />
      </div>
    </nav>
  );
}
