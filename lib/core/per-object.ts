/** A function that works out its answer once for each object, and forgets it with the object. The object must not change. */
export function perObject<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly made: V }>();
  return (key) => {
    const held = known.get(key);
    if (held) return held.made;
    const made = make(key);
    known.set(key, { made });
    return made;
  };
}
