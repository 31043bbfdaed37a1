import { foldText, isAscii } from '@/lib/core/fold-text';

/** Longest slug accepted, in UTF-8 bytes: a build writes `<slug>.segments`, and file names end at 255 bytes. */
export const MAX_SLUG_BYTES = 200;

/**
 * Derives an address from a name, as curators' exports do: lower case, every run of anything but letters and
 * digits one hyphen, none at the ends. Accents fall away (`Perú` → `peru`); other scripts keep their letters.
 *
 * `Energy: HVDC (Direct Current)` → `energy-hvdc-direct-current`
 */
export function slugify(text: string): string {
  return foldText(text)
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * Says what keeps a written slug from being an address, or null when nothing does. Slugs are taken as written,
 * never re-slugified, so this only refuses what cannot be one path segment in every browser, cache and file system.
 */
export function whyNotSlug(slug: string): string | null {
  if (slug === '') return 'is empty';
  if (slug === '.' || slug === '..') return 'is a folder name, not an address';
  if (/[/\\]/.test(slug)) return 'contains a slash';
  if (/[?#%&+"'<>[\]{}|^`:;*]/.test(slug)) return 'contains a character that has a meaning in addresses';
  if (/[\s\p{C}]/u.test(slug)) return 'contains white space or an invisible character';
  if (/^[“‘„«‹].*[”’“»›]$/.test(slug)) return 'stands in curly quotes, which are part of it';
  if (/^[(@]/.test(slug)) return `begins with ${slug[0]}, which the framework keeps for itself`;
  if (/\.rsc$/i.test(slug)) return 'ends in .rsc, which the framework keeps for itself';
  const bytes = bytesOf(slug);
  if (bytes > MAX_SLUG_BYTES) return `is ${bytes} bytes long, at most ${MAX_SLUG_BYTES} fit`;
  return null;
}

/** Most slugs are of characters that take a byte each, and encoding costs more than all else that is asked of them. */
function bytesOf(slug: string): number {
  return isAscii(slug) ? slug.length : new TextEncoder().encode(slug).length;
}

/** Cuts a derived slug at a hyphen so that it fits {@link MAX_SLUG_BYTES}. */
export function shortenSlug(slug: string): string {
  if (slug.length <= MAX_SLUG_BYTES && isAscii(slug)) return slug;
  // No character takes less than a byte; the one beyond may be the hyphen to cut at.
  let short = slug.slice(0, MAX_SLUG_BYTES + 1);
  while (bytesOf(short) > MAX_SLUG_BYTES) {
    const cut = short.lastIndexOf('-');
    short = cut > 0 ? short.slice(0, cut) : short.slice(0, -1).replace(/[\ud800-\udbff]$/, '');
  }
  return short;
}

/** The address that a name leads to: {@link slugify}, cut to fit. */
export function slugOf(text: string): string {
  return shortenSlug(slugify(text));
}
