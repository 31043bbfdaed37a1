import { expect, it } from 'vitest';
import { HUE_NAMES } from '@/lib/config/palette';
import { articleHue, hueOf, taxonomyHue } from '@/lib/topic/topic-hue';
import { topic } from '@/tests/fixtures/make-article';

const NONE = { taxonomies: [] };
const SITE = { taxonomies: [{ name: 'Symplur', label: 'Symplur', hue: 'plum' as const }] };

it('is the taxonomy’s, as the site says', () => {
  expect(hueOf(SITE, topic('Symplur: EHR'))).toBe('plum');
  expect(hueOf(NONE, topic('Other: a'))).toBe(hueOf(NONE, topic('Other: b')));
  expect(articleHue(SITE, { topics: [topic('Symplur: EHR')] })).toBe('plum');
  expect(articleHue(SITE, { topics: [] })).toBe('slate');
});

it('is spread over the palette for plain categories, but for what the site gave away', () => {
  const names = Array.from({ length: 60 }, (_, index) => topic(`Category ${index}`));
  expect(new Set(names.map((name) => hueOf(NONE, name)))).toEqual(new Set(HUE_NAMES));
  expect(names.map((name) => hueOf(SITE, name))).not.toContain('plum');
  const few = ['Finance', 'Nature', 'Storage'].map((name) => hueOf(NONE, topic(name)));
  expect(new Set(few).size).toBe(3);
});

it('is one for all plain categories where the site says so', () => {
  const plain = { taxonomies: [{ name: 'Topics', label: 'Topics', hue: 'moss' as const }] };
  expect(new Set(['a', 'b', 'c'].map((name) => hueOf(plain, topic(name))))).toEqual(new Set(['moss']));
});

it('is one of all where every colour is given away', () => {
  const all = { taxonomies: HUE_NAMES.map((hue) => ({ name: hue, label: hue, hue })) };
  expect(HUE_NAMES).toContain(taxonomyHue(all, 'another'));
});
