import { SEARCH_MANIFEST, searchFilePath } from '@/lib/config/paths';
import type { ManifestMessage, Question } from '@/lib/search/search-protocol';
import { openSearchService } from '@/lib/search/search-service';

const MANIFEST = searchFilePath(SEARCH_MANIFEST);

/** The page sends one manifest; the worker itself fetches a newer one. */
let sent: Promise<string | null> | null = new Promise((resolve) => {
  addEventListener('message', ({ data }: MessageEvent<Question | ManifestMessage>) => {
    if ('manifest' in data) resolve(data.manifest);
    else service.ask(data);
  });
});

/** A page's search runs in this module worker, so that no keystroke waits for it. */
const service = openSearchService({
  load: async (path) => {
    const manifest = path === MANIFEST ? await sent : null;
    if (manifest !== null) {
      sent = null;
      return manifest;
    }
    const response = await fetch(path);
    if (!response.ok) throw new Error(path);
    return response.text();
  },
  send: (reply) => postMessage(reply),
  soon: (run) => setTimeout(run),
  today: new Date().toISOString().slice(0, 10),
});
