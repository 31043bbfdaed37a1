import type { Question } from '@/lib/search/search-protocol';
import { openSearchService } from '@/lib/search/search-service';

/** The module worker in which a page's search runs, so that no keystroke waits for it. */
const service = openSearchService({
  load: async (path) => {
    const response = await fetch(path);
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return response.text();
  },
  tell: (reply) => postMessage(reply),
  soon: (run) => setTimeout(run),
  today: new Date().toISOString().slice(0, 10),
});

addEventListener('message', ({ data }: MessageEvent<Question>) => service.ask(data));
