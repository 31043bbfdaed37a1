import path from 'node:path';
import type { Metadata } from 'next';
import { DeskEmpty } from '@/components/preview/desk-empty';
import { DeskFrame } from '@/components/preview/desk-frame';
import { DeskProblems } from '@/components/preview/desk-problems';
import { addressOfFile } from '@/lib/preview/find-file';
import { getLivePreview } from '@/lib/preview/get-live-preview';
import { readDesk } from '@/lib/preview/read-desk';
import { DESK, DESK_PARTS } from '@/lib/preview/texts';

export const metadata: Metadata = { title: DESK_PARTS.titles.problems, robots: { index: false } };

export default async function ProblemsDesk() {
  const preview = getLivePreview();
  const { frame, snapshot, rows, pages, problems, rules, counts } = await readDesk(preview);
  const titles = new Map([...rows, ...pages].map(({ file, title }) => [file, title]));
  const placeOf = (shownAs: string) => {
    const absolute = path.resolve(shownAs);
    const file = path.relative(snapshot.content.root, absolute).split(path.sep).join('/');
    return { href: addressOfFile(preview, snapshot, file), absolute, title: titles.get(file) ?? '' };
  };
  return (
    <DeskFrame frame={frame} section="problems" counts={counts}>
      {problems.length === 0 ? (
        <DeskEmpty {...DESK.empty.problems} />
      ) : (
        problems.map((group) => (
          <DeskProblems
            key={group.rule}
            group={group}
            placeOf={({ file }) => placeOf(file)}
            articles={rules.find(({ value }) => value === group.rule)?.count ?? 0}
            page={path.resolve('docs/rules', `${group.rule}.md`)}
          />
        ))
      )}
    </DeskFrame>
  );
}
