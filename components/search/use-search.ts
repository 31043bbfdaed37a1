import { useEffect, useRef, useState } from 'react';
import { type AnsweredRequest, openSearchClient, type SearchClient } from '@/components/search/search-client';
import type { SearchRequest, Wanted } from '@/lib/search/search-answer';

/**
 * The answer to a request. The last answer stays until the next one is there, so that nothing flickers.
 *
 * @param request null for an empty search
 * @param initial the server's answer to the first request
 */
export function useSearch(request: SearchRequest | null, wanted: Wanted, initial: AnsweredRequest | null = null) {
  const [answered, setAnswered] = useState(initial);
  const [failed, setFailed] = useState(false);
  const client = useRef<SearchClient | null>(null);
  const key = JSON.stringify([request, wanted]);
  const [firstKey] = useState(initial ? key : null);
  const sentKey = useRef(firstKey);

  useEffect(() => {
    if (sentKey.current === key) return;
    sentKey.current = key;
    setFailed(false);
    const [newRequest, newWanted]: [SearchRequest | null, Wanted] = JSON.parse(key);
    if (!newRequest) {
      // A late answer must not be shown for the next request.
      client.current?.close();
      client.current = null;
      setAnswered(null);
      return;
    }
    client.current ??= openSearchClient(setAnswered, () => setFailed(true));
    client.current.ask(newRequest, newWanted);
  }, [key]);
  useEffect(
    () => () => {
      client.current?.close();
      client.current = null;
      sentKey.current = firstKey;
    },
    [firstKey],
  );

  return { answered: request ? answered : null, failed };
}
