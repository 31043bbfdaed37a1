import { env } from '@/lib/config/env';
import { createLruCache, perObject } from '@/lib/core/cache';
import { sha256OfParts } from '@/lib/core/hash.mjs';
import type { Library } from '@/lib/library/library';
import { failedModel } from '@/lib/pages/failed';
import { notFoundModel } from '@/lib/pages/not-found';
import { FAILED_PATH } from '@/lib/serving/failed-page.mjs';
import { NOWHERE } from '@/lib/serving/page-mark.mjs';
import { recentPageAt } from '@/lib/serving/recent-pages';

/**
 * SHA-256 of a model and of the code. Equal fingerprints mean equal pages, because a view takes only its model.
 *
 * @param code from {@link codeKey}
 */
export function fingerprintOf(model: unknown, code: string): string {
  return sha256OfParts(code, JSON.stringify(model));
}

/** What a page depends on besides its model: the code of the build. */
export function codeKey(): string {
  return env().PORTAL_BUILD_ID;
}

/** The content of a page's {@link PAGE_MARK}. */
export function pageMark(path: string, model: unknown): string {
  return `${fingerprintOf(model, codeKey())} ${path}`;
}

/** Cached fingerprints per library; more than any archive has pages. */
const MAX_CACHED = 200_000;

const fingerprints = perObject((_library: Library) =>
  createLruCache<string, { readonly fingerprint: string | null }>(MAX_CACHED),
);

/** The model of the page at a path, or of one of the two pages without an address. */
function modelAt(library: Library, path: string): unknown {
  if (path === NOWHERE) return notFoundModel(library);
  if (path === FAILED_PATH) return failedModel(library);
  return recentPageAt(library, path)?.model();
}

/**
 * The fingerprint of the page at a path, at {@link NOWHERE} or at {@link FAILED_PATH}. Computed on demand, and cached with the
 * library.
 *
 * @returns null if there is no page
 */
export function fingerprintAt(library: Library, path: string): string | null {
  const make = () => {
    const model = modelAt(library, path);
    return { fingerprint: model === undefined ? null : fingerprintOf(model, codeKey()) };
  };
  return fingerprints(library).get(path, make).fingerprint;
}
