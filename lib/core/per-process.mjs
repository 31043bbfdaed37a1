/**
 * A value of this process, made at the first call. It is stored on `globalThis`, because proxy, pages, routes and
 * what makes the editions are bundled separately, so that a variable of a module would exist once per bundle.
 *
 * @template T
 * @param {string} name unique for this value
 * @param {() => T} make
 * @returns {T}
 */
export function perProcess(name, make) {
  const values = /** @type {Record<symbol, { value: T } | undefined>} */ (/** @type {unknown} */ (globalThis));
  const key = Symbol.for(`portal.${name}`);
  values[key] ??= { value: make() };
  return values[key].value;
}
