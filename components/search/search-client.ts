import { onWorkerLost, startSearchWorker } from '@/components/search/start-search-worker';
import { SEARCH_API_PATH } from '@/lib/config/paths';
import { API_VERSION, type ApiAnswer } from '@/lib/search/build-api-answer';
import { RESULTS_PER_PAGE, searchParams, withParams } from '@/lib/search/search-address';
import type { SearchAnswer, SearchRequest, Wanted } from '@/lib/search/search-answer';
import type { Coverage, Question, Reply } from '@/lib/search/search-protocol';

export interface AnsweredRequest {
  readonly request: SearchRequest;
  readonly answer: SearchAnswer;
  /** Null for an answer of the server, which always searches everything. */
  readonly coverage: Coverage | null;
}

export interface SearchClient {
  /** Sends a request; answers to older ones are dropped. */
  ask(request: SearchRequest, wanted: Wanted): void;
  close(): void;
}

// One counter for all clients of a page, because they share its worker.
let nextId = 1;

/**
 * A client of the search: of the page's worker or, where there is none, of the server.
 *
 * @param onAnswer called with each answer to the latest request, more than once while the search files are loading
 * @param onFailure called when the server could not answer either
 */
export function openSearchClient(onAnswer: (answered: AnsweredRequest) => void, onFailure: () => void): SearchClient {
  let latest: Question | null = null;
  let calling: AbortController | null = null;
  const hear = ({ data }: MessageEvent<Reply>) => {
    if (data.kind !== 'answer' || !latest || data.id !== latest.id) return;
    onAnswer({ request: latest.request, answer: data.answer, coverage: data.coverage });
  };
  const put = (question: Question) => {
    const worker = startSearchWorker();
    if (worker) return worker.postMessage(question);
    calling?.abort();
    const call = new AbortController();
    calling = call;
    askServer(question, call.signal).then(
      (answer) => onAnswer({ request: question.request, answer, coverage: null }),
      () => call.signal.aborted || onFailure(),
    );
  };
  const worker = startSearchWorker();
  worker?.addEventListener('message', hear);
  const stopListening = onWorkerLost(() => {
    if (latest) put(latest);
  });
  return {
    ask(request, wanted) {
      latest = { id: nextId++, request, wanted };
      put(latest);
    },
    close() {
      worker?.removeEventListener('message', hear);
      stopListening();
      calling?.abort();
    },
  };
}

async function askServer({ request, wanted }: Question, signal: AbortSignal): Promise<SearchAnswer> {
  const page = Math.floor(wanted.offset / RESULTS_PER_PAGE) + 1;
  const response = await fetch(withParams(SEARCH_API_PATH, searchParams(request, page)), { signal });
  if (!response.ok) throw new Error(`The search answered ${response.status}`);
  const answer: ApiAnswer = await response.json();
  if (answer.version !== API_VERSION) throw new Error('The search answers in another form');
  return answer;
}
