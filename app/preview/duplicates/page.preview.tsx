import type { Metadata } from 'next';
import { DeskAlike } from '@/components/preview/desk-alike';
import { DeskEmpty } from '@/components/preview/desk-empty';
import { DeskFrame } from '@/components/preview/desk-frame';
import { DeskNotes } from '@/components/preview/desk-notes';
import { DeskPages } from '@/components/preview/desk-pages';
import { DUPLICATES_PATH } from '@/lib/preview/desk-question';
import { getLivePreview } from '@/lib/preview/get-live-preview';
import { type PageParams, parsePage, readPageParams } from '@/lib/preview/page-params';
import { placeOfFile } from '@/lib/preview/place-of-file';
import { readDesk } from '@/lib/preview/read-desk';
import { shownRow } from '@/lib/preview/shown-row';
import { DESK, DESK_PARTS } from '@/lib/preview/texts';

export const metadata: Metadata = { title: DESK_PARTS.titles.duplicates, robots: { index: false } };

/** How many stories a page shows, and how many articles of each. */
const STORIES_PER_PAGE = 20;
const SHOWN_ARTICLES = 6;

export default async function DuplicatesDesk({ searchParams }: { searchParams: PageParams }) {
  const preview = getLivePreview();
  const { page: requested, problem } = parsePage(await readPageParams(searchParams));
  const { frame, snapshot, alike, counts } = await readDesk(preview);
  const pages = Math.max(1, Math.ceil(alike.length / STORIES_PER_PAGE));
  const page = Math.min(requested, pages);
  return (
    <DeskFrame frame={frame} section="duplicates" counts={counts}>
      <DeskNotes notes={problem ? [problem] : []} />
      {alike.length === 0 ? (
        <DeskEmpty {...DESK.empty.duplicates} />
      ) : (
        <ol>
          {alike.slice((page - 1) * STORIES_PER_PAGE, page * STORIES_PER_PAGE).map((story) => (
            <DeskAlike
              key={story[0]?.row.file}
              articles={story.slice(0, SHOWN_ARTICLES).map((article) => ({
                ...article,
                row: shownRow(snapshot.library.site, article.row, placeOfFile(preview, snapshot, article.row.file)),
              }))}
              more={Math.max(0, story.length - SHOWN_ARTICLES)}
            />
          ))}
        </ol>
      )}
      <DeskPages page={page} pages={pages} to={(number) => `${DUPLICATES_PATH}?page=${number}`} />
    </DeskFrame>
  );
}
