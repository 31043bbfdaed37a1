import type { ArticleFile, Claim } from '@/lib/article/article';
import { canonicalArticlePath, NEWS_PATH } from '@/lib/config/paths';
import { compareText } from '@/lib/core/compare-text';
import { fieldName } from '@/lib/core/field-path';
import type { Problem } from '@/lib/core/problem';
import { problemOf } from '@/lib/rules/rules';

/** Which file owns which slug: the first that is admitted. */
export interface SlugOwners {
  /** Gives an article its slug; false, with a problem, if another file has it. */
  admit(file: ArticleFile): boolean;
  /** Reports a broken file whose slug another file has. Never gives it the slug. */
  compare(claim: Claim): void;
  bySlug(slug: string): ArticleFile | undefined;
  /** The article at a canonical path. */
  byPath(path: string): ArticleFile | undefined;
}

const NEWS = `${NEWS_PATH}/`;

/** A text without such characters is in Unicode's NFC already. */
const BEYOND_LATIN = /[^\0-\xff]/;

/** @param problems gets one for each slug that is claimed twice */
export function createSlugOwners(problems: Problem[]): SlugOwners {
  const owners = new Map<string, ArticleFile>();
  // By lower case, because many file systems do not distinguish `News` from `news`. Lower-case slugs are in `owners` only.
  const folded = new Map<string, Claim>();
  // By slugs as canonical paths compose them, where that differs from how the file does, which is rare.
  const composed = new Map<string, ArticleFile>();
  const isFirst = (claim: Claim, key: string): boolean => {
    const first = owners.get(key) ?? folded.get(key);
    if (first) problems.push(duplicateOf(first, claim));
    return first === undefined;
  };
  return {
    admit: (file) => {
      const { slug } = file.article;
      const key = slug.toLowerCase();
      if (!isFirst(file, key)) return false;
      owners.set(slug, file);
      if (key !== slug) folded.set(key, file);
      const shown = BEYOND_LATIN.test(slug) ? canonicalArticlePath(slug).slice(NEWS.length) : slug;
      // Of two slugs that differ in nothing but how letters are composed, the later has the path.
      if (shown !== slug) composed.set(shown, file);
      else if (composed.size > 0) composed.delete(slug);
      return true;
    },
    compare: (claim) => {
      const key = claim.article.slug.toLowerCase();
      if (isFirst(claim, key)) folded.set(key, claim);
    },
    bySlug: (slug) => owners.get(slug),
    byPath: (path) => {
      if (!path.startsWith(NEWS)) return undefined;
      const slug = path.slice(NEWS.length);
      return composed.get(slug) ?? owners.get(slug);
    },
  };
}

/** The order in which files of equal standing get their slugs. */
export function byName(a: Claim, b: Claim): number {
  return compareText(a.shownAs, b.shownAs);
}

function duplicateOf(first: Claim, { shownAs, places, article: { slug } }: Claim): Problem {
  const { path, ...place } = places.slug;
  return problemOf('slug-duplicate', {
    file: shownAs,
    ...place,
    field: fieldName(path),
    message: `"${slug}" is also the slug of ${first.shownAs}`,
    hint: 'give the newer of the two another slug',
    otherFiles: [first.shownAs],
  });
}
