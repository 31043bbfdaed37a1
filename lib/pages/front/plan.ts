import type { Article, TopicRef } from '@/lib/article/article';
import type { Library, Topic } from '@/lib/library/library';
import { strongestTopics } from '@/lib/library/queries';
import type {
  Band,
  BriefsBand,
  FeatureBand,
  LeadBand,
  OfferingsBand,
  PairBand,
  RankingBand,
  ToneBand,
  TopicsBand,
} from '@/lib/pages/front/bands';
import { offeringsInNews } from '@/lib/pages/front/offerings-in-news';
import { type TopicsInNews, topicsInNews } from '@/lib/pages/front/topics-in-news';
import { type Illustrate, illustrator } from '@/lib/pages/illustrations';
import { isSaidBy, kickerOf } from '@/lib/pages/kicker';
import { countedTopic, headline, note, offeringLink, pictureOf, story, topicLink } from '@/lib/pages/shapes';

/** The most entries of a band. */
const MAX = { more: 2, latest: 7, ranked: 5, ofTopic: 4, offerings: 6, topics: 24 } as const;
/** A band with fewer entries is left out. */
const MIN = { ranked: 3, ofTopic: 3 } as const;
/** A pair is chosen from this many of the next newest articles: two with pictures if possible, on different topics. */
const PAIR_FROM = 8;
/** Among this many leading topics, one with a picture is preferred to a stronger one without. */
const PICTURED_AMONG = 5;

/** The state of the plan: what is on the page so far, and what to choose from. */
interface Desk {
  readonly library: Library;
  readonly inNews: TopicsInNews;
  readonly illustrate: Illustrate;
  readonly shown: Set<Article>;
  /** Topics that head a band. */
  readonly headings: TopicRef[];
}

/**
 * The bands in order. Each takes its articles from what is left, and is left out if that is too little. Bands with pictures
 * alternate with bands of text: briefs need no more than a tone band, so that one never follows a feature directly.
 */
const BANDS: readonly ((desk: Desk) => Band | null)[] = [
  leadBand,
  pairBand,
  rankingBand,
  featureBand,
  briefsBand,
  toneBand,
  offeringsBand,
  topicsBand,
];

/**
 * Composes the front page. No article occurs twice, except beside an offering. Pure. Looks only at the newest few hundred
 * articles and at the beginnings of topics, however large the archive is.
 *
 * @returns no bands for a library without articles
 */
export function planFront(library: Library): readonly Band[] {
  const desk: Desk = {
    library,
    inNews: topicsInNews(library),
    illustrate: illustrator(library),
    shown: new Set(),
    headings: [],
  };
  return BANDS.flatMap((band) => band(desk) ?? []);
}

function leadBand(desk: Desk): LeadBand | null {
  const { library, illustrate } = desk;
  const [lead] = take(desk, library.articles, 1);
  if (!lead) return null;
  const left = library.articles.length - 1;
  // A site this small has no articles to spare: all are "latest".
  const more = left < 5 ? null : moreBeside(desk, lead);
  const still = library.articles.length - desk.shown.size;
  const next = take(desk, library.articles, still < 5 ? still : Math.min(MAX.latest, still - 2));
  const latest = next.map((article) =>
    next.length === MAX.latest
      ? headline(library, article)
      : { ...headline(library, article), description: article.description },
  );
  return { kind: 'lead', article: story(library, lead, null, illustrate(lead)), more, latest };
}

/** The next newest articles on the first of the lead's topics that has any. */
function moreBeside(desk: Desk, lead: Article): LeadBand['more'] {
  for (const ref of lead.topics) {
    const articles = take(desk, desk.library.topics.get(ref.slug)?.articles ?? [], MAX.more);
    if (articles.length === 0) continue;
    desk.headings.push(ref);
    return {
      topic: topicLink(desk.library, ref),
      articles: articles.map((article) => headline(desk.library, article)),
    };
  }
  return null;
}

function pairBand(desk: Desk): PairBand | null {
  const { library, illustrate, shown } = desk;
  const next = firstNotIn(shown, library.articles, PAIR_FROM);
  const pictured = next.filter((article) => pictureOf(library, article) !== null);
  const choice = pictured.length >= 2 ? pictured : next;
  const [first] = choice;
  const topicOf = (article: Article) => kickerOf(library, article, null)?.slug;
  const second = choice.slice(1).find((other) => first && topicOf(other) !== topicOf(first)) ?? choice[1];
  if (!first || !second) return null;
  shown.add(first).add(second);
  return {
    kind: 'pair',
    articles: [story(library, first, null, illustrate(first)), story(library, second, null, illustrate(second))],
  };
}

function rankingBand(desk: Desk): RankingBand | null {
  const { library, inNews, shown } = desk;
  const ranked: { readonly topic: Topic; readonly lately: number; readonly article: Article }[] = [];
  const taken = new Set(shown);
  for (const { topic, lately } of inNews.topics) {
    if (ranked.length === MAX.ranked) break;
    if (lately < 2 || ranked.some((other) => isSaidBy(library, topic, other.topic))) continue;
    const [article] = firstNotIn(taken, topic.articles, 1);
    if (!article) continue;
    taken.add(article);
    ranked.push({ topic, lately, article });
  }
  if (ranked.length < MIN.ranked) return null;
  for (const { article } of ranked) shown.add(article);
  const entries = ranked.map(({ topic, lately, article }) => ({
    topic: { ...topicLink(library, topic), count: lately },
    article: headline(library, article),
  }));
  return { kind: 'ranking', of: inNews.of, entries };
}

function featureBand(desk: Desk): FeatureBand | null {
  const chosen = illustratedTopic(desk);
  return chosen && { kind: 'feature', ...chosen };
}

function toneBand(desk: Desk): ToneBand | null {
  const chosen = illustratedTopic(desk);
  return chosen && { kind: 'tone', ...chosen };
}

function briefsBand(desk: Desk): BriefsBand | null {
  const [chosen] = topicsLeft(desk);
  if (!chosen) return null;
  const { topic, articles } = taken(desk, chosen);
  return {
    kind: 'briefs',
    topic: countedTopic(desk.library, topic),
    articles: articles.map((each) => note(desk.library, each, topic)),
  };
}

function offeringsBand({ library }: Desk): OfferingsBand | null {
  const offerings = offeringsInNews(library, MAX.offerings);
  if (offerings.length === 0) return null;
  return {
    kind: 'offerings',
    offerings: offerings.map(({ offering, article }) => ({
      offering: offeringLink(offering),
      why: headline(library, article),
    })),
  };
}

function topicsBand({ library }: Desk): TopicsBand | null {
  const topics = strongestTopics(library, MAX.topics).map((topic) => countedTopic(library, topic));
  return topics.length === 0 ? null : { kind: 'topics', topics };
}

/** A topic, and articles of it that are not on the page yet. */
interface TopicChoice {
  readonly topic: Topic;
  readonly articles: readonly Article[];
}

/** Takes the strongest topic with a picture, its newest article with one first; else the strongest topic. */
function illustratedTopic(desk: Desk): Pick<FeatureBand, 'topic' | 'first' | 'others'> | null {
  const { library, illustrate } = desk;
  const hasPicture = (article: Article) => pictureOf(library, article) !== null;
  const choices = topicsLeft(desk, PICTURED_AMONG);
  const chosen = choices.find(({ articles }) => articles.some(hasPicture)) ?? choices[0];
  if (!chosen) return null;
  const { topic, articles } = taken(desk, chosen);
  const first = articles.find(hasPicture) ?? articles[0];
  if (!first) return null;
  return {
    topic: countedTopic(library, topic),
    first: story(library, first, topic, illustrate(first)),
    others: articles.filter((each) => each !== first).map((each) => note(library, each, topic)),
  };
}

/** The strongest topics that still have enough articles for a band, and repeat no heading. */
function topicsLeft({ library, inNews, shown, headings }: Desk, count = 1): readonly TopicChoice[] {
  const choices: TopicChoice[] = [];
  for (const { topic } of inNews.topics) {
    if (choices.length === count) break;
    if (headings.some((heading) => isSaidBy(library, topic, heading))) continue;
    const articles = firstNotIn(shown, topic.articles, MAX.ofTopic);
    if (articles.length >= MIN.ofTopic) choices.push({ topic, articles });
  }
  return choices;
}

function taken({ shown, headings }: Desk, choice: TopicChoice): TopicChoice {
  headings.push(choice.topic);
  for (const article of choice.articles) shown.add(article);
  return choice;
}

function take({ shown }: Desk, articles: readonly Article[], count: number): readonly Article[] {
  const first = firstNotIn(shown, articles, count);
  for (const article of first) shown.add(article);
  return first;
}

/** The first articles that are not on the page; stops looking once there are enough. */
function firstNotIn(shown: ReadonlySet<Article>, articles: readonly Article[], count: number): readonly Article[] {
  const first: Article[] = [];
  for (const article of articles) {
    if (first.length >= count) break;
    if (!shown.has(article)) first.push(article);
  }
  return first;
}
