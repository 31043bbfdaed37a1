import type { WordMatch } from '@/lib/search/match-words';
import type { MatchRanges } from '@/lib/search/search-answer';
import { fold, knownWordsOf, type Word } from '@/lib/search/words';

/** What to mark in a text: words, the typed beginning of words (`begun`), and runs of words with the same meaning. */
export interface Marker {
  readonly words: ReadonlySet<string>;
  readonly begun: string | null;
  readonly runs: readonly (readonly string[])[];
}

/** @param runs other names of topics in the query, as folded words */
export function buildMarker(matches: readonly WordMatch[], runs: readonly (readonly string[])[]): Marker {
  // Words without meaning would be marked everywhere.
  const carrying = matches.filter(({ optional }) => !optional);
  return {
    words: new Set(carrying.flatMap(({ word, terms }) => [word, ...terms.map((term) => term.word)])),
    begun: carrying.find((match) => match.begun)?.word ?? null,
    runs: [...runs, ...carrying.flatMap((match) => match.runs)].filter((run) => run.length > 0),
  };
}

/** The ranges of a text to mark. */
export function markWords(text: string, { words, begun, runs }: Marker): MatchRanges {
  const own = knownWordsOf(text);
  const folded = own.map((word) => word.folded);
  const inRun = new Set(
    runs.flatMap((run) =>
      folded.flatMap((_word, at) =>
        run.every((word, index) => folded[at + index] === word) ? run.map((_, index) => at + index) : [],
      ),
    ),
  );
  return own.flatMap((word, at) => {
    if (inRun.has(at)) return [[word.start, word.end] as const];
    if (begun !== null && word.folded.startsWith(begun))
      return [[word.start, endOfBeginning(text, word, begun)] as const];
    return words.has(word.folded) ? [[word.start, word.end] as const] : [];
  });
}

/** The end, in the text, of the typed beginning of a word. */
function endOfBeginning(text: string, word: Word, begun: string): number {
  const [marks = ''] = /^\p{M}*/u.exec(text.slice(word.start + begun.length)) ?? [];
  const end = Math.min(word.end, word.start + begun.length + marks.length);
  // If folding changes the length, mark the whole word.
  return fold(text.slice(word.start, end)) === begun ? end : word.end;
}
