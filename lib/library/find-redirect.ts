import { canonicalPath } from '@/lib/config/paths';

/**
 * The path to which a requested path redirects; null if it is right as it is. Aliases match exactly, with or without a
 * final slash, never as patterns; other paths lose a final slash, and a final `/page/1`. The result is always a path of
 * this site: no request can make it name another host.
 */
export function findRedirect(redirects: ReadonlyMap<string, string>, pathname: string): string | null {
  const alias = redirects.get(canonicalPath(pathname));
  if (alias !== undefined) return alias;
  const tidy = `/${pathname.replace(/^[/\\]+|\/+$/g, '')}`;
  const first = tidy.replace(/(?<=.)\/page\/1$/, '');
  return first === pathname ? null : first;
}
