import type { CountedTopic, Headline, LatestHeadline, Note, OfferingLink, Story, TopicLink } from '@/lib/pages/shapes';

/** The newest article, large; others on its topic; the next newest of all. */
export interface LeadBand {
  readonly kind: 'lead';
  readonly article: Story;
  /** The next newest on one of its topics; null if there are none, or the site is very small. */
  readonly more: { readonly topic: TopicLink; readonly articles: readonly Headline[] } | null;
  /** With descriptions if they are few, so that the column is as long as the lead. */
  readonly latest: readonly LatestHeadline[];
}

/** Two articles side by side, with illustrations. */
export interface PairBand {
  readonly kind: 'pair';
  readonly articles: readonly [Story, Story];
}

/** The topics with the most recent articles, most first, each with its newest article. */
export interface RankingBand {
  readonly kind: 'ranking';
  /** How many of the newest articles were counted. */
  readonly of: number;
  readonly entries: readonly RankedTopic[];
}

export interface RankedTopic {
  /** With the number of its articles among those counted. */
  readonly topic: CountedTopic;
  readonly article: Headline;
}

/** A topic: one article with its illustration, the others in words. */
interface TopicBand {
  readonly topic: CountedTopic;
  readonly first: Story;
  readonly others: readonly Note[];
}

/** Large illustration at the left, the other articles in a column beside it. */
export interface FeatureBand extends TopicBand {
  readonly kind: 'feature';
}

/** On the topic's colour: illustration at the right, the other articles in a row below. */
export interface ToneBand extends TopicBand {
  readonly kind: 'tone';
}

/** A topic in words alone. */
export interface BriefsBand {
  readonly kind: 'briefs';
  readonly topic: CountedTopic;
  readonly articles: readonly Note[];
}

/** Offerings in recent articles, those of the newest first. */
export interface OfferingsBand {
  readonly kind: 'offerings';
  readonly offerings: readonly OfferingInNews[];
}

export interface OfferingInNews {
  readonly offering: OfferingLink;
  /** The newest article that mentions it. */
  readonly why: Headline;
}

/** Links to the topics with the most articles. */
export interface TopicsBand {
  readonly kind: 'topics';
  readonly topics: readonly CountedTopic[];
}

/** Everything that one band of the front page shows. */
export type Band = LeadBand | PairBand | RankingBand | FeatureBand | ToneBand | BriefsBand | OfferingsBand | TopicsBand;
