import type { Edition } from '@/lib/edition/edition';

/** The content folder at one moment, with drafts, scheduled and expired articles. */
export interface Snapshot extends Edition {
  /** Number of articles still to read; 0 except at the first start with a large folder. */
  readonly unread: number;
}

/** A change of what pages show. */
export interface SnapshotChange {
  readonly snapshot: Snapshot;
  /** Files and folders that changed, by path relative to the content folder, with forward slashes. */
  readonly saved: readonly string[];
}
