import { nearestOf } from '@/lib/core/edit-distance';

/** Null for the tag (BCP 47) of a known language; else a hint, empty if nothing is similar. */
export function languageHint(written: string): string | null {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const tag = canonicalTag(written);
  if (tag !== null && names.of(new Intl.Locale(tag).language) !== undefined) {
    return tag === written ? null : `write ${tag}`;
  }
  const joined = canonicalTag(written.replace(/_/g, '-'));
  if (joined !== null && names.of(new Intl.Locale(joined).language) !== undefined) return `write ${joined}`;
  const codes = new Map<string, string>();
  for (const first of LETTERS)
    for (const second of LETTERS) {
      const name = names.of(first + second);
      if (name !== undefined) codes.set(name.toLowerCase(), first + second);
    }
  const code = codes.get(written.toLowerCase()) ?? codes.get(nearestOf(written, codes.keys()) ?? '');
  return code ? `write ${code}` : '';
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

function canonicalTag(written: string): string | null {
  try {
    return Intl.getCanonicalLocales(written)[0] ?? null;
  } catch {
    return null;
  }
}

/** Null for a time zone of the IANA database; else a hint, empty if nothing is similar. */
export function timeZoneHint(written: string): string | null {
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  if (/^[a-z]/i.test(written) && isZone(written)) {
    const known = zones.find((zone) => zone.toLowerCase() === written.toLowerCase());
    return known === undefined || known === written ? null : `write ${known}`;
  }
  const place = written.replace(/\s+/g, '_').toLowerCase();
  const zone = zones.find((name) => name.toLowerCase().endsWith(`/${place}`)) ?? nearestOf(written, zones);
  return zone ? `did you mean ${zone}?` : '';
}

function isZone(written: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: written });
    return true;
  } catch {
    return false;
  }
}
