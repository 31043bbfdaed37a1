import { decodeEscapes } from '@/lib/core/decode-escapes';

/**
 * The folder of a content folder that holds what lies at fixed addresses, as Hugo has it: a picture named `/images/a.png`
 * is `static/images/a.png`.
 */
export const STATIC_FOLDER = 'static';

/** Whether a file is named by its path from the site's root rather than by its name beside the article. */
export function isFromRoot(named: string): boolean {
  return named.startsWith('/');
}

/**
 * Where a file that is named by its path from the site's root lies, from the content folder. The name is an address:
 * escapes are decoded segment by segment, query and fragment fall away. Malformed escapes stay as they are.
 */
export function staticPath(named: string): string {
  return [STATIC_FOLDER, ...segmentsOf(named)].join('/');
}

/** Why a name in an article can be no file of the content folder; null where it may be one. */
export function whyNotContentFile(named: string): string | null {
  if (/\p{C}/u.test(named)) return 'holds an invisible character';
  if (named.startsWith('//')) return 'lies on another site';
  if (!isFromRoot(named)) return named.split(/[/\\]/).includes('..') ? "leaves the article's folder" : null;
  const segments = segmentsOf(named);
  if (segments.includes('..')) return 'leaves the folder static';
  return segments.some((segment) => /[/\\\p{C}]/u.test(segment)) ? 'is no path of plain names and slashes' : null;
}

function segmentsOf(named: string): readonly string[] {
  return named
    .replace(/[?#].*$/s, '')
    .split('/')
    .map(decodeEscapes)
    .filter((segment) => segment !== '' && segment !== '.');
}
