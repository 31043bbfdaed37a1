import { sourcePath } from '@/lib/config/paths';
import type { Source } from '@/lib/library/library';
import { type ListModel, listModel } from '@/lib/pages/list-model';
import { type ArticleGroup, keyedGroups, numberedKind } from '@/lib/pages/numbered';

interface SourceGroup extends ArticleGroup {
  readonly name: string;
}

/** The articles of one publisher. */
export const source = numberedKind<'source', SourceGroup, ListModel>({
  name: 'source',
  patterns: ['/source/:domain'],
  ...keyedGroups(({ sources }) => sources, groupOf),
  model: (library, { name, base }, page) => {
    const description = `Curated articles first published by ${name}, newest first.`;
    return listModel(library, { title: name, label: 'Publisher', description, base }, page);
  },
});

function groupOf({ domain, name, articles }: Source): SourceGroup {
  return { base: sourcePath(domain), articles, name };
}
