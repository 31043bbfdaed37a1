import type { LibraryRule } from '@/lib/check/check-content';
import { reportIn } from '@/lib/check/report-in';
import { slugArchive as describeSlug } from '@/lib/check/texts/library';
import { takenYears } from '@/lib/pages/archive';

/** An article keeps the address that its slug makes; where that is a year's, the archive does without the year. */
export const slugArchive: LibraryRule = ({ articles }, library) => {
  const years = takenYears(library);
  const taking = articles.filter(({ article }) => years.has(article.slug));
  return taking.map((file) => {
    return reportIn(file, 'slug-archive', file.places.slug, describeSlug(file.article.slug));
  });
};
