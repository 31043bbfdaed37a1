/** Passes changes on to whoever subscribed. */
export interface ChangeFeed<T> {
  /** Calls every listener. Nothing happens once the feed is closed. */
  publish(change: T): void;
  /** Calls the listener for every later change, until the returned function is called. */
  subscribe(listener: (change: T) => void): () => void;
  /** The latest change, for a listener that comes after it; null before the first. */
  last(): T | null;
  close(): void;
}

/** Opens a feed without listeners. */
export function openChangeFeed<T>(): ChangeFeed<T> {
  const listeners = new Set<(change: T) => void>();
  let last: T | null = null;
  let isClosed = false;
  return {
    publish: (change) => {
      if (isClosed) return;
      last = change;
      for (const listener of listeners) listener(change);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    last: () => last,
    close: () => {
      isClosed = true;
    },
  };
}
