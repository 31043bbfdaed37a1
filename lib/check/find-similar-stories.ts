import type { ArticleFile } from '@/lib/article/article';
import type { AlikeStory } from '@/lib/check/find-same-stories';
import { perObject } from '@/lib/core/cache';
import { compareText } from '@/lib/core/compare-text';
import { foldedWords } from '@/lib/search/words';

/**
 * The share and the number of words that two titles must have in common if the articles appeared at most so many days
 * apart: months later, the same words are probably about another event.
 */
const LIKENESS: readonly { readonly days: number; readonly share: number; readonly words: number }[] = [
  { days: 7, share: 0.6, words: 4 },
  { days: 30, share: 0.75, words: 4 },
  { days: 30, share: 1, words: 3 },
  { days: 180, share: 1, words: 5 },
];

/** The bounds of {@link LIKENESS}. */
const MIN_SHARE = 0.6;
const MIN_WORDS = 3;
const MAX_DAYS = 180;

const MS_PER_DAY = 86_400_000;

const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about after all an and are as at be by can do does for from get has have how in into is it its more new not now of
   on or our out over that the their they this to up us use using was we what when where which who why will with you
   your`.split(/\s+/),
);

interface TitleWords {
  readonly file: ArticleFile;
  readonly words: ReadonlySet<string>;
  /** The numbers of the title: `Part 1` and `Part 2` are two stories. */
  readonly numbers: string;
  readonly time: number;
}

/**
 * Articles with nearly the same title as an earlier one from another publisher. Only titles that share one of their
 * rarest words are compared, since similar ones always do.
 *
 * @param files earliest first
 * @param duplicates articles already reported as having another's original: they are not reported again, and a story is
 *   compared with them only if nothing else resembles it
 */
export function findSimilarStories(
  files: readonly ArticleFile[],
  duplicates: ReadonlySet<ArticleFile>,
): readonly AlikeStory[] {
  const titled = files.map(titleOf).filter(({ words }) => words.size >= MIN_WORDS);
  const uses = countUses(titled);
  const earlier = new Map<string, TitleWords[]>();
  return titled.flatMap((story) => {
    let like: TitleWords | undefined;
    let likeDuplicate: TitleWords | undefined;
    for (const word of rarestWords(story, uses)) {
      const others = earlier.get(word) ?? [];
      if (!duplicates.has(story.file)) {
        like ??= others.findLast((other) => !duplicates.has(other.file) && areAlike(other, story));
        likeDuplicate ??= others.findLast((other) => duplicates.has(other.file) && areAlike(other, story));
      }
      others.push(story);
      earlier.set(word, others);
    }
    const first = like ?? likeDuplicate;
    return first ? [{ file: story.file, like: first.file, why: 'similar-title' as const }] : [];
  });
}

const titleOf = perObject((file: ArticleFile): TitleWords => {
  const { title, date } = file.article;
  const words = new Set(foldedWords(title).filter((word) => !STOP_WORDS.has(word)));
  const numbers = [...words].filter((word) => /^\d+$/.test(word)).sort();
  return { file, words, numbers: numbers.join(' '), time: Date.parse(date.instant) };
});

function countUses(titled: readonly TitleWords[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { words } of titled) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  return uses;
}

/** As many of a title's rarest words as a similar title cannot lack: it shares at least {@link MIN_SHARE} of all. */
function rarestWords({ words }: TitleWords, uses: ReadonlyMap<string, number>): readonly string[] {
  const order = [...words].sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0) || compareText(a, b));
  return order.slice(0, words.size - Math.ceil(MIN_SHARE * words.size) + 1);
}

function areAlike(a: TitleWords, b: TitleWords): boolean {
  const days = Math.abs(a.time - b.time) / MS_PER_DAY;
  if (days > MAX_DAYS || a.numbers !== b.numbers || samePublisher(a.file, b.file)) return false;
  const common = countCommon(a.words, b.words);
  const share = common / (a.words.size + b.words.size - common);
  return LIKENESS.some((least) => days <= least.days && share >= least.share && common >= least.words);
}

function samePublisher({ article: a }: ArticleFile, { article: b }: ArticleFile): boolean {
  return (a.publisher?.domain ?? a.publisher?.name) === (b.publisher?.domain ?? b.publisher?.name);
}

function countCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return common;
}
