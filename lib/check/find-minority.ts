import type { ArticleFile } from '@/lib/article/article';

/** An entry of a file's list that is written in another way than the same thing usually is. */
export interface Minority {
  readonly file: ArticleFile;
  /** Position in the list that `entriesOf` gave. */
  readonly position: number;
  readonly usual: string;
  /** How many articles write it as usual. */
  readonly count: number;
}

/** What makes entries one thing, and how it is written. */
interface Ways<T> {
  readonly entriesOf: (file: ArticleFile) => readonly T[];
  readonly keyOf: (entry: T) => string;
  readonly textOf: (entry: T) => string;
  /** The text to write where the house has decided; counted otherwise. */
  readonly decided: (key: string) => string | undefined;
}

/**
 * Entries of articles' lists that are one thing by their key and are written in several ways: all but those written as
 * most articles do, or as is decided where any article does. On a tie the first in alphabetical order is the usual one.
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

/** The keys of which more than one text is written, with how many times each is. */
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
