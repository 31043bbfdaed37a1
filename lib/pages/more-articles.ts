import type { Article } from '@/lib/article/article';
import { entriesFor, facetPath, type ListedKind, namesOf } from '@/lib/article/facets';
import { NEWS_PATH, topicPath } from '@/lib/config/paths';
import type { Library, Topic } from '@/lib/library/library';
import { nearbyArticles } from '@/lib/library/related-articles';
import { type Headline, headline } from '@/lib/pages/shapes';
import { MORE } from '@/lib/pages/texts';

/** Other articles of a list, and a link to all of it. */
export interface MoreArticles {
  readonly label: string;
  readonly href: string;
  readonly articles: readonly Headline[];
}

/** The most and the fewest articles of such a list. */
const MAX_ARTICLES = 6;
const MIN_ARTICLES = 3;

/** Articles near this one in the first list with enough: of its topics, about its institution, of its source, of all. */
export function moreArticles(library: Library, shown: Article, related: ReadonlySet<Article>): MoreArticles | null {
  const lists = [
    ...shown.topics.flatMap(({ slug }) => library.topics.get(slug) ?? []).map(topicList),
    ...groupLists(library, shown, 'institution', MORE.about),
    ...groupLists(library, shown, 'source', MORE.from),
    { label: MORE.news, href: NEWS_PATH, of: library.articles },
  ];
  for (const { label, href, of } of lists) {
    const articles = nearbyArticles(library, of, { article: shown, count: MAX_ARTICLES, except: related });
    if (articles.length >= MIN_ARTICLES)
      return { label, href, articles: articles.map((article) => headline(library, article)) };
  }
  return null;
}

function topicList({ label, slug, articles }: Topic) {
  return { label: MORE.onTopic(label), href: topicPath(slug), of: articles };
}

/** The lists of one facet with this article, as far as they have pages. */
function groupLists({ groups }: Library, shown: Article, kind: ListedKind, more: (label: string) => string) {
  const { entriesOf, keyOf } = entriesFor(kind);
  return entriesOf(shown).flatMap((entry) => {
    const group = groups[kind].get(keyOf(entry));
    if (!group || !namesOf(kind).hasPage(group.key)) return [];
    return [{ label: more(group.label), href: facetPath(kind, group.key), of: group.articles }];
  });
}
