import { type MouseEvent, useCallback, useEffect, useRef, useState } from 'react';
import { takeSearchLink } from '@/components/search/search-link';
import { parseSearchAddress, type SearchAddress } from '@/lib/search/search-address';
import type { SearchRequest } from '@/lib/search/search-answer';

/** Browsers refuse more than a hundred changes of address in half a minute. */
const ADDRESS_PAUSE_MS = 300;

/** An address that the history does not have yet, because the query is still being typed. */
interface Typing {
  readonly timer: number;
  /** Whether it makes a new history entry, or replaces the one that this typing made. */
  readonly begins: boolean;
  readonly to: string;
}

/**
 * A search whose state is the page's address. A stretch of typing makes one history entry, every followed link another,
 * so that Back goes through searches and not through letters.
 *
 * @param initial the address, parsed
 * @param addressOf makes an address on this page
 */
export function useSearchAddress(initial: SearchAddress, addressOf: (request: SearchRequest, page?: number) => string) {
  const [address, setAddress] = useState(initial);
  const typing = useRef<Typing | null>(null);

  const forget = useCallback((): Typing | null => {
    const pending = typing.current;
    if (pending) clearTimeout(pending.timer);
    typing.current = null;
    return pending;
  }, []);
  const settle = useCallback(() => {
    const pending = forget();
    if (!pending) return;
    const state = { ...window.history.state, typing: true };
    if (pending.begins) window.history.pushState(state, '', pending.to);
    else window.history.replaceState(state, '', pending.to);
  }, [forget]);

  useEffect(() => {
    const onPopState = () => {
      forget();
      setAddress(parseSearchAddress(new URLSearchParams(window.location.search)));
    };
    window.addEventListener('popstate', onPopState);
    return () => {
      forget();
      window.removeEventListener('popstate', onPopState);
    };
  }, [forget]);

  const type = (query: string) => {
    const request = { ...address.request, query };
    setAddress({ request, page: 1, problems: [] });
    const begins = forget()?.begins ?? window.history.state?.typing !== true;
    typing.current = { begins, to: addressOf(request), timer: window.setTimeout(settle, ADDRESS_PAUSE_MS) };
  };

  /** If a link to another search was clicked, follows it on this page; returns whether it was. */
  const follow = (event: MouseEvent): boolean => {
    const link = takeSearchLink(event);
    if (!link) return false;
    settle();
    window.history.pushState(null, '', link.href);
    setAddress(parseSearchAddress(new URL(link.href).searchParams));
    return true;
  };

  /** Ends a stretch of typing: what follows is a new search. */
  const commit = () => {
    settle();
    const { typing: _typed, ...state } = window.history.state ?? {};
    window.history.replaceState(state, '');
  };

  return { address, type, follow, commit };
}
