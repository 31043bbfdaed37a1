import { runAtOnce, type Steps } from '@/lib/core/steps';
import type { SearchFiles } from '@/lib/search/build-search-files';
import { createSearchEngine, type GrowingEngine } from '@/lib/search/search-engine';
import { parseManifest, parseNames, parseShard } from '@/lib/search/search-files';

/**
 * An engine over the files that browsers load, if all of them are in memory.
 *
 * @param today `YYYY-MM-DD`
 */
export function openSearchFiles(files: SearchFiles, today: string): GrowingEngine {
  return runAtOnce(engineSteps(files, today));
}

/** {@link openSearchFiles} in steps. */
export function* engineSteps({ manifest, files }: SearchFiles, today: string): Steps<GrowingEngine> {
  const engine = createSearchEngine(today);
  const text = (file: string) => files.get(file) ?? '';
  const { shards, names } = parseManifest(manifest);
  for (const { file, articles } of shards) {
    const shard = parseShard(text(file), articles);
    yield;
    yield* engine.addShardSteps(shard);
  }
  engine.addNames(parseNames(text(names)));
  return engine;
}
