import { perObject, perSuccess } from '@/lib/core/cache';

/**
 * Makes a value once for each object, for as long as that object is in use. A rejection is not kept: the next call tries
 * again.
 */
export function oncePerObject<K extends object, V>(make: (object: K) => Promise<V>): (object: K) => Promise<V> {
  const starts = perObject((object: K) => perSuccess(() => make(object)));
  return (object) => starts(object)();
}
