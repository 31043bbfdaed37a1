import type { SearchAnswer, SearchRequest, Wanted } from '@/lib/search/search-answer';

/** A message from a page to its worker. A newer question replaces one that is still waiting. */
export interface Question {
  readonly id: number;
  readonly request: SearchRequest;
  readonly wanted: Wanted;
}

/** The manifest as the page fetched it; null if that failed, so that the worker tries itself. */
export interface ManifestMessage {
  readonly manifest: string | null;
}

/** How much of the archive has been searched. */
export interface Coverage {
  readonly searched: number;
  readonly of: number;
  /** Articles whose shards could not be loaded. */
  readonly missing: number;
}

/** A message from the worker. The answer to a question is sent again as more of the archive arrives. */
export type Reply =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: SearchAnswer; readonly coverage: Coverage }
  | { readonly kind: 'unusable' };
