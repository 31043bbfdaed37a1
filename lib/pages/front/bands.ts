import type { CountedTopic, Headline, LatestHeadline, Note, OfferingLink, Story, TopicLink } from '@/lib/pages/shapes';

/** The newest piece, large; what else there is on its topic; the next newest ones of all. */
export interface LeadBand {
  readonly kind: 'lead';
  readonly article: Story;
  /** The next newest of its topic; null where nothing else carries one of its topics, or the site is very small. */
  readonly more: { readonly topic: TopicLink; readonly articles: readonly Headline[] } | null;
  /** With their descriptions where they are few, so that the column is as long as the lead. */
  readonly latest: readonly LatestHeadline[];
}

/** Two pieces side by side, with their illustrations. */
export interface PairBand {
  readonly kind: 'pair';
  readonly articles: readonly [Story, Story];
}

/** The topics most written about of late, most first, each with its newest piece. */
export interface RankingBand {
  readonly kind: 'ranking';
  /** How many of the newest articles were counted. */
  readonly of: number;
  readonly entries: readonly RankedTopic[];
}

export interface RankedTopic {
  /** Its count is that of its articles among those. */
  readonly topic: CountedTopic;
  readonly article: Headline;
}

/** A topic: one piece with its illustration, the others in words. */
interface TopicBand {
  readonly topic: CountedTopic;
  readonly first: Story;
  readonly others: readonly Note[];
}

/** The illustration large at the left, the others as a column beside it. */
export interface FeatureBand extends TopicBand {
  readonly kind: 'feature';
}

/** On a ground of the topic's colour, the illustration at the right, the others as a row below. */
export interface ToneBand extends TopicBand {
  readonly kind: 'tone';
}

/** A topic in words alone. */
export interface BriefsBand {
  readonly kind: 'briefs';
  readonly topic: CountedTopic;
  readonly articles: readonly Note[];
}

/** Offerings lately in the news, those of the newest articles first. */
export interface OfferingsBand {
  readonly kind: 'offerings';
  readonly offerings: readonly OfferingInNews[];
}

export interface OfferingInNews {
  readonly offering: OfferingLink;
  /** The newest article that concerns it. */
  readonly why: Headline;
}

/** Ways to the strongest topics. */
export interface TopicsBand {
  readonly kind: 'topics';
  readonly topics: readonly CountedTopic[];
}

/** One band of the front page: everything it shows. */
export type Band = LeadBand | PairBand | RankingBand | FeatureBand | ToneBand | BriefsBand | OfferingsBand | TopicsBand;
