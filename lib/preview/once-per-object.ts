/**
 * Makes a value once for each object, for as long as that object is in use. A rejection is not kept: the next call tries
 * again.
 */
export function oncePerObject<K extends object, V>(make: (object: K) => Promise<V>): (object: K) => Promise<V> {
  const made = new WeakMap<K, Promise<V>>();
  return (object) => {
    const known = made.get(object);
    if (known) return known;
    const value = make(object);
    made.set(object, value);
    value.catch(() => made.delete(object));
    return value;
  };
}
