import { runMode } from '@/lib/config/env';
import { pageMark } from '@/lib/serving/page-fingerprint';
import { PAGE_MARK } from '@/lib/serving/page-mark.mjs';

/**
 * Puts the fingerprint of the model into the page's head, so that the page can be stored as long as the model stays the
 * same. It is removed before the page is sent.
 *
 * @param path of the page, or `NOWHERE`
 */
export function PageMark({ path, model }: { path: string; model: unknown }) {
  // A preview stores no pages.
  return runMode() === 'preview' ? null : <meta name={PAGE_MARK} content={pageMark(path, model)} />;
}
