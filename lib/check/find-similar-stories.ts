import type { ArticleFile } from '@/lib/article/article';
import type { AlikeStory } from '@/lib/check/alike-story';
import { perObject } from '@/lib/core/cache';
import { compareText } from '@/lib/core/compare-text';
import { foldedWords } from '@/lib/search/words';

/**
 * How much of two titles' words, and how many, must be common when the pieces appeared at most so many days apart. On the
 * same days one event has one name; months later the same words are another event.
 */
const LIKENESS: readonly { readonly days: number; readonly share: number; readonly words: number }[] = [
  { days: 7, share: 0.6, words: 4 },
  { days: 30, share: 0.75, words: 4 },
  { days: 30, share: 1, words: 3 },
  { days: 180, share: 1, words: 5 },
];

/** The least that any pair has in common, and the longest that one lies apart. */
const LEAST_SHARE = 0.6;
const LEAST_WORDS = 3;
const MOST_DAYS = 180;

const MS_PER_DAY = 86_400_000;

const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about after all an and are as at be by can do does for from get has have how in into is it its more new not now of
   on or our out over that the their they this to up us use using was we what when where which who why will with you
   your`.split(/\s+/),
);

interface Titled {
  readonly file: ArticleFile;
  readonly words: ReadonlySet<string>;
  /** The numbers of the title: `Part 1` and `Part 2` are two pieces. */
  readonly numbers: string;
  readonly time: number;
}

/**
 * Articles with nearly the title of an earlier one from another publisher. No two titles are compared that share none of
 * their rarest words, of which a pair must have one in common.
 *
 * @param files earliest first
 * @param told those of which it is known already that they tell another's story: they are not told again, and a story
 *   is said to be like one of them only where it is like no other
 */
export function findSimilarStories(
  files: readonly ArticleFile[],
  told: ReadonlySet<ArticleFile>,
): readonly AlikeStory[] {
  const titled = files.map(titleOf).filter(({ words }) => words.size >= LEAST_WORDS);
  const uses = countUses(titled);
  const earlier = new Map<string, Titled[]>();
  return titled.flatMap((story) => {
    let like: Titled | undefined;
    let likeTold: Titled | undefined;
    for (const word of rarestWords(story, uses)) {
      const others = earlier.get(word) ?? [];
      if (!told.has(story.file)) {
        like ??= others.findLast((other) => !told.has(other.file) && areAlike(other, story));
        likeTold ??= others.findLast((other) => told.has(other.file) && areAlike(other, story));
      }
      others.push(story);
      earlier.set(word, others);
    }
    const first = like ?? likeTold;
    return first ? [{ file: story.file, like: first.file, why: 'similar-title' as const }] : [];
  });
}

const titleOf = perObject((file: ArticleFile): Titled => {
  const { title, date } = file.article;
  const words = new Set(foldedWords(title).filter((word) => !STOP_WORDS.has(word)));
  const numbers = [...words].filter((word) => /^\d+$/.test(word)).sort();
  return { file, words, numbers: numbers.join(' '), time: Date.parse(date.instant) };
});

function countUses(titled: readonly Titled[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { words } of titled) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  return uses;
}

/** So many of a title's rarest words that no title without one of them can share enough of the rest. */
function rarestWords({ words }: Titled, uses: ReadonlyMap<string, number>): readonly string[] {
  const order = [...words].sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0) || compareText(a, b));
  return order.slice(0, words.size - Math.ceil(LEAST_SHARE * words.size) + 1);
}

function areAlike(a: Titled, b: Titled): boolean {
  const days = Math.abs(a.time - b.time) / MS_PER_DAY;
  if (days > MOST_DAYS || a.numbers !== b.numbers || samePublisher(a.file, b.file)) return false;
  const common = countCommon(a.words, b.words);
  const share = common / (a.words.size + b.words.size - common);
  return LIKENESS.some((asked) => days <= asked.days && share >= asked.share && common >= asked.words);
}

function samePublisher({ article: a }: ArticleFile, { article: b }: ArticleFile): boolean {
  return (a.publisher?.domain ?? a.publisher?.name) === (b.publisher?.domain ?? b.publisher?.name);
}

function countCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return common;
}
