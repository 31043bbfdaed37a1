import { NEWS_PATH } from '@/lib/config/paths';
import { yearsOf } from '@/lib/pages/archive';
import { type ListModel, listModel } from '@/lib/pages/list-model';
import { type ArticleGroup, numberedKind } from '@/lib/pages/numbered';
import type { PageSource } from '@/lib/pages/page-kind';

/** Every article, newest first. */
export const news = numberedKind<'news', ArticleGroup, ListModel>({
  name: 'news',
  patterns: [NEWS_PATH],
  isEarly: true,
  groupAt: everything,
  groups: (pages) => [everything(pages)],
  model: (library, { base }, page) => {
    const heading = { title: 'News', label: null, description: 'All curated articles, newest first.', base };
    return listModel(library, heading, page, yearsOf(library));
  },
});

function everything({ articles }: PageSource): ArticleGroup {
  return { base: NEWS_PATH, articles };
}
