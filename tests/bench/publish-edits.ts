// Edits articles of a served folder one after the other, and waits for each until it is shown or done.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Piece, retitle } from './publish-archive';
import type { HugoSite } from './publish-hugo';
import { openReader, type Shown } from './publish-places';
import type { MeasuredServer } from './publish-server';
import { createRandom } from './random';

/** Edited are the newest, since those are what editors edit. */
const NEWEST = 300;

export interface Edit {
  /** Until each place showed it, in milliseconds from the end of the write. */
  readonly shown: Shown;
  /** For how many milliseconds the server's event loop was blocked at most. */
  readonly blocked: number;
}

export interface EditFigures {
  readonly edits: readonly Edit[];
  /** Milliseconds that Hugo took for the whole site, each time after an edit of the same article; empty without Hugo. */
  readonly rebuilds: readonly number[];
}

let number = 0;

/** A title that nothing has had before. */
function nextTitle(): string {
  number += 1;
  return `Edited by the benchmark for the ${number}. time`;
}

/** Edits while readers wait for every place that shows the article; every few edits Hugo makes its site as well. */
export async function measureEdits(
  server: MeasuredServer,
  pieces: readonly Piece[],
  count: number,
  hugo: HugoSite | null,
): Promise<EditFigures> {
  const random = createRandom(1, 'edits');
  const reader = await openReader(server.origin);
  const [edits, rebuilds]: [Edit[], number[]] = [[], []];
  while (edits.length < count) {
    const position = random.below(Math.min(NEWEST, pieces.length));
    const piece = pieces[position] as Piece;
    const places = await reader.placesOf(piece, position);
    await server.untilIdle();
    await server.read('reset');
    const title = nextTitle();
    retitle(piece.file, title);
    const shown = await reader.untilShown(places, title, performance.now());
    await server.untilIdle();
    edits.push({ shown, blocked: (await server.read()).blocked });
    if (hugo && edits.length % Math.ceil(count / REBUILDS) === 0) rebuilds.push(await hugo.rebuild(piece, title));
  }
  return { edits, rebuilds };
}

/** How often Hugo is asked. */
const REBUILDS = 5;

/** Milliseconds after a write within which the server has noticed it. */
const NOTICED = 500;

/** Edits while nobody asks for anything; tells for how many milliseconds each edition blocked the event loop at most. */
export async function measureBlocks(
  server: MeasuredServer,
  pieces: readonly Piece[],
  count: number,
): Promise<number[]> {
  const random = createRandom(1, 'edits without readers');
  const blocks: number[] = [];
  while (blocks.length < count) {
    await server.untilIdle();
    const before = editionsOf(server);
    await server.read('reset');
    retitle(random.pick(pieces.slice(0, NEWEST)).file, nextTitle());
    await sleep(NOTICED);
    await server.untilIdle();
    if (editionsOf(server) === before) throw new Error('An edit made no edition.');
    blocks.push((await server.read()).blocked);
  }
  return blocks;
}

function editionsOf({ said }: MeasuredServer): number {
  return said().match(/^Edition /gm)?.length ?? 0;
}
