import { env } from '@/lib/config/env';
import { perProcess } from '@/lib/core/per-process.mjs';
import { type LivePreview, startLivePreview } from '@/lib/preview/live-preview';

/** The preview of this process; the first call starts it. */
export function getLivePreview(): LivePreview {
  return perProcess('live-preview', () => startLivePreview(env().CONTENT_DIR));
}
