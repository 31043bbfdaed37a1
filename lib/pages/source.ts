import { sourcePath } from '@/lib/config/paths';
import type { Source } from '@/lib/library/library';
import { type ListModel, listModel } from '@/lib/pages/list-model';
import { searchedRail, spanFacts } from '@/lib/pages/list-rail';
import { type ArticleGroup, keyedGroups, numberedKind } from '@/lib/pages/numbered';
import { requestWithin } from '@/lib/search/search-answer';

interface SourceGroup extends ArticleGroup {
  readonly domain: string;
  readonly name: string;
}

/** The articles of one source. */
export const source = numberedKind<'source', SourceGroup, ListModel>({
  name: 'source',
  patterns: ['/source/:domain'],
  ...keyedGroups(({ sources }) => sources, groupOf),
  model: (library, { name, base, articles, domain }, page) => {
    const description = `Curated articles first published by ${name}, newest first.`;
    const request = requestWithin({ source: [domain] });
    const { facts, ...rail } = searchedRail(library, { articles, request, kinds: ['topic', 'author', 'year'] });
    const heading = { title: name, label: 'Source', description, base };
    return listModel(library, heading, page, { ...rail, facts: [...spanFacts(articles), ...facts] });
  },
});

function groupOf({ domain, name, articles }: Source): SourceGroup {
  return { base: sourcePath(domain), articles, domain, name };
}
