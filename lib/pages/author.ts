import { authorPath } from '@/lib/config/paths';
import type { Author } from '@/lib/library/library';
import { type ListModel, listModel } from '@/lib/pages/list-model';
import { type ArticleGroup, keyedGroups, numberedKind } from '@/lib/pages/numbered';

interface AuthorGroup extends ArticleGroup {
  readonly name: string;
}

/** The articles of one author. */
export const author = numberedKind<'author', AuthorGroup, ListModel>({
  name: 'author',
  patterns: ['/author/:slug'],
  ...keyedGroups(({ authors }) => authors, groupOf),
  model: (library, { name, base }, page) => {
    const description = `Curated articles by ${name}, newest first.`;
    return listModel(library, { title: name, label: 'Author', description, base }, page);
  },
});

function groupOf({ slug, name, articles }: Author): AuthorGroup {
  return { base: authorPath(slug), articles, name };
}
