/** What the preview's server tells of a reading of the content folder. */
export interface Told {
  readonly revision: number;
  /** Addresses of what was saved, the last one last. */
  readonly saved: readonly string[];
}

/** What a page hears: a reading, or whether the server still answers. */
type Heard = { readonly told: Told } | { readonly connected: boolean };

const EVENTS = '/preview/events';

/** Milliseconds until a server that answered with an error is asked again. */
const AGAIN = 2_000;

/**
 * Hears of the present reading, then of every later one, until the returned function is called. All pages of a browser
 * share one connection: browsers keep at most six to one server, and the seventh page would wait for ever.
 */
export function listenToPreview(hear: (heard: Heard) => void): () => void {
  // There are locks at localhost, not at the plain-http address of another machine.
  if (!navigator.locks) return connect(hear);
  const channel = new BroadcastChannel(EVENTS);
  channel.onmessage = ({ data }: MessageEvent<Heard>) => hear(data);
  const closeOwn = connect((heard) => {
    hear(heard);
    if ('told' in heard) closeOwn();
  });
  const left = new AbortController();
  const connectForAll = () =>
    new Promise<void>((release) => {
      // The turn may come just as the page goes.
      if (left.signal.aborted) return release();
      const close = connect((heard) => {
        channel.postMessage(heard);
        hear(heard);
      });
      left.signal.addEventListener('abort', () => {
        close();
        release();
      });
    });
  // Rejected when the page goes before its turn has come.
  navigator.locks.request(EVENTS, { signal: left.signal }, connectForAll).catch(() => undefined);
  return () => {
    left.abort();
    closeOwn();
    channel.close();
  };
}

function connect(hear: (heard: Heard) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let close = () => {};
  const open = () => {
    const events = new EventSource(EVENTS);
    close = () => events.close();
    events.onopen = () => hear({ connected: true });
    events.onmessage = ({ data }) => hear({ told: JSON.parse(data) as Told });
    events.onerror = () => {
      hear({ connected: false });
      // A browser tries again by itself when nobody answered, but not after an answer that is no stream.
      if (events.readyState === EventSource.CLOSED) timer = setTimeout(open, AGAIN);
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    close();
  };
}
