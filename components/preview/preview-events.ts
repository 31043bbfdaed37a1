/** What the server sends after each change of what pages show. */
export interface PreviewChange {
  readonly revision: number;
  /** Addresses of what was saved, the last one last. */
  readonly saved: readonly string[];
}

/** A change, or whether the server still answers. */
export type PreviewEvent = { readonly change: PreviewChange } | { readonly connected: boolean };

const EVENTS = '/preview/events';

/** Milliseconds until the next attempt after a server answered with an error. */
const RETRY_AFTER = 2_000;

/**
 * Calls back with the latest change, then with every later one, until the returned function is called. All pages of a
 * browser share one connection: browsers keep at most six to one server, and the seventh page would wait for ever.
 */
export function listenToPreview(onEvent: (event: PreviewEvent) => void): () => void {
  // Browsers have locks at localhost, not at the plain-http address of another machine.
  if (!navigator.locks) return connect(onEvent);
  const channel = new BroadcastChannel(EVENTS);
  channel.onmessage = ({ data }: MessageEvent<PreviewEvent>) => onEvent(data);
  // The shared connection sends only later changes, so each page fetches the latest one by a connection of its own.
  const closeOwn = connect((event) => {
    onEvent(event);
    if ('change' in event) closeOwn();
  });
  const left = new AbortController();
  const connectForAll = () =>
    new Promise<void>((release) => {
      // The lock may be granted just as the page is left.
      if (left.signal.aborted) return release();
      const close = connect((event) => {
        channel.postMessage(event);
        onEvent(event);
      });
      left.signal.addEventListener('abort', () => {
        close();
        release();
      });
    });
  // Rejected when the page is left before it gets the lock.
  navigator.locks.request(EVENTS, { signal: left.signal }, connectForAll).catch(() => undefined);
  return () => {
    left.abort();
    closeOwn();
    channel.close();
  };
}

function connect(onEvent: (event: PreviewEvent) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let close = () => {};
  const open = () => {
    const events = new EventSource(EVENTS);
    close = () => events.close();
    events.onopen = () => onEvent({ connected: true });
    events.onmessage = ({ data }) => onEvent({ change: JSON.parse(data) as PreviewChange });
    events.onerror = () => {
      onEvent({ connected: false });
      // A browser reconnects after a lost connection, but not after an answer that is no event stream.
      if (events.readyState === EventSource.CLOSED) timer = setTimeout(open, RETRY_AFTER);
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    close();
  };
}
