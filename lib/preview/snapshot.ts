import type { Edition } from '@/lib/edition/edition';

/** The content folder at one moment, as the preview shows it: drafts, scheduled and expired pieces too. */
export interface Snapshot extends Edition {
  /** How many articles are still to be read; 0 except at the start in a large folder that was never read before. */
  readonly unread: number;
}

/** What a reading found changed. */
export interface Change {
  readonly snapshot: Snapshot;
  /** Paths relative to the content folder, with forward slashes; folders among them. */
  readonly saved: readonly string[];
}
