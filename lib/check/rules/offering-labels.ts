import type { LibraryRule } from '@/lib/check/check-content';
import { findMinority } from '@/lib/check/find-minority';
import { reportIn, within } from '@/lib/check/report-in';
import { offeringLabels as describeLabel } from '@/lib/check/texts/library';
import { offeringPath } from '@/lib/config/paths';

/** `offering-labels`: reports articles whose label differs from most others', or from the offering's own file. */
export const offeringLabels: LibraryRule = ({ articles, offerings }) => {
  const described = new Map(offerings.map(({ slug, label }) => [slug, label]));
  return findMinority(articles, {
    entriesOf: ({ article }) => article.offerings,
    keyOf: ({ slug }) => slug,
    textOf: ({ label }) => label,
    decided: (slug) => described.get(slug),
  }).flatMap(({ file, position, usual, count }) => {
    const place = file.places.offerings[position];
    const offering = file.article.offerings[position];
    if (!place || !offering) return [];
    const at = place.bare ? place : within(place, 'label');
    const words = describeLabel(offeringPath(offering.slug), offering.label, usual, count);
    const sameButCase = offering.label.toLowerCase() === usual.toLowerCase();
    const fix = sameButCase ? { fix: { kind: 'set', path: at.path, value: usual } as const } : {};
    return [reportIn(file, 'offering-labels', at, { ...words, ...fix })];
  });
};
