/**
 * The address of an open page without `follow`, which only turns following on; the rest as it is written.
 *
 * @param location such as `window.location`
 */
export function pageAddress({ pathname, search }: { readonly pathname: string; readonly search: string }): string {
  // As text: URLSearchParams would spell the other parameters in its own way.
  const others = search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !/^follow(?:=|$)/.test(part));
  return others.length === 0 ? pathname : `${pathname}?${others.join('&')}`;
}
