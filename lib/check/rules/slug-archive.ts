import type { LibraryRule } from '@/lib/check/check-content';
import { reportIn } from '@/lib/check/report-in';
import { slugArchive as describeSlug } from '@/lib/check/texts/library';
import { takenYears } from '@/lib/pages/archive';

/** `slug-archive`: an article whose slug is a year takes the address of that year's archive, which then has no page. */
export const slugArchive: LibraryRule = ({ articles }, library) => {
  const years = takenYears(library);
  const taking = articles.filter(({ article }) => years.has(article.slug));
  return taking.map((file) => {
    return reportIn(file, 'slug-archive', file.places.slug, describeSlug(file.article.slug));
  });
};
