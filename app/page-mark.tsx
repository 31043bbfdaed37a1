import { runMode } from '@/lib/config/env';
import { pageMark } from '@/lib/serving/page-fingerprint';
import { PAGE_MARK } from '@/lib/serving/page-mark.mjs';

/**
 * Says of which model a page is the page, so that it can be kept as long as that model stays the same. React puts it into
 * the page's head, and it is taken out before the page is sent.
 *
 * @param path of the page, or `NOWHERE`
 */
export function PageMark({ path, model }: { path: string; model: unknown }) {
  // A preview keeps no page.
  return runMode() === 'preview' ? null : <meta name={PAGE_MARK} content={pageMark(path, model)} />;
}
