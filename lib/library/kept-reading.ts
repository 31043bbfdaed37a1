import path from 'node:path';
import { hashOf, hashOfMeaning, keptFolder, readKept, writeKept } from '@/lib/library/kept-file';
import { type ContentCache, emptyContentCache } from '@/lib/library/read-content';

/** A reading that outlives its process. */
export interface KeptReading {
  /** What was read the last time; empty where nothing was kept, or what was kept is of other code. */
  readonly cache: ContentCache;
  /** Keeps what the cache holds now, where that is not kept already. */
  keep(): Promise<void>;
}

/**
 * Opens the reading of a content folder that an earlier process kept. What it says of a file holds for the code it was
 * made with and for the names under which problems are told; any other is ignored.
 *
 * @param root the content folder, absolute
 * @param folder where readings are kept
 */
export async function openKeptReading(root: string, folder = keptFolder()): Promise<KeptReading> {
  const place = hashOf(root, path.relative(process.cwd(), root));
  const file = path.join(folder, `${place.slice(0, 32)}.reading`);
  const key = hashOf(await hashOfMeaning(), place);
  const kept = await readKept(file, key);
  const cache: ContentCache = { ...emptyContentCache(), ...(kept as ContentCache | null) };
  let versions = versionsOf(cache);
  return {
    cache,
    keep: async () => {
      const current = versionsOf(cache);
      if (current !== versions && (await writeKept(file, key, cache))) versions = current;
    },
  };
}

/** Changes with every file that is read anew, or is gone. */
function versionsOf(cache: ContentCache): string {
  const parts = Object.values(cache).map((known: ReadonlyMap<string, { readonly version: string }>) =>
    [...known].map(([file, { version }]) => `${file} ${version}`).join('\n'),
  );
  return hashOf(...parts);
}
