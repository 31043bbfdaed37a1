import { ArticleList } from '@/components/article/article-list';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { LinkGroups } from '@/components/layout/link-groups';
import { ListFacts } from '@/components/layout/list-facts';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { RailColumn } from '@/components/layout/with-rail';
import { FacetList, narrowingKinds } from '@/components/search/facet-list';
import { ListingGrid } from '@/components/search/listing-grid';
import { LIST } from '@/components/texts';
import type { Framed } from '@/lib/pages/frame';
import type { ListModel } from '@/lib/pages/list-model';
import { searchAddress } from '@/lib/search/search-address';

/** A numbered page of articles that share something: an author, a source, or just the archive. */
export function ListPage({ frame, trail, label, title, list, rail }: Framed<ListModel>) {
  const { narrowing, facts, groups } = rail;
  const isNarrowable = narrowing !== null && narrowingKinds(narrowing.facets, narrowing.kinds).length > 0;
  return (
    <Page frame={frame}>
      <Breadcrumbs {...trail} />
      <PageHeading {...(label ? { kind: label } : {})} title={title}>
        <p>{LIST.size(list.total, list)}</p>
      </PageHeading>
      <ListingGrid
        facets={isNarrowable ? <FacetList {...narrowing} site={frame.islands} addressOf={searchAddress} /> : null}
        rail={
          <RailColumn>
            <ListFacts facts={facts} locale={frame.locale} />
            <LinkGroups groups={groups} />
          </RailColumn>
        }
      >
        <ArticleList list={list} />
      </ListingGrid>
    </Page>
  );
}
