import { type MouseEvent, useCallback, useEffect, useRef, useState } from 'react';
import { parseSearchAddress, type SearchAddress } from '@/lib/search/search-address';
import type { SearchRequest } from '@/lib/search/search-answer';

/** Browsers refuse more than a hundred changes of address in half a minute. */
const ADDRESS_PAUSE_MS = 300;

/**
 * A search whose state is the page's address. Typing changes the current entry of the history, everything else makes a
 * new one, so that Back walks through searches and not through letters.
 *
 * @param initial what the server read of the address
 * @param addressOf makes an address on this page
 */
export function useSearchAddress(initial: SearchAddress, addressOf: (request: SearchRequest, page?: number) => string) {
  const [address, setAddress] = useState(initial);
  const typing = useRef<{ timer: number; write: () => void } | null>(null);

  const settle = useCallback(() => {
    if (!typing.current) return;
    clearTimeout(typing.current.timer);
    typing.current.write();
    typing.current = null;
  }, []);

  useEffect(() => {
    const onPopState = () => setAddress(parseSearchAddress(new URLSearchParams(window.location.search)));
    window.addEventListener('popstate', onPopState);
    return () => window.removeEventListener('popstate', onPopState);
  }, []);

  const type = (query: string) => {
    const next = { request: { ...address.request, query }, page: 1, problems: [] };
    setAddress(next);
    // The first letter of a new search leaves the old one behind in the history.
    const starts = typing.current === null && window.history.state?.typing !== true;
    if (typing.current) clearTimeout(typing.current.timer);
    const write = () => {
      const state = { ...window.history.state, typing: true };
      if (starts) window.history.pushState(state, '', addressOf(next.request));
      else window.history.replaceState(state, '', addressOf(next.request));
    };
    typing.current = { timer: window.setTimeout(settle, ADDRESS_PAUSE_MS), write };
  };

  /** Follows a link to another search on this page; other links, and those meant for a new tab, are the browser's. */
  const follow = (event: MouseEvent): boolean => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-search]') : null;
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return false;
    event.preventDefault();
    settle();
    const url = new URL(link.href);
    window.history.pushState(null, '', link.href);
    setAddress(parseSearchAddress(url.searchParams));
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
