import { type MouseEvent, useCallback, useEffect, useRef, useState } from 'react';
import { takeSearchLink } from '@/components/search/search-link';
import { parseSearchAddress, type SearchAddress } from '@/lib/search/search-address';
import type { SearchRequest } from '@/lib/search/search-answer';

/** Browsers refuse more than a hundred changes of address in half a minute. */
const ADDRESS_PAUSE_MS = 300;

/** An address that is still being typed. */
interface Typing {
  readonly timer: number;
  /** Whether it makes an entry of its own in the history, or goes on with the one it began. */
  readonly begins: boolean;
  readonly to: string;
}

/**
 * A search whose state is the page's address. Typing changes the current entry of the history, everything else makes a
 * new one, so that Back walks through searches and not through letters.
 *
 * @param initial what the server read of the address
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

  /** Follows a link to another search on this page, if it was one. */
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
