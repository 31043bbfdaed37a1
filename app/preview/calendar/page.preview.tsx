import type { Metadata } from 'next';
import { DeskCalendar } from '@/components/preview/desk-calendar';
import { DeskEmpty } from '@/components/preview/desk-empty';
import { DeskFrame } from '@/components/preview/desk-frame';
import { DeskMonths } from '@/components/preview/desk-months';
import { DeskNotes } from '@/components/preview/desk-notes';
import { monthsFrom, parseMonth } from '@/lib/preview/calendar';
import { getLivePreview } from '@/lib/preview/get-live-preview';
import { type PageParams, readPageParams } from '@/lib/preview/page-params';
import { placeOfFile } from '@/lib/preview/place-of-file';
import { readDesk } from '@/lib/preview/read-desk';
import { DESK, DESK_PARTS } from '@/lib/preview/texts';

export const metadata: Metadata = { title: DESK_PARTS.titles.calendar, robots: { index: false } };

export default async function CalendarDesk({ searchParams }: { searchParams: PageParams }) {
  const preview = getLivePreview();
  const { month, problem } = parseMonth(await readPageParams(searchParams));
  const { frame, snapshot, months, counts } = await readDesk(preview);
  const { shown, before, after } = monthsFrom(months, month);
  return (
    <DeskFrame frame={frame} section="calendar" counts={counts}>
      <DeskNotes notes={problem ? [problem] : []} />
      {counts.calendar === 0 ? <DeskEmpty {...DESK.empty.calendar} /> : null}
      <DeskMonths before={before} after={after} />
      {shown.map((one) => (
        <DeskCalendar key={one.month} month={one} hrefOf={({ row }) => placeOfFile(preview, snapshot, row.file).href} />
      ))}
    </DeskFrame>
  );
}
