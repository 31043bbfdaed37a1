import { SEARCH_MANIFEST, searchFilePath } from '@/lib/config/paths';
import { runAtOnce } from '@/lib/core/steps';
import type { SearchEngine } from '@/lib/search/search-answer';
import { createSearchEngine, type GrowingEngine } from '@/lib/search/search-engine';
import { parseManifest, parseNames, parseShard, type SearchManifest, type ShardEntry } from '@/lib/search/search-files';
import type { Coverage, Question, Reply } from '@/lib/search/search-protocol';

/** Shards that are loaded at the same time, after the first. */
const AHEAD = 3;

interface Environment {
  /** The text at a path; rejects if there is none. */
  load(path: string): Promise<string>;
  send(reply: Reply): void;
  /** Runs a function after the questions that have already arrived. */
  soon(run: () => void): void;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/**
 * The search behind a page: loads the index, newest articles first, and answers the latest question, at once from what has
 * arrived, and again whenever more has.
 *
 * @param environment a parameter, so that it runs in a worker and in tests
 */
export function openSearchService(environment: Environment): { ask(question: Question): void } {
  const { send, soon, today } = environment;
  let question: Question | null = null;
  let waiting = false;
  /** Null until some of the archive has arrived, or all of an empty one. */
  let source: { readonly engine: SearchEngine; readonly coverage: Coverage } | null = null;

  const answer = () => {
    waiting = false;
    if (!question || !source) return;
    const { id, request, wanted } = question;
    send({ kind: 'answer', id, answer: source.engine.search(request, wanted), coverage: source.coverage });
  };
  const answerSoon = () => {
    if (waiting) return;
    waiting = true;
    soon(answer);
  };
  const fill = (manifest: SearchManifest): Promise<boolean> => {
    const engine = createSearchEngine(today);
    source = null;
    return fillEngine(engine, manifest, environment.load, (progress) => {
      if (progress.searched > 0 || manifest.articles === 0)
        source = { engine, coverage: { ...progress, of: manifest.articles } };
      answerSoon();
    });
  };
  openIndex(environment.load, fill).then(
    () => source ?? send({ kind: 'unusable' }),
    () => send({ kind: 'unusable' }),
  );

  return {
    ask(next) {
      question = next;
      answerSoon();
    },
  };
}

type Load = Environment['load'];

/** Fills an engine from the manifest, and from a newer one if files of the first are gone by now. */
async function openIndex(load: Load, fill: (manifest: SearchManifest) => Promise<boolean>): Promise<void> {
  const first = parseManifest(await load(searchFilePath(SEARCH_MANIFEST)));
  if (await fill(first)) return;
  const second = parseManifest(await load(searchFilePath(SEARCH_MANIFEST)));
  // The same manifest names the same files: what is missing stays missing, and the answer's coverage says so.
  if (JSON.stringify(second) !== JSON.stringify(first)) await fill(second);
}

/** Adds the newest shard, the names, then the other shards in order. @returns false if anything could not be loaded */
async function fillEngine(
  engine: GrowingEngine,
  { shards, names }: SearchManifest,
  load: Load,
  progress: (coverage: Pick<Coverage, 'searched' | 'missing'>) => void,
): Promise<boolean> {
  let [searched, missing] = [0, 0];
  const take = async ({ articles }: ShardEntry, loading: Promise<string>) => {
    try {
      runAtOnce(engine.addShardSteps(parseShard(await loading, articles)));
      searched += articles;
    } catch {
      missing += articles;
    }
    progress({ searched, missing });
  };
  const [newest, ...older] = shards;
  // Nothing else is loaded beside the first shard, because the reader waits for it.
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

/** A promise whose rejection may be handled later. */
function quietly<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
