/** What was made for the keys asked for last. */
export interface Memory<K, V> {
  /** The value of a key, made if it is not remembered. */
  get(key: K, make: () => V): V;
  clear(): void;
}

/** @param most how many keys are remembered; the one asked for longest ago is forgotten first */
export function createMemory<K, V>(most: number): Memory<K, V> {
  const kept = new Map<K, V>();
  return {
    get(key, make) {
      const value = kept.get(key) ?? make();
      kept.delete(key);
      kept.set(key, value);
      if (kept.size > most) {
        const [oldest] = kept.keys();
        if (oldest !== undefined) kept.delete(oldest);
      }
      return value;
    },
    clear: () => kept.clear(),
  };
}
