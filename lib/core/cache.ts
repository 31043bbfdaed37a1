export interface LruCache<K, V> {
  /** The value of a key; `make` is called when it is not cached. `undefined` and `null` are never cached. */
  get(key: K, make: () => V): V;
  clear(): void;
}

/**
 * Creates a cache of at most `max` values; the least recently used one is dropped first. Small enough for the search
 * worker; the server uses the package `lru-cache` where values have a size or an age.
 */
export function createLruCache<K, V>(max: number): LruCache<K, V> {
  const values = new Map<K, V>();
  return {
    get(key, make) {
      const value = values.get(key) ?? make();
      values.delete(key);
      values.set(key, value);
      if (values.size > max) {
        const [oldest] = values.keys();
        if (oldest !== undefined) values.delete(oldest);
      }
      return value;
    },
    clear: () => values.clear(),
  };
}

/** Caches the result of `make` for each object, for as long as the object lives. The object must not change. */
// The annotation lets bundles leave out unused caches.
// @__NO_SIDE_EFFECTS__
export function perObject<K extends object, V>(make: (key: K) => V): (key: K) => V {
  return cached(new WeakMap<K, { readonly value: V }>(), make);
}

/** Caches the result of `make` for each key for ever: only for few keys. */
// @__NO_SIDE_EFFECTS__
export function perKey<K, V>(make: (key: K) => V): (key: K) => V {
  return cached(new Map<K, { readonly value: V }>(), make);
}

interface Store<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

function cached<K, V>(store: Store<K, { readonly value: V }>, make: (key: K) => V): (key: K) => V {
  return (key) => {
    const known = store.get(key);
    if (known) return known.value;
    const value = make(key);
    store.set(key, { value });
    return value;
  };
}

/** Starts `make` at the first call and shares its promise with later calls; after a rejection the next one retries. */
export function perSuccess<T>(make: () => Promise<T>): () => Promise<T> {
  let shared: Promise<T> | null = null;
  return () => {
    if (shared) return shared;
    const started = make();
    shared = started;
    started.catch(() => {
      shared = null;
    });
    return started;
  };
}
