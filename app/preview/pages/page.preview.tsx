import type { Metadata } from 'next';
import { DeskEmpty } from '@/components/preview/desk-empty';
import { DeskFrame } from '@/components/preview/desk-frame';
import { DeskHousePages } from '@/components/preview/desk-house-pages';
import { getLivePreview } from '@/lib/preview/get-live-preview';
import { placeOfFile } from '@/lib/preview/place-of-file';
import { readDesk } from '@/lib/preview/read-desk';
import { DESK, DESK_PARTS } from '@/lib/preview/texts';

export const metadata: Metadata = { title: DESK_PARTS.titles.pages, robots: { index: false } };

export default async function PagesDesk() {
  const preview = getLivePreview();
  const { frame, snapshot, pages, counts } = await readDesk(preview);
  return (
    <DeskFrame frame={frame} section="pages" counts={counts}>
      {pages.length === 0 ? (
        <DeskEmpty {...DESK.empty.pages} />
      ) : (
        <DeskHousePages pages={pages.map((page) => ({ ...page, ...placeOfFile(preview, snapshot, page.file) }))} />
      )}
    </DeskFrame>
  );
}
