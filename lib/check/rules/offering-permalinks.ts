import type { LibraryRule } from '@/lib/check/check-content';
import { findMinority } from '@/lib/check/find-minority';
import { reportIn, within } from '@/lib/check/report-in';
import { offeringPermalinks as describePermalink } from '@/lib/check/texts/library';
import { OFFERINGS_PATH, offeringPath } from '@/lib/config/paths';

/** `offering-permalinks`: one name leads to one page; reports articles in which it leads elsewhere than in most. */
export const offeringPermalinks: LibraryRule = ({ articles, offerings }) => {
  const described = new Map(offerings.map(({ slug, label }) => [label.toLowerCase(), slug]));
  return findMinority(articles, {
    entriesOf: ({ article }) => article.offerings,
    keyOf: ({ label }) => label.toLowerCase(),
    textOf: ({ slug }) => slug,
    decided: (label) => described.get(label),
  }).flatMap(({ file, position, usual, count }) => {
    const place = file.places.offerings[position];
    const offering = file.article.offerings[position];
    if (!place || !offering) return [];
    const at = place.bare ? place : within(place, 'permalink');
    const [here, there] = [offering.slug, usual].map((slug) => `${OFFERINGS_PATH}/${slug}`);
    const words = describePermalink(offering.label, here ?? '', there ?? '', count);
    const sameButCase = !place.bare && offering.slug.toLowerCase() === usual.toLowerCase();
    const fix = sameButCase ? { fix: { kind: 'set', path: at.path, value: offeringPath(usual) } as const } : {};
    return [reportIn(file, 'offering-permalinks', at, { ...words, ...fix })];
  });
};
