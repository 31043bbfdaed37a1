import type { Article } from '@/lib/article/article';
import type { Library, Topic } from '@/lib/library/library';
import { latest, strongestTopics } from '@/lib/library/queries';
import type { Offering } from '@/lib/offering/offering';
import { type PageKind, singlePage } from '@/lib/pages/page-kind';
import { type PageMeta, pageMeta } from '@/lib/pages/page-meta';
import {
  type Card,
  type CountedTopic,
  card,
  countedTopic,
  type Headline,
  headline,
  type Note,
  note,
  type OfferingLink,
  offeringLink,
  type Row,
  row,
} from '@/lib/pages/shapes';

export interface FrontModel {
  readonly meta: PageMeta;
  /** Null on a site without articles. */
  readonly news: FrontNews | null;
}

export interface FrontNews {
  readonly lead: Row;
  readonly latest: readonly Headline[];
  readonly rails: readonly TopicRail[];
  readonly topics: readonly CountedTopic[];
  /** Those lately in the news. */
  readonly offerings: readonly OfferingLink[];
}

/** A topic's newest articles: the first with its picture, the others in words. */
export interface TopicRail {
  readonly topic: CountedTopic;
  readonly first: Card;
  readonly others: readonly Note[];
}

/** How many topics the front page names. */
const TOPICS = 24;

/** The front page. */
export const front: PageKind<'front', FrontModel> = {
  name: 'front',
  ...singlePage('/', frontModel, true),
};

function frontModel(library: Library): FrontModel {
  const meta = pageMeta({ title: null, description: library.site.description, path: '/' });
  const { lead, ...chosen } = composeFront(library);
  if (!lead) return { meta, news: null };
  const news = {
    lead: row(library, lead),
    latest: chosen.latest.map((article) => headline(library, article)),
    rails: chosen.rails.flatMap(({ topic, articles: [first, ...others] }) =>
      first
        ? [
            {
              topic: countedTopic(library, topic),
              first: card(library, first),
              others: others.map((other) => note(library, other)),
            },
          ]
        : [],
    ),
    topics: strongestTopics(library, TOPICS).map((topic) => countedTopic(library, topic)),
    offerings: chosen.offerings.map(offeringLink),
  };
  return { meta, news };
}

/** What the front page shows, each article at most once. */
interface FrontPage {
  readonly lead: Article | null;
  readonly latest: readonly Article[];
  readonly rails: readonly { readonly topic: Topic; readonly articles: readonly Article[] }[];
  readonly offerings: readonly Offering[];
}

/** Composes the front page: lead, the next newest, a rail for each of the strongest topics, offerings lately in the news. */
export function composeFront(library: Library, counts = { latest: 6, rails: 4, rail: 4, offerings: 8 }): FrontPage {
  const [lead = null, ...rest] = latest(library, counts.latest + 1);
  const shown = new Set([lead, ...rest]);
  const rails: FrontPage['rails'][number][] = [];
  for (const topic of strongestTopics(library, counts.rails * 3)) {
    if (rails.length === counts.rails) break;
    const articles = firstOthers(topic.articles, shown, counts.rail);
    if (articles.length < Math.min(2, counts.rail)) continue;
    for (const article of articles) shown.add(article);
    rails.push({ topic, articles });
  }
  return { lead, latest: rest, rails, offerings: recentOfferings(library, counts.offerings) };
}

/** The first articles that are not shown yet; a topic may have tens of thousands. */
function firstOthers(articles: readonly Article[], shown: ReadonlySet<Article | null>, count: number): Article[] {
  const others: Article[] = [];
  for (const article of articles) {
    if (others.length === count) break;
    if (!shown.has(article)) others.push(article);
  }
  return others;
}

/** By the newest article of whose sidebar each is part, in the curator's order. */
function recentOfferings(library: Library, count: number): readonly Offering[] {
  return [...library.offerings.values()]
    .flatMap((offering) => newestMention(library, offering) ?? [])
    .sort((a, b) => a.article - b.article || a.place - b.place)
    .slice(0, count)
    .map(({ offering }) => offering);
}

function newestMention({ position }: Library, offering: Offering) {
  for (const article of offering.articles) {
    const place = article.offerings.findIndex(({ slug }) => slug === offering.slug);
    // The others are about it, which is no mention beside another.
    if (place >= 0) return { offering, article: position.get(article.slug) ?? 0, place };
  }
  return null;
}
