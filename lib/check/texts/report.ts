import { countOf } from '@/lib/core/count-of';

// What `npm run check`, a build and the preview's terminal say around the problems.

/** `1 error and 2 warnings`, `No problems`. */
export function describeCounts({ errors, warnings }: { readonly errors: number; readonly warnings: number }): string {
  const found = [errors > 0 ? countOf(errors, 'error') : '', warnings > 0 ? countOf(warnings, 'warning') : ''];
  return found.filter(Boolean).join(' and ') || 'No problems';
}

export const foundIn = (what: string, articles: number): string => `${what} in ${countOf(articles, 'article')}.`;

/** @param others how many problems other files, or other rules, have */
export const foundInSelection = (what: string, others: number, articles: number): string =>
  `${what} in these files; ${countOf(others, 'problem')} in other files, or of other rules (${countOf(articles, 'article')} in all).`;

export const canFix = (count: number): string =>
  `"npm run check -- --fix" can correct ${count} of these; "--dry-run" only shows what it would change.`;

export const READ_MORE = 'About each rule, and how to change its severity: docs/rules/<rule>.md';

export const fixesOfRule = (count: number): string => `--fix can correct ${count}`;

export const FIXES = {
  changed: (file: string, rules: string) => `changed ${file}: ${rules}`,
  wouldChange: (file: string, rules: string) => `would change ${file}: ${rules}`,
  refused: (file: string, rule: string, why: string) => `not changed ${file}: ${rule}, ${why}`,
  nothing: 'Nothing to correct.',
  changedFiles: (count: number) => `${countOf(count, 'file')} changed.`,
  wouldChangeFiles: (count: number) => `${countOf(count, 'file')} would change.`,
  byHand: (count: number) => `${countOf(count, 'problem')} to correct by hand.`,
  nothingWritten: 'No file was changed: run it with --fix to do that.',
  notThere: 'the field is not in the file',
  unsafe: 'it is written in a way that only a person can change safely',
  leaves: (rule: string) => `the change would not correct ${rule}`,
  harmsOthers: 'the change would cause a problem in another file',
  savedMeanwhile: 'somebody saved it meanwhile',
  notWritable: (why: string) => `the file cannot be written: ${why}`,
  brings: (rule: string) => `the change would cause ${rule}`,
} as const;

/** What readers do not see, behind "Not published: ". */
export const UNPUBLISHED = {
  line: (kinds: string) => `Not published: ${kinds}.`,
  kind: (state: 'scheduled' | 'draft' | 'expired', count: number, files: string) =>
    `${count} ${state === 'draft' && count > 1 ? 'drafts' : state} (${files})`,
  more: (count: number) => `${count} more`,
  scheduled: (moment: string) => ` for ${moment}`,
  expired: (moment: string) => ` on ${moment}`,
  neverAppears: ' before it appears',
} as const;
