import { ArticleList } from '@/components/article/article-list';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { SectionHeading } from '@/components/layout/section-heading';
import { countOf } from '@/lib/core/count-of';
import type { ListModel, ListParts } from '@/lib/pages/list-model';

/** A numbered page of articles that share something: an author, a publisher, or just the archive. */
export function ListPage({ trail, label, title, list, parts }: ListModel) {
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
      <ul className="mt-4 flex flex-wrap gap-2">
        {links.map(({ label, href, count }) => (
          <li key={href}>
            <a
              href={href}
              className="flex min-h-11 items-center gap-2 bg-card px-3 text-meta font-semibold underline-offset-4 hover:underline"
            >
              {label}
              <span className="font-normal text-soft tabular-nums">
                {count}
                <span className="sr-only">{count === 1 ? ' article' : ' articles'}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
