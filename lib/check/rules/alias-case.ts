import type { ArticleFile } from '@/lib/article/article';
import type { LibraryRule } from '@/lib/check/check-content';
import { reportIn } from '@/lib/check/report-in';
import { aliasCase as aliasCaseWords } from '@/lib/check/texts/library';

/** `alias-case`: two older addresses that differ only in case, so that a reader who mistypes one gets to the other. */
export const aliasCase: LibraryRule = ({ articles }) => {
  const first = new Map<string, { readonly alias: string; readonly file: ArticleFile }>();
  return articles.flatMap((file) =>
    file.article.aliases.flatMap((alias, index) => {
      const key = alias.toLowerCase();
      const known = first.get(key);
      if (!known) first.set(key, { alias, file });
      const place = file.places.aliases[index];
      if (!known || known.alias === alias || !place) return [];
      const words = aliasCaseWords(alias, known.alias, known.file === file ? null : known.file.shownAs);
      const otherFiles = known.file === file ? {} : { otherFiles: [known.file.shownAs] };
      return [reportIn(file, 'alias-case', place, { ...words, ...otherFiles })];
    }),
  );
};
