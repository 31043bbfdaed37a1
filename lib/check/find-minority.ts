import type { ArticleFile } from '@/lib/article/article';

/** An entry of a file's list that is not written as usual. */
export interface Minority {
  readonly file: ArticleFile;
  /** Index in the list of `entriesOf`. */
  readonly position: number;
  readonly usual: string;
  /** How many articles write it as usual. */
  readonly count: number;
}

/** Entries with the same key are the same thing; their texts may differ. */
interface Ways<T> {
  readonly entriesOf: (file: ArticleFile) => readonly T[];
  readonly keyOf: (entry: T) => string;
  readonly textOf: (entry: T) => string;
  /** The text that `topics.yaml` or an offering's file prescribes; undefined to go by the majority. */
  readonly decided: (key: string) => string | undefined;
}

/**
 * Entries with the same key but different texts: all except those with the usual text. The usual one is the decided
 * text if any article has it, else the text of most articles; on a tie, the first in the order of code units.
 */
export function findMinority<T>(files: readonly ArticleFile[], ways: Ways<T>): readonly Minority[] {
  const varied = findVaried(files, ways);
  if (varied.size === 0) return [];
  const usual = new Map([...varied].map(([key, texts]) => [key, usualOf(texts, ways.decided(key))] as const));
  return files.flatMap((file) =>
    ways.entriesOf(file).flatMap((entry, position) => {
      const found = usual.get(ways.keyOf(entry));
      return found && found.usual !== ways.textOf(entry) ? [{ file, position, ...found }] : [];
    }),
  );
}

/** The keys with more than one text, with the number of entries for each text. */
function findVaried<T>(
  files: readonly ArticleFile[],
  { entriesOf, keyOf, textOf }: Ways<T>,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const first = new Map<string, string>();
  const varied = new Map<string, Map<string, number>>();
  for (const file of files) {
    for (const entry of entriesOf(file)) {
      const key = keyOf(entry);
      const known = first.get(key);
      if (known === undefined) first.set(key, textOf(entry));
      else if (known !== textOf(entry)) varied.set(key, new Map());
    }
  }
  if (varied.size === 0) return varied;
  for (const file of files) {
    for (const entry of entriesOf(file)) {
      const texts = varied.get(keyOf(entry));
      texts?.set(textOf(entry), (texts.get(textOf(entry)) ?? 0) + 1);
    }
  }
  return varied;
}

type Usual = Pick<Minority, 'usual' | 'count'>;

function usualOf(texts: ReadonlyMap<string, number>, decided: string | undefined): Usual {
  let best: Usual = { usual: decided ?? '', count: texts.get(decided ?? '') ?? 0 };
  if (best.count > 0) return best;
  for (const [usual, count] of texts) {
    if (count > best.count || (count === best.count && usual < best.usual)) best = { usual, count };
  }
  return best;
}
