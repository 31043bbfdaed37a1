import { SEARCH_MANIFEST, searchFilePath } from '@/lib/config/paths';
import type { SearchEngine } from '@/lib/search/search-answer';
import { createSearchEngine, type GrowingEngine } from '@/lib/search/search-engine';
import { parseManifest, parseNames, parseShard, type SearchManifest, type ShardEntry } from '@/lib/search/search-files';
import type { Coverage, Question, Reply } from '@/lib/search/search-protocol';

/** How many shards are on their way at once, behind the first. */
const AHEAD = 3;

interface Surroundings {
  /** The text at a path; rejects where there is none. */
  load(path: string): Promise<string>;
  tell(reply: Reply): void;
  /** Runs something once the questions that have already arrived were heard. */
  soon(run: () => void): void;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/**
 * The search behind a page: loads the index, newest articles first, and answers the latest question, at once from what
 * has arrived and again whenever more has. What it needs of its surroundings is given, so that it runs in a worker and
 * in a test alike.
 */
export function openSearchService(surroundings: Surroundings): { ask(question: Question): void } {
  const { tell, soon, today } = surroundings;
  let question: Question | null = null;
  let waiting = false;
  /** What there is to answer from; null until there is some of the archive, or all of an empty one. */
  let source: { readonly engine: SearchEngine; readonly coverage: Coverage } | null = null;

  const answer = () => {
    waiting = false;
    if (!question || !source) return;
    const { id, request, wanted } = question;
    tell({ kind: 'answer', id, answer: source.engine.search(request, wanted), coverage: source.coverage });
  };
  const answerSoon = () => {
    if (waiting) return;
    waiting = true;
    soon(answer);
  };
  const fill = (manifest: SearchManifest): Promise<boolean> => {
    const engine = createSearchEngine(today);
    source = null;
    return fillEngine(engine, manifest, surroundings.load, (progress) => {
      if (progress.searched > 0 || manifest.articles === 0)
        source = { engine, coverage: { ...progress, of: manifest.articles } };
      answerSoon();
    });
  };
  openIndex(surroundings.load, fill).then(
    () => source ?? tell({ kind: 'unusable' }),
    () => tell({ kind: 'unusable' }),
  );

  return {
    ask(asked) {
      question = asked;
      answerSoon();
    },
  };
}

type Load = Surroundings['load'];

/** Fills an engine from the newest manifest; from a newer one where files of the first are gone by now. */
async function openIndex(load: Load, fill: (manifest: SearchManifest) => Promise<boolean>): Promise<void> {
  const first = parseManifest(await load(searchFilePath(SEARCH_MANIFEST)));
  if (await fill(first)) return;
  const second = parseManifest(await load(searchFilePath(SEARCH_MANIFEST)));
  // The same manifest promises the same files: what is missing stays missing, and the reader is told.
  if (JSON.stringify(second) !== JSON.stringify(first)) await fill(second);
}

/** Adds all shards in their order and then the names; false if anything could not be had. */
async function fillEngine(
  engine: GrowingEngine,
  { shards, names }: SearchManifest,
  load: Load,
  progress: (coverage: Pick<Coverage, 'searched' | 'missing'>) => void,
): Promise<boolean> {
  let [searched, missing] = [0, 0];
  const take = async ({ articles }: ShardEntry, loading: Promise<string>) => {
    try {
      engine.addShard(parseShard(await loading, articles));
      searched += articles;
    } catch {
      missing += articles;
    }
    progress({ searched, missing });
  };
  const [newest, ...older] = shards;
  // The first shard has the line to itself: it is what the reader waits for.
  if (newest) await take(newest, load(searchFilePath(newest.file)));
  const named = await load(searchFilePath(names))
    .then(parseNames)
    .catch(() => null);
  if (named) engine.addNames(named);
  progress({ searched, missing });
  const underWay = older.slice(0, AHEAD).map((entry) => quietly(load(searchFilePath(entry.file))));
  for (const [index, entry] of older.entries()) {
    const next = older[index + AHEAD];
    const loading = underWay.shift();
    if (!loading) break;
    await take(entry, loading);
    if (next) underWay.push(quietly(load(searchFilePath(next.file))));
  }
  return missing === 0 && named !== null;
}

/** A promise whose rejection may be looked at later. */
function quietly<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
