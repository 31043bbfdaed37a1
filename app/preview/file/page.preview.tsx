import { notFound, redirect } from 'next/navigation';
import { ArticleBody } from '@/components/article/article-body';
import { Page } from '@/components/layout/page';
import styles from '@/components/preview/preview.module.css';
import { PreviewProblems } from '@/components/preview/preview-problems';
import { StateChip } from '@/components/preview/state-chip';
import { renderArticle } from '@/lib/markdown/render-article';
import { frameOf } from '@/lib/pages/frame';
import { linksWithin } from '@/lib/pages/page-table';
import { addressOfFile, fileAt, filePagePath } from '@/lib/preview/find-file';
import { heldPreview } from '@/lib/preview/held-preview';
import { pageState } from '@/lib/preview/page-state';

export const metadata = { title: 'Broken file', robots: { index: false } };

/** A file that is no page: its problems over whatever could be read of it. An article with a page leads there. */
export default async function FilePage({ searchParams }: { searchParams: Promise<{ file?: string | string[] }> }) {
  const { file: name } = await searchParams;
  if (typeof name !== 'string') notFound();
  const preview = heldPreview();
  const snapshot = await preview.snapshot();
  const address = filePagePath(name);
  const found = fileAt(preview, snapshot, address);
  if (!found) notFound();
  const own = addressOfFile(preview, snapshot, name);
  // A broken file is shown in place of its own address by this very page, so it cannot lead there.
  if (found.kind === 'article' && own !== null && own !== address) redirect(own);
  const { file } = await pageState(preview, address);
  // An article whose address belongs to another is read whole, and still has no page.
  const { title, description, body, original } = found.kind === 'article' ? found.file.article : found.file;
  return (
    <Page frame={frameOf(snapshot.library)}>
      <div className={styles.broken}>
        <StateChip state="broken" />
        <h1>{title || 'This file is no article yet'}</h1>
        <p>Readers do not see it, and no list names it, until the errors listed here are mended.</p>
        {file ? <PreviewProblems shownAs={file.shownAs} absolute={file.absolute} problems={file.problems} /> : null}
      </div>
      <div className={styles.read}>
        {description === '' ? null : <p className="max-w-measure text-dek text-soft">{description}</p>}
        {body.trim() === '' ? null : (
          <ArticleBody html={renderArticle(body, linksWithin(snapshot.library, original)).html} />
        )}
      </div>
    </Page>
  );
}
