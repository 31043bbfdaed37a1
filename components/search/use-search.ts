import { useEffect, useRef, useState } from 'react';
import { type Answered, openSearchClient, type SearchClient } from '@/components/search/search-client';
import type { SearchRequest, Wanted } from '@/lib/search/search-answer';

/**
 * The answer to a request, kept until the next one is there so that nothing flickers in between.
 *
 * @param request null while nothing is asked
 * @param initial what the server answered already
 */
export function useSearch(request: SearchRequest | null, wanted: Wanted, initial: Answered | null = null) {
  const [answered, setAnswered] = useState(initial);
  const [failed, setFailed] = useState(false);
  const client = useRef<SearchClient | null>(null);
  const key = JSON.stringify([request, wanted]);
  // The server has answered this one.
  const [firstKey] = useState(initial ? key : null);
  const askedKey = useRef(firstKey);

  useEffect(() => {
    if (askedKey.current === key) return;
    askedKey.current = key;
    setFailed(false);
    const [asked, part]: [SearchRequest | null, Wanted] = JSON.parse(key);
    if (!asked) {
      // An answer that is still under way must not come back as one to the next question.
      client.current?.close();
      client.current = null;
      setAnswered(null);
      return;
    }
    client.current ??= openSearchClient(setAnswered, () => setFailed(true));
    client.current.ask(asked, part);
  }, [key]);
  useEffect(
    () => () => {
      client.current?.close();
      client.current = null;
      askedKey.current = firstKey;
    },
    [firstKey],
  );

  return { answered: request ? answered : null, failed };
}
