import type { Article } from '@/lib/article/article';
import { RELATED_ARTICLES, SIMILAR_OFFERINGS } from '@/lib/config/site';
import { slugOf } from '@/lib/core/slug';
import type { Library } from '@/lib/library/library';
import { neighboursInTime, relatedOfferings, similarOfferings } from '@/lib/library/queries';
import { relatedArticles } from '@/lib/library/related-articles';
import { linkResolver } from '@/lib/library/resolve-link';
import { renderArticle } from '@/lib/markdown/render-article';
import type { Offering } from '@/lib/offering/offering';

/**
 * What the page of an article, a topic, an offering, an author or a source takes from a library and what may differ
 * between two libraries of one content folder: names, counts, order, neighbours, working links. The rest stands in
 * files and is the same at every moment. To be compared as JSON.
 */
export interface PageViews {
  /** Undefined where the library has no such page. */
  readonly of: (section: string, slug: string) => unknown;
}

/** The views of one library, each made when it is asked for. */
export function pageViews(library: Library): PageViews {
  const publishers = publisherNames(library.articles);
  const of = (section: string, slug: string): unknown => {
    switch (section) {
      case 'news':
        return articleView(library, slug);
      case 'topic':
        return topicView(library, slug, publishers);
      case 'offering':
        return offeringView(library, slug);
      case 'author':
        return listView(library.authors.get(slug));
      case 'source':
        return listView(library.sources.get(slug));
    }
  };
  return { of };
}

/** An article as cards show it, and an offering as lists of links do. */
const card = ({ slug, topics }: Article) => [slug, topics];
const link = ({ slug, label, articles }: Offering) => [slug, label, articles.length];

function articleView(library: Library, slug: string) {
  const article = library.articleBySlug.get(slug);
  if (!article) return;
  const { newer, older } = neighboursInTime(library, article);
  return {
    own: card(article),
    neighbours: [newer?.slug ?? null, older?.slug ?? null],
    related: relatedArticles(library, article, RELATED_ARTICLES).map(card),
    offerings: relatedOfferings(library, article).map(({ offering, topic }) => [link(offering), topic]),
    links: linksOf(article.body, library, article.original),
  };
}

function topicView(library: Library, slug: string, publishers: ReadonlyMap<string, string>) {
  const topic = library.topics.get(slug);
  if (!topic) return;
  const { articles, offerings, ...own } = topic;
  return {
    own,
    articles: articles.map(card),
    offerings: offerings.map(link),
    // The names by which its articles can be narrowed.
    authors: articles.map(({ authors }) => authors.map((author) => library.authors.get(author.slug)?.name)),
    publishers: articles.map(({ publisher }) => (publisher ? publishers.get(publisherKey(publisher)) : null)),
  };
}

function offeringView(library: Library, slug: string) {
  const offering = library.offerings.get(slug);
  if (!offering) return;
  return {
    own: [link(offering), offering.topics],
    articles: offering.articles.map(card),
    similar: similarOfferings(library, offering, SIMILAR_OFFERINGS).map(link),
    links: linksOf(offering.body, library, offering.homepage),
  };
}

function listView(list: { readonly name: string; readonly articles: readonly Article[] } | undefined) {
  return list && { name: list.name, articles: list.articles.map(card) };
}

/** Where the links of a body lead, in order. */
function linksOf(body: string, library: Library, base: string | null): (string | null)[] {
  const targets: (string | null)[] = [];
  const resolve = linkResolver(library, base);
  renderArticle(body, (href) => {
    const target = resolve(href);
    targets.push(target);
    return target;
  });
  return targets;
}

type Publisher = NonNullable<Article['publisher']>;

/** The name by which the search knows each publisher: the newest article's. */
function publisherNames(newestFirst: readonly Article[]): ReadonlyMap<string, string> {
  const oldestFirst = newestFirst.toReversed();
  return new Map(
    oldestFirst.flatMap(({ publisher }) => (publisher ? [[publisherKey(publisher), publisher.name]] : [])),
  );
}

function publisherKey({ domain, name }: Publisher): string {
  return domain ?? slugOf(name);
}
