import { foldText, isAscii } from '@/lib/core/fold-text';

/** The longest slug, in UTF-8 bytes: a build writes `<slug>.segments`, and file names may have 255 bytes. */
export const MAX_SLUG_BYTES = 200;

/**
 * Derives a slug from a name, as curators' exports do: lower case, every run of other characters than letters and
 * digits becomes a hyphen, none at the ends. Accents are dropped (`Perú` → `peru`); other scripts keep their letters.
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
 * Why a written slug is invalid, as the end of a sentence; null if it is valid. Slugs are used as written, so this
 * rejects only what cannot be one path segment in every browser, cache and file system.
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

/** Length in UTF-8. ASCII, which most slugs are, need not be encoded for it. */
function bytesOf(slug: string): number {
  return isAscii(slug) ? slug.length : new TextEncoder().encode(slug).length;
}

/** Cuts a derived slug at a hyphen so that it fits {@link MAX_SLUG_BYTES}. */
export function shortenSlug(slug: string): string {
  if (slug.length <= MAX_SLUG_BYTES && isAscii(slug)) return slug;
  // A character has at least one byte; one more, because it may be the hyphen to cut at.
  let short = slug.slice(0, MAX_SLUG_BYTES + 1);
  while (bytesOf(short) > MAX_SLUG_BYTES) {
    const cut = short.lastIndexOf('-');
    short = cut > 0 ? short.slice(0, cut) : short.slice(0, -1).replace(/[\ud800-\udbff]$/, '');
  }
  return short;
}

/** The slug of a name: {@link slugify}, shortened to fit. */
export function slugOf(text: string): string {
  return shortenSlug(slugify(text));
}
