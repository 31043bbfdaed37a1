import { originalPlaces } from '@/lib/article/article-fields';
import { articleRule } from '@/lib/article/article-rule';
import { sourceTracking as describeTracking, sourceDetour } from '@/lib/check/texts/article';
import { isBlank } from '@/lib/core/fields';
import { trackingIn, withoutDetour, withoutTracking } from '@/lib/core/tracking-parameters';
import { decodeAddress } from '@/lib/core/web-address';

/**
 * `source-tracking`: campaign parameters count our readers as another newsletter's, and give one page many addresses.
 * Reported at every field with such an address, except for `sourceUrl`, the address as found, if another field has one.
 */
export const sourceTracking = articleRule([], ({ data, report }) => {
  const places = originalPlaces(data).filter(({ value }) => !isBlank(value));
  return places.flatMap(({ path, value }, index) => {
    if (typeof value !== 'string' || (path.at(-1) === 'sourceUrl' && index > 0)) return [];
    const written = decodeAddress(value);
    const address = withoutDetour(written);
    if (address !== written) {
      const fix = { kind: 'set', path, value: withoutTracking(address) } as const;
      return [report('source-tracking', path, { ...sourceDetour(new URL(written).hostname, fix.value), fix })];
    }
    const names = [...new Set(trackingIn(address))];
    if (names.length === 0) return [];
    const fix = { kind: 'set', path, value: withoutTracking(address) } as const;
    return [report('source-tracking', path, { ...describeTracking(names, fix.value), fix })];
  });
});
