/**
 * A value of this process, made when first asked for. It lives on `globalThis`, because Next bundles proxy, pages, routes
 * and start-up apart but runs them in one process, where a variable of a module would exist once for each bundle.
 *
 * @template T
 * @param {string} name of this value alone
 * @param {() => T} make
 * @returns {T}
 */
export function perProcess(name, make) {
  const values = /** @type {Record<symbol, { value: T } | undefined>} */ (/** @type {unknown} */ (globalThis));
  const key = Symbol.for(`portal.${name}`);
  values[key] ??= { value: make() };
  return values[key].value;
}
