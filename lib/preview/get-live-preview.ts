import { env } from '@/lib/config/env';
import { type LivePreview, startLivePreview } from '@/lib/preview/live-preview';

// On globalThis, because the proxy, the pages and the routes are bundled apart but run in one process.
const holder = globalThis as typeof globalThis & { livePreview?: LivePreview };

/** The preview of this process, started when first asked for. */
export function getLivePreview(): LivePreview {
  holder.livePreview ??= startLivePreview(env().CONTENT_DIR);
  return holder.livePreview;
}
