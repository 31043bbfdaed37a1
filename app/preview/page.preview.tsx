import type { Metadata } from 'next';
import { DeskEmpty } from '@/components/preview/desk-empty';
import { DeskFilter } from '@/components/preview/desk-filter';
import { DeskFrame } from '@/components/preview/desk-frame';
import { DeskNotes } from '@/components/preview/desk-notes';
import { DeskPages } from '@/components/preview/desk-pages';
import { DeskTable } from '@/components/preview/desk-table';
import { DeskTotals } from '@/components/preview/desk-totals';
import { env } from '@/lib/config/env';
import { readChangedFiles } from '@/lib/preview/changed-files';
import { type DeskQuestion, deskAddress, parseDeskQuestion, WHOLE_DESK } from '@/lib/preview/desk-question';
import { deskView, rangeOf } from '@/lib/preview/desk-view';
import { getLivePreview } from '@/lib/preview/get-live-preview';
import { type PageParams, readPageParams } from '@/lib/preview/page-params';
import { placeOfFile } from '@/lib/preview/place-of-file';
import { readDesk } from '@/lib/preview/read-desk';
import { shownRow } from '@/lib/preview/shown-row';
import { DESK, DESK_PARTS } from '@/lib/preview/texts';

export const metadata: Metadata = { title: DESK_PARTS.titles.articles, robots: { index: false } };

export default async function ArticlesDesk({ searchParams }: { searchParams: PageParams }) {
  const preview = getLivePreview();
  const { question: requested, problems } = parseDeskQuestion(await readPageParams(searchParams));
  const [desk, changed] = await Promise.all([readDesk(preview), readChangedFiles(env().CONTENT_DIR)]);
  const question = changed ? requested : withoutChanges(requested);
  const notes = problems.map(({ parameter, message }) => DESK.ignored(`${parameter}: ${message}`));
  if (question !== requested) notes.push(DESK.ignored(DESK.unknownChanges));
  const view = deskView(desk.rows, question, changed);
  const rows = view.rows.map((row) =>
    shownRow(desk.snapshot.library.site, row, placeOfFile(preview, desk.snapshot, row.file)),
  );
  return (
    <DeskFrame frame={desk.frame} section="articles" counts={desk.counts} note={desk.unpublished}>
      <DeskNotes notes={notes} />
      {view.of === 0 ? (
        <DeskEmpty {...DESK.empty.articles} />
      ) : (
        <>
          <DeskTotals question={question} view={view} knowsChanges={changed !== null} />
          <DeskFilter question={question} topics={desk.topics} rules={desk.rules} />
          {view.found === 0 ? (
            <DeskEmpty {...DESK.empty.matches}>
              <a href={deskAddress(WHOLE_DESK, {})}>{DESK.empty.matches.all}</a>
            </DeskEmpty>
          ) : (
            <DeskTable question={question} rows={rows} summary={rangeOf(view)} />
          )}
          <DeskPages page={view.page} pages={view.pages} to={(page) => deskAddress(question, { page })} />
        </>
      )}
    </DeskFrame>
  );
}

function withoutChanges(question: DeskQuestion): DeskQuestion {
  if (!question.needs.includes('changed')) return question;
  return { ...question, needs: question.needs.filter((need) => need !== 'changed') };
}
