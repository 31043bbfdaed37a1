import { decodeEscapes } from '@/lib/core/decode-escapes';

/** The folder of files with fixed addresses, as in Hugo: `/images/a.png` is `static/images/a.png`. */
export const STATIC_FOLDER = 'static';

/** Whether a file is named by an absolute path, not relative to the article. */
export function isFromRoot(named: string): boolean {
  return named.startsWith('/');
}

/**
 * The path, relative to the content folder, of a file that is named by an absolute path. The name is an address:
 * escapes are decoded segment by segment, query and fragment are dropped. Malformed escapes stay as they are.
 */
export function staticPath(named: string): string {
  return [STATIC_FOLDER, ...segmentsOf(named)].join('/');
}

/** Why a name cannot be that of a file in the content folder, as the end of a sentence; null if it can. */
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
