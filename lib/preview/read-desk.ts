import { nextChange } from '@/lib/article/publication';
import { groupAlikeStories } from '@/lib/check/find-alike-stories';
import { describeUnpublished, unpublishedAmong } from '@/lib/check/unpublished';
import type { Problem } from '@/lib/core/problem';
import { frameOf } from '@/lib/pages/frame';
import { buildAlikeQueue } from '@/lib/preview/alike-queue';
import { buildCalendar } from '@/lib/preview/calendar';
import { ruleChoices, topicChoices } from '@/lib/preview/desk-choices';
import { buildDeskHousePages } from '@/lib/preview/desk-house-pages';
import { buildDeskRows } from '@/lib/preview/desk-rows';
import type { LivePreview } from '@/lib/preview/live-preview';
import { groupProblems } from '@/lib/preview/problem-groups';
import type { Snapshot } from '@/lib/preview/snapshot';

/** Everything that the desk shows of a snapshot. */
export type Desk = ReturnType<typeof buildDesk>;

/** The desk of each snapshot, and until when it is valid; `perObject` keeps values for good. */
const desks = new WeakMap<Snapshot, { readonly desk: Desk; readonly until: number }>();

/** The desk as it is now. Made once per snapshot, and again when an article appears or expires, or a day begins. */
export async function readDesk(preview: LivePreview): Promise<Desk> {
  const snapshot = await preview.whole();
  const problems = await preview.problems(snapshot);
  const now = new Date();
  const known = desks.get(snapshot);
  if (known && now.getTime() < known.until) return known.desk;
  const desk = buildDesk(snapshot, problems, now);
  const articles = snapshot.content.articles.map(({ article }) => article);
  const change = nextChange(articles, now)?.getTime() ?? Number.POSITIVE_INFINITY;
  desks.set(snapshot, { desk, until: Math.min(change, midnightAfter(now)) });
  return desk;
}

function buildDesk(snapshot: Snapshot, problems: readonly Problem[], now: Date) {
  const { content, library } = snapshot;
  const rows = buildDeskRows(content, library, problems, now);
  const pages = buildDeskHousePages(content, library, problems);
  const months = buildCalendar(rows, now);
  const alike = buildAlikeQueue(groupAlikeStories(content.articles), rows);
  const counts = {
    articles: rows.length,
    pages: pages.length,
    calendar: months.reduce((sum, { appearing, expiring }) => sum + appearing + expiring, 0),
    duplicates: alike.length,
    problems: problems.length,
  };
  return {
    frame: frameOf(library),
    snapshot,
    rows,
    pages,
    // Topics and rules that can narrow the rows.
    topics: topicChoices(rows),
    rules: ruleChoices(rows),
    months,
    alike,
    problems: groupProblems(problems),
    /** A line about unpublished articles; empty if there are none. */
    unpublished: describeUnpublished(unpublishedAmong(content.articles, now)),
    counts,
  };
}

/** UTC, as the days of the calendar are. */
function midnightAfter(now: Date): number {
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1);
}
