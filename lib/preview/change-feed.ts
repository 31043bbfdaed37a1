import { createListeners, type Listeners } from '@/lib/core/listeners';

/** Passes changes on to its subscribers. */
export interface ChangeFeed<T> extends Pick<Listeners<T>, 'subscribe'> {
  /** Calls every listener; does nothing once the feed is closed. */
  publish(change: T): void;
  /** The latest change, for a listener that subscribes after it; null before the first. */
  last(): T | null;
  close(): void;
}

export function openChangeFeed<T>(): ChangeFeed<T> {
  const { subscribe, notify } = createListeners<T>();
  let last: T | null = null;
  let isClosed = false;
  return {
    publish: (change) => {
      if (isClosed) return;
      last = change;
      notify(change);
    },
    subscribe,
    last: () => last,
    close: () => {
      isClosed = true;
    },
  };
}
