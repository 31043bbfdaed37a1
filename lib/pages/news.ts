import { NAME_KINDS } from '@/lib/article/facets';
import { NEWS_PATH } from '@/lib/config/paths';
import type { Library } from '@/lib/library/library';
import { groupsOf } from '@/lib/library/queries';
import { yearsOf } from '@/lib/pages/archive';
import { type ListModel, listModel } from '@/lib/pages/list-model';
import { countFact, type Fact, leadingGroups, spanFacts, timeGroup } from '@/lib/pages/list-rail';
import { type ArticleGroup, numberedKind } from '@/lib/pages/numbered';
import type { PageSource } from '@/lib/pages/page-kind';
import { NEWS } from '@/lib/pages/texts';
import { SECTIONS } from '@/lib/site/texts';

/** The list of every article, newest first. */
export const news = numberedKind<'news', ArticleGroup, ListModel>({
  name: 'news',
  patterns: [NEWS_PATH],
  isReadyEarly: true,
  groupAt: everything,
  groups: (pages) => [everything(pages)],
  model: (library, { base }, page) => {
    const heading = { title: SECTIONS.news, label: null, description: NEWS.description, base };
    const groups = [...timeGroup('years', NEWS.byYear, yearsOf(library)), ...leadingGroups(library)];
    return listModel(library, heading, page, { facts: factsOf(library), narrowing: null, groups });
  },
});

function factsOf(library: Library): readonly Fact[] {
  const counts = NAME_KINDS.flatMap((kind) => countFact(kind, groupsOf(library, kind).size));
  return [...spanFacts(library.articles), ...counts];
}

function everything({ articles }: PageSource): ArticleGroup {
  return { base: NEWS_PATH, articles };
}
