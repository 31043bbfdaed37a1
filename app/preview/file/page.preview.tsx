import { notFound, redirect } from 'next/navigation';
import { ArticleBody } from '@/components/article/article-body';
import { Page } from '@/components/layout/page';
import styles from '@/components/preview/preview.module.css';
import { PreviewProblems } from '@/components/preview/preview-problems';
import { StateChip } from '@/components/preview/state-chip';
import { articlePath } from '@/lib/config/paths';
import { linkResolver } from '@/lib/library/resolve-link';
import { renderArticle } from '@/lib/markdown/render-article';
import { FILE_PAGE, fileAt } from '@/lib/preview/find-file';
import { heldPreview } from '@/lib/preview/held-preview';
import { pageState } from '@/lib/preview/page-state';

export const metadata = { title: 'Broken file', robots: { index: false } };

/** A file that is no article yet: its problems over whatever could be read of it. */
export default async function FilePage({ searchParams }: { searchParams: Promise<{ file?: string | string[] }> }) {
  const { file: name } = await searchParams;
  if (typeof name !== 'string') notFound();
  const preview = heldPreview();
  const snapshot = await preview.snapshot();
  const address = `${FILE_PAGE}?file=${encodeURIComponent(name)}`;
  const found = fileAt(preview, snapshot, address);
  if (!found) notFound();
  if (found.kind === 'article') redirect(articlePath(found.file.article.slug));
  const { file } = await pageState(preview, address);
  const { title, description, body, original, shownAs } = found.file;
  return (
    <Page>
      <div className={styles.broken}>
        <StateChip state="broken" />
        <h1>{title || 'This file is no article yet'}</h1>
        <p>Readers do not see it, and no list names it, until what is listed here is mended.</p>
        {file ? <PreviewProblems shownAs={shownAs} absolute={file.absolute} problems={file.problems} /> : null}
      </div>
      {description === '' ? null : <p className="max-w-measure text-dek text-soft">{description}</p>}
      {body.trim() === '' ? null : (
        <ArticleBody html={renderArticle(body, linkResolver(snapshot.library, original)).html} />
      )}
    </Page>
  );
}
