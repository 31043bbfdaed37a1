import { CountedLinks } from '@/components/directory/counted-links';
import { LetterColumns } from '@/components/directory/letter-columns';
import { Island } from '@/components/islands/island';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Page } from '@/components/layout/page';
import { PageHeading } from '@/components/layout/page-heading';
import { DIRECTORY } from '@/components/texts';
import { inSentence } from '@/lib/article/facets';
import type { DirectoryModel } from '@/lib/pages/facet-pages';
import type { Framed } from '@/lib/pages/frame';

/** Every source, author or institution, from A to Z. */
export function DirectoryPage({ frame, trail, one, many, count, columns }: Framed<DirectoryModel>) {
  return (
    <Page frame={frame}>
      <Breadcrumbs {...trail} />
      <PageHeading title={many}>
        <p>{DIRECTORY.lead(count, { one, many })}</p>
      </PageHeading>
      <Island
        name="directory-filter"
        props={{ noun: inSentence(one), nouns: inSentence(many) }}
        slots={{
          list: <LetterColumns columns={columns} entries={(links) => <CountedLinks links={links} isDense />} />,
        }}
      />
    </Page>
  );
}
