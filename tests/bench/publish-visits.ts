// Visits pages of articles that no build has rendered.
import type { Piece } from './publish-archive';
import type { MeasuredServer } from './publish-server';
import { createRandom } from './random';

/** How many articles a build renders where nothing else is said, see `PRERENDER` in lib/config/env.ts. */
const PRERENDERED = 500;

/** How many pages are visited before anything is measured: what compiles the server's code is not asked again. */
const WARMING = 20;

export interface VisitFigures {
  /** Milliseconds of each visit of a page that was not kept, and of each visit after it. */
  readonly first: readonly number[];
  readonly again: readonly number[];
}

/** Visits pages one at a time, each twice. */
export async function measureVisits(
  { origin, untilIdle }: MeasuredServer,
  pieces: readonly Piece[],
  count: number,
): Promise<VisitFigures> {
  const chosen = createRandom(1, 'visits')
    .shuffled(pieces.slice(PRERENDERED))
    .slice(0, WARMING + count);
  if (chosen.length < WARMING + count)
    throw new Error(`${pieces.length} articles are too few: ${PRERENDERED + WARMING + count} are needed.`);
  const measured = chosen.slice(WARMING);
  const visitAll = async (visited: readonly Piece[]) => {
    const times: number[] = [];
    for (const piece of visited) times.push(await visit(origin, piece));
    return times;
  };
  await untilIdle();
  await visitAll(chosen.slice(0, WARMING));
  const first = await visitAll(measured);
  return { first, again: await visitAll(measured) };
}

/** Visits that many pages, some at a time. */
export async function visitMany({ origin }: MeasuredServer, pieces: readonly Piece[], count: number): Promise<void> {
  const left = createRandom(1, 'many visits').shuffled(pieces).slice(0, count);
  const reader = async () => {
    for (let piece = left.pop(); piece; piece = left.pop()) await visit(origin, piece);
  };
  await Promise.all([reader(), reader(), reader(), reader()]);
}

async function visit(origin: string, { slug }: Piece): Promise<number> {
  const started = performance.now();
  const response = await fetch(`${origin}/news/${slug}`, { headers: { 'Accept-Encoding': 'br' } });
  const text = await response.text();
  if (!response.ok || !text.endsWith('</html>')) throw new Error(`/news/${slug} answers ${response.status}.`);
  return performance.now() - started;
}
