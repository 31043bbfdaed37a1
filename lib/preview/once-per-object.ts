import { perObject, perSuccess } from '@/lib/core/cache';

/**
 * Caches an asynchronous value per object, as long as the object is in use. A rejection is not cached: the next call tries
 * again.
 */
export function oncePerObject<K extends object, V>(make: (object: K) => Promise<V>): (object: K) => Promise<V> {
  const starts = perObject((object: K) => perSuccess(() => make(object)));
  return (object) => starts(object)();
}
