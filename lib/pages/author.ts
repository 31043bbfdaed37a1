import { authorPath } from '@/lib/config/paths';
import type { Author } from '@/lib/library/library';
import { type ListModel, listModel } from '@/lib/pages/list-model';
import { searchedRail, spanFacts } from '@/lib/pages/list-rail';
import { type ArticleGroup, keyedGroups, numberedKind } from '@/lib/pages/numbered';
import { requestWithin } from '@/lib/search/search-answer';

interface AuthorGroup extends ArticleGroup {
  readonly slug: string;
  readonly name: string;
}

/** The articles of one author. */
export const author = numberedKind<'author', AuthorGroup, ListModel>({
  name: 'author',
  patterns: ['/author/:slug'],
  ...keyedGroups(({ authors }) => authors, groupOf),
  model: (library, { name, base, articles, slug }, page) => {
    const description = `Curated articles by ${name}, newest first.`;
    const request = requestWithin({ author: [slug] });
    const { facts, ...rail } = searchedRail(library, { articles, request, kinds: ['topic', 'source', 'year'] });
    const heading = { title: name, label: 'Author', description, base };
    return listModel(library, heading, page, { ...rail, facts: [...spanFacts(articles), ...facts] });
  },
});

function groupOf({ slug, name, articles }: Author): AuthorGroup {
  return { base: authorPath(slug), articles, slug, name };
}
