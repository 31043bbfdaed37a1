import { SEARCH_MANIFEST, searchFilePath } from '@/lib/config/paths';
import type { ManifestMessage, Question } from '@/lib/search/search-protocol';
import { openSearchService } from '@/lib/search/search-service';

const MANIFEST = searchFilePath(SEARCH_MANIFEST);

/** The page sends one manifest; a newer one the worker fetches itself. */
let sent: Promise<string | null> | null = new Promise((resolve) => {
  addEventListener('message', ({ data }: MessageEvent<Question | ManifestMessage>) => {
    if ('manifest' in data) resolve(data.manifest);
    else service.ask(data);
  });
});

/** The module worker in which a page's search runs, so that no keystroke waits for it. */
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
  tell: (reply) => postMessage(reply),
  soon: (run) => setTimeout(run),
  today: new Date().toISOString().slice(0, 10),
});
