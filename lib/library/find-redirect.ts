import { canonicalPath } from '@/lib/config/paths';

/**
 * Where a requested path should be instead; null when it is right as it is. Aliases are matched exactly, never as
 * patterns, and also with a final slash; other paths lose a final slash, and `/page/1` is the listing itself. Always
 * a path of this site: no request can make it name another host.
 */
export function findRedirect(redirects: ReadonlyMap<string, string>, pathname: string): string | null {
  const alias = redirects.get(canonicalPath(pathname));
  if (alias !== undefined) return alias;
  const tidy = `/${pathname.replace(/^[/\\]+|\/+$/g, '')}`;
  const first = tidy.replace(/(?<=.)\/page\/1$/, '');
  return first === pathname ? null : first;
}
