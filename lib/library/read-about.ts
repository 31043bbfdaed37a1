import { ABOUT_FILE } from '@/lib/config/paths';
import { type HousePage, NO_PAGE, type PageRule, readAboutPage } from '@/lib/content/house-page';
import type { Checked, Problem } from '@/lib/core/problem';
import type { KnownFiles } from '@/lib/library/known-files';

/** The house's page, and whether it is shown as it was before. */
export interface ShownPage {
  /** With what is wrong with it, where whoever looks at the page is to see that. */
  readonly page: Checked<HousePage>;
  /** Everything that is wrong with the file, for whoever mends it. */
  readonly problems: readonly Problem[];
  readonly isLastGood: boolean;
}

/** Of a folder without the page. */
export const ABSENT: ShownPage = { page: NO_PAGE, problems: [], isLastGood: false };

/**
 * Reads the about page, with everything that is wrong with it. A page that became wrong takes its last good version
 * along in what is known of it.
 *
 * @param known filled and kept current
 * @param lastGood whether that version, or else none, is shown instead of the problems: readers are not to see those
 */
export async function readAbout(
  root: string,
  known: KnownFiles<Checked<HousePage>, HousePage>,
  rule: PageRule | undefined,
  lastGood: boolean,
): Promise<ShownPage> {
  const before = known.get(ABOUT_FILE);
  const made = await readAboutPage(root, known, rule);
  if (made === NO_PAGE) return ABSENT;
  const good = made.value ? null : (before?.made.value ?? before?.good ?? null);
  const entry = known.get(ABOUT_FILE);
  if (entry && good && entry.good !== good) known.set(ABOUT_FILE, { ...entry, good });
  const page = lastGood ? { value: made.value ?? good, problems: [] } : made;
  return { page, problems: made.problems, isLastGood: lastGood && good !== null };
}
