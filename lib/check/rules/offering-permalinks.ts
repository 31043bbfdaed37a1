import type { LibraryRule } from '@/lib/check/check-content';
import { findMinority } from '@/lib/check/find-minority';
import { entryPath, reportIn } from '@/lib/check/report-in';
import { OFFERINGS_PATH, offeringPath } from '@/lib/config/paths';
import { countOf } from '@/lib/core/count-of';

/** One name leads to one page: articles whose offering leads elsewhere than in most are told. */
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
    const path = entryPath('relatedOfferings', place.index, ...(place.bare ? [] : ['permalink']));
    const [here, there] = [offering.slug, usual].map((slug) => `${OFFERINGS_PATH}/${slug}`);
    const message = `"${offering.label}" leads to ${here} here and to ${there} in ${countOf(count, 'article')}`;
    const hint = 'give both one permalink, or two products two names';
    const sameButCase = !place.bare && offering.slug.toLowerCase() === usual.toLowerCase();
    const fix = sameButCase ? { fix: { kind: 'set', path, value: offeringPath(usual) } as const } : {};
    return [reportIn(file, 'offering-permalinks', place, path, { message, hint, ...fix })];
  });
};
