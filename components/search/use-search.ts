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
  const askedKey = useRef(initial ? key : null);

  useEffect(
    () => () => {
      client.current?.close();
      client.current = null;
      askedKey.current = null;
    },
    [],
  );
  useEffect(() => {
    if (askedKey.current === key) return;
    askedKey.current = key;
    const [asked, part]: [SearchRequest | null, Wanted] = JSON.parse(key);
    if (!asked) return setAnswered(null);
    client.current ??= openSearchClient(
      (next) => {
        setFailed(false);
        setAnswered(next);
      },
      () => setFailed(true),
    );
    client.current.ask(asked, part);
  }, [key]);

  return { answered: request ? answered : null, failed };
}
