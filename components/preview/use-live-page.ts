import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { listenToPreview } from '@/components/preview/preview-events';
import { askAgain } from '@/lib/preview/ask-again';
import type { PageState } from '@/lib/preview/page-state';
import { whyNotAnswered } from '@/lib/preview/why-not-answered';

const FOLLOW = 'preview-follow';

/** Where the reader of a page was when it was refreshed: a page that breaks or heals is another route, shown from its top. */
let place: { readonly address: string; readonly scrolled: number } | null = null;

/** The page as the preview's server knows it, kept current while the page is open. */
export interface LivePage {
  /** Null until the server has answered. */
  readonly page: PageState | null;
  /** Whether the server still answers. */
  readonly connected: boolean;
  /** Why the server could not say what the page is, or could not switch, while that lasts; otherwise empty. */
  readonly failure: string;
  /** Whether the browser goes to the page that was just saved. */
  readonly follow: boolean;
  setFollow(follow: boolean): void;
  /** Has every page show what readers see now, or everything. */
  showAsReaders(on: boolean): void;
}

/**
 * Refreshes the page whenever the content folder was read anew, scroll and all else kept, and follows what was saved.
 *
 * @param rendered the revision of the content that the page on the screen shows
 */
export function useLivePage(rendered: number): LivePage {
  const router = useRouter();
  const pathname = usePathname();
  const [page, setPage] = useState<PageState | null>(null);
  const [connected, setConnected] = useState(true);
  // Two, since what the one waits for says nothing of the other: a server can tell its edition and fail at this page.
  const [stateFailure, setStateFailure] = useState('');
  const [switchFailure, setSwitchFailure] = useState('');
  const [follow, setFollow] = useState(false);
  const known = useRef(rendered);
  const following = useRef(follow);
  following.current = follow;

  useEffect(() => {
    const asked = new URLSearchParams(window.location.search).has('follow');
    if (asked) sessionStorage.setItem(FOLLOW, 'on');
    setFollow(sessionStorage.getItem(FOLLOW) === 'on');
  }, []);

  useEffect(
    () =>
      listenToPreview((heard) => {
        if ('connected' in heard) return setConnected(heard.connected);
        // A server that tells its state can be asked to switch again.
        setSwitchFailure('');
        const { revision, saved } = heard.told;
        // Not "older": a server that was started again counts from one.
        if (revision === known.current) return;
        known.current = revision;
        const target = saved.at(-1);
        if (following.current && target && target !== addressHere()) window.location.assign(target);
        else {
          place = { address: addressHere(), scrolled: window.scrollY };
          router.refresh();
        }
      }),
    [router],
  );

  useEffect(() => {
    known.current = rendered;
    if (window.scrollY === 0 && place?.address === addressHere()) window.scrollTo(0, place.scrolled);
    place = null;
    const address = pathname + window.location.search;
    const asked = new AbortController();
    void askAgain((signal) => askState(address, signal), asked.signal, setStateFailure).then((state) => {
      if (state === null) return;
      setStateFailure('');
      setPage(state);
    });
    return () => asked.abort();
  }, [pathname, rendered]);

  return {
    page,
    connected,
    failure: stateFailure || switchFailure,
    follow,
    showAsReaders: (on) => {
      const show = (asReaders: boolean) => setPage((state) => state && { ...state, asReaders });
      const fail = (why: string) => {
        show(!on);
        setSwitchFailure(why);
      };
      // A box that stays as it was until the page has changed would be clicked again.
      show(on);
      setSwitchFailure('');
      // The server tells all pages, this one among them, once it has switched.
      fetch('/preview/readers', { method: 'POST', body: on ? 'on' : 'off' })
        .then(async (answer) => answer.ok || fail(await whyNotAnswered(answer)))
        .catch((error: Error) => fail(error.message));
    },
    setFollow: (wanted) => {
      if (wanted) sessionStorage.setItem(FOLLOW, 'on');
      else sessionStorage.removeItem(FOLLOW);
      setFollow(wanted);
    },
  };
}

async function askState(address: string, signal: AbortSignal): Promise<PageState> {
  const answer = await fetch(`/preview/state?path=${encodeURIComponent(address)}`, { signal });
  if (answer.ok) return answer.json();
  throw new Error(await whyNotAnswered(answer));
}

/** The address of the page without what only asks to follow. */
function addressHere(): string {
  const { pathname, search, searchParams } = new URL(window.location.href);
  return searchParams.has('follow') ? pathname : pathname + search;
}
