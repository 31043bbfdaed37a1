import { notFound, redirect } from 'next/navigation';
import { ArticleBody } from '@/components/article/article-body';
import { Page } from '@/components/layout/page';
import styles from '@/components/preview/preview.module.css';
import { PreviewProblems } from '@/components/preview/preview-problems';
import { StateChip } from '@/components/preview/state-chip';
import type { Library } from '@/lib/library/library';
import { renderArticle } from '@/lib/markdown/render-article';
import { frameOf } from '@/lib/pages/frame';
import { linksWithin } from '@/lib/pages/page-table';
import { addressOfFile, fileAt, filePagePath, type ShownFile } from '@/lib/preview/find-file';
import { getLivePreview } from '@/lib/preview/get-live-preview';
import { pageState } from '@/lib/preview/page-state';
import { STAND_IN } from '@/lib/preview/texts';

export const metadata = { title: STAND_IN.title, robots: { index: false } };

/** A file that no page shows: its problems, and what could be read of it. Redirects if the article has a page. */
export default async function FilePage({ searchParams }: { searchParams: Promise<{ file?: string | string[] }> }) {
  const { file: name } = await searchParams;
  if (typeof name !== 'string') notFound();
  const preview = getLivePreview();
  const snapshot = await preview.snapshot();
  const address = filePagePath(name);
  const found = fileAt(preview, snapshot, address);
  if (!found) notFound();
  const own = addressOfFile(preview, snapshot, name);
  // Only for articles: at a broken file's own address this same page is shown, so a redirect would loop.
  if (found.kind === 'article' && own !== null && own !== address) redirect(own);
  const { file } = await pageState(preview, address);
  return (
    <Page frame={frameOf(snapshot.library)}>
      <div className={styles.broken}>
        <StateChip state="broken" />
        <h1>{titleOf(found)}</h1>
        <p>{STAND_IN.broken}</p>
        {file ? <PreviewProblems shownAs={file.shownAs} absolute={file.absolute} problems={file.problems} /> : null}
      </div>
      {found.kind === 'broken-page' ? null : <WhatWasRead found={found} library={snapshot.library} />}
    </Page>
  );
}

function titleOf(found: ShownFile): string {
  if (found.kind === 'broken-page') return found.file.title || STAND_IN.noPageYet;
  const { title } = found.kind === 'article' ? found.file.article : found.file;
  return title || STAND_IN.noArticleYet;
}

function WhatWasRead({ found, library }: { found: Exclude<ShownFile, { kind: 'broken-page' }>; library: Library }) {
  // An article without errors has no page if another article owns its address.
  const { description, body, original } = found.kind === 'article' ? found.file.article : found.file;
  return (
    <div className={styles.read}>
      {description === '' ? null : <p className="max-w-measure text-dek text-soft">{description}</p>}
      {body.trim() === '' ? null : <ArticleBody html={renderArticle(body, linksWithin(library, original)).html} />}
    </div>
  );
}
