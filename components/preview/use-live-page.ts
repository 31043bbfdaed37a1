import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { listenToPreview } from '@/components/preview/preview-events';
import { askAgain } from '@/lib/preview/ask-again';
import { pageAddress } from '@/lib/preview/page-address';
import type { PageState } from '@/lib/preview/page-state';
import { whyNotAnswered } from '@/lib/preview/why-not-answered';

const FOLLOW = 'preview-follow';

/** Scroll position before a refresh: Next scrolls to the top when a page breaks or works again, as another route. */
let place: { readonly address: string; readonly scrolled: number } | null = null;

/**
 * Refreshes the page after every change of the content, keeping scroll and state, and goes to the page that was saved
 * if the editor follows.
 *
 * @param rendered the revision of the content that the page on the screen shows
 */
export function useLivePage(rendered: number) {
  const router = useRouter();
  const pathname = usePathname();
  // The page as the preview's server knows it; null until it has answered.
  const [page, setPage] = useState<PageState | null>(null);
  const [connected, setConnected] = useState(true);
  // Two failures: a server may send its events and still fail to describe this page.
  const [stateFailure, setStateFailure] = useState('');
  const [switchFailure, setSwitchFailure] = useState('');
  const [follow, setFollow] = useState(false);
  const known = useRef(rendered);
  const following = useRef(follow);
  following.current = follow;

  useEffect(() => {
    const wantsFollow = new URLSearchParams(window.location.search).has('follow');
    if (wantsFollow) sessionStorage.setItem(FOLLOW, 'on');
    setFollow(sessionStorage.getItem(FOLLOW) === 'on');
  }, []);

  useEffect(
    () =>
      listenToPreview((event) => {
        if ('connected' in event) return setConnected(event.connected);
        // The server answers again, so an earlier failure to switch is out of date.
        setSwitchFailure('');
        const { revision, saved } = event.change;
        // Not "newer only": switching back from the readers' view lowers the revision by half a step (page-view.ts).
        if (revision === known.current) return;
        known.current = revision;
        const target = saved.at(-1);
        const here = pageAddress(window.location);
        // A target without a query is the page, whatever the reader added to its address.
        const isHere = target === here || target === window.location.pathname;
        if (following.current && target && !isHere) window.location.assign(target);
        else {
          place = { address: here, scrolled: window.scrollY };
          router.refresh();
        }
      }),
    [router],
  );

  useEffect(() => {
    known.current = rendered;
    if (window.scrollY === 0 && place?.address === pageAddress(window.location)) window.scrollTo(0, place.scrolled);
    place = null;
    const address = pathname + window.location.search;
    const request = new AbortController();
    void askAgain((signal) => fetchState(address, signal), request.signal, setStateFailure).then((state) => {
      if (state === null) return;
      setStateFailure('');
      setPage(state);
    });
    return () => request.abort();
  }, [pathname, rendered]);

  return {
    page,
    connected,
    /** Why the last request for the page's state, or to switch, failed, until one succeeds; empty without a failure. */
    failure: stateFailure || switchFailure,
    /** Whether the browser goes to the page that was just saved. */
    follow,
    /** Switches all open pages between what readers see now and everything. */
    showAsReaders: (on: boolean) => {
      const show = (asReaders: boolean) => setPage((state) => state && { ...state, asReaders });
      const fail = (why: string) => {
        show(!on);
        setSwitchFailure(why);
      };
      // At once, not after the refresh: a checkbox that does not react is clicked again.
      show(on);
      setSwitchFailure('');
      // Once it has switched, the server sends a change to all pages, this one included.
      fetch('/preview/readers', { method: 'POST', body: on ? 'on' : 'off' })
        .then(async (answer) => answer.ok || fail(await whyNotAnswered(answer)))
        .catch((error: Error) => fail(error.message));
    },
    setFollow: (wanted: boolean) => {
      if (wanted) sessionStorage.setItem(FOLLOW, 'on');
      else sessionStorage.removeItem(FOLLOW);
      setFollow(wanted);
    },
  };
}

async function fetchState(address: string, signal: AbortSignal): Promise<PageState> {
  const answer = await fetch(`/preview/state?path=${encodeURIComponent(address)}`, { signal });
  if (answer.ok) return answer.json();
  throw new Error(await whyNotAnswered(answer));
}
