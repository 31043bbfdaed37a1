import { nextChange } from '@/lib/article/publication';
import { groupAlikeStories } from '@/lib/check/find-alike-stories';
import { describeUnpublished, unpublishedAmong } from '@/lib/check/unpublished';
import type { Problem } from '@/lib/core/problem';
import { type Frame, frameOf } from '@/lib/pages/frame';
import { buildAlikeQueue, type QueuedStory } from '@/lib/preview/alike-queue';
import { buildCalendar, type CalendarMonth } from '@/lib/preview/calendar';
import { type Choice, type ChoiceGroup, ruleChoices, topicChoices } from '@/lib/preview/desk-choices';
import { buildDeskHousePages, type DeskHousePage } from '@/lib/preview/desk-house-pages';
import { buildDeskRows, type DeskRow } from '@/lib/preview/desk-rows';
import type { LivePreview } from '@/lib/preview/live-preview';
import { groupProblems, type ProblemGroup } from '@/lib/preview/problem-groups';
import type { Snapshot } from '@/lib/preview/snapshot';

/** Everything the desk says of a snapshot. */
export interface Desk {
  readonly frame: Frame;
  readonly snapshot: Snapshot;
  readonly rows: readonly DeskRow[];
  /** The house's own pages, by file. */
  readonly pages: readonly DeskHousePage[];
  /** What the rows can be narrowed to. */
  readonly topics: readonly ChoiceGroup[];
  readonly rules: readonly Choice[];
  readonly months: readonly CalendarMonth[];
  readonly alike: readonly QueuedStory[];
  readonly problems: readonly ProblemGroup[];
  /** What readers do not see, in one line; empty where that is nothing. */
  readonly unpublished: string;
  /** How many things stand in each section. */
  readonly counts: {
    readonly articles: number;
    readonly pages: number;
    readonly calendar: number;
    readonly duplicates: number;
    readonly problems: number;
  };
}

/** The desk of a snapshot, and until when the clock leaves it right. Not `perObject`, whose values are for good. */
const desks = new WeakMap<Snapshot, { readonly desk: Desk; readonly until: number }>();

/** The desk as it is now. It is made once for each reading, and again when time changes the state of an article or a day begins. */
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

function buildDesk(snapshot: Snapshot, problems: readonly Problem[], now: Date): Desk {
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
    topics: topicChoices(rows),
    rules: ruleChoices(rows),
    months,
    alike,
    problems: groupProblems(problems),
    unpublished: describeUnpublished(unpublishedAmong(content.articles, now)),
    counts,
  };
}

/** UTC, as the days of the calendar are. */
function midnightAfter(now: Date): number {
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1);
}
