import type { Article, TopicRef } from '@/lib/article/article';
import type { HueName } from '@/lib/config/palette';
import { formatShortDay } from '@/lib/core/dates';
import type { Artwork } from '@/lib/images/artwork';
import type { MediaImage } from '@/lib/images/media-file';
import type { Library, Topic } from '@/lib/library/library';
import type { Offering } from '@/lib/offering/offering';
import { kickerOf } from '@/lib/pages/kicker';
import type { NumberedPage } from '@/lib/pages/numbered';
import { articleHue, hueOf } from '@/lib/topic/topic-hue';

/**
 * What views show of articles, topics and offerings, and no more: a page changes only if one of these does. Plain data, so
 * that it can be compared, stored and sent; safe to import in a browser.
 */

export type Picture = Pick<MediaImage, 'address' | 'width' | 'height'>;

/** An article's picture, or the artwork in its place. */
export type Illustration = Picture | Artwork;

export interface TopicLink {
  readonly slug: string;
  readonly label: string;
  readonly hue: HueName;
}

/** A topic with a number of articles. */
export interface CountedTopic extends TopicLink {
  readonly count: number;
}

export interface OfferingLink {
  readonly slug: string;
  readonly label: string;
  /** How many articles concern it. */
  readonly articles: number;
}

/** An article as a link. */
export interface ArticleLink {
  readonly slug: string;
  readonly title: string;
}

/** An article as a line in a list. */
export interface Headline extends ArticleLink {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** The same as readers see it: `Feb 17, 2021`. */
  readonly shownDay: string;
  /** Name of the source; null where none is known. */
  readonly source: string | null;
}

export interface LatestHeadline extends Headline {
  /** Only where there is room for it. */
  readonly description?: string;
}

/** A headline in its topic's colour. */
interface TopicalHeadline extends Headline {
  /** The first of its topics that adds to the heading above it; null if none does. */
  readonly topic: TopicLink | null;
  readonly hue: HueName;
}

/** An article without an illustration. */
export interface Note extends TopicalHeadline {
  readonly description: string;
}

/** An article with its illustration. */
export interface Card extends TopicalHeadline {
  readonly image: Illustration;
}

/** An article with description and illustration. */
export type Story = Note & Card;

/** An article in a long list, which shows pictures, but no artworks. */
export interface Row extends Note {
  readonly image: Picture | null;
}

/** One numbered page of a list of articles. */
export interface Listing extends NumberedPage<Row> {
  /** Address of the first page. */
  readonly base: string;
}

type FromSite = Pick<Library, 'site'>;

export function topicLink({ site }: FromSite, topic: TopicRef): TopicLink {
  return { slug: topic.slug, label: topic.label, hue: hueOf(site, topic) };
}

/** A topic with the number of its articles. */
export function countedTopic(library: FromSite, topic: Topic): CountedTopic {
  return { ...topicLink(library, topic), count: topic.articles.length };
}

export function offeringLink({ slug, label, articles }: Offering): OfferingLink {
  return { slug, label, articles: articles.length };
}

export function articleLink({ slug, title }: Article): ArticleLink {
  return { slug, title };
}

export function headline({ site }: FromSite, { slug, title, date, publisher }: Article): Headline {
  const shownDay = formatShortDay(date.day, site.locale);
  return { slug, title, day: date.day, shownDay, source: publisher?.name ?? null };
}

/** @param under the topic in the heading above; null if it has none; likewise below */
export function note(library: Shown, article: Article, under: TopicRef | null): Note {
  return { ...topicalHeadline(library, article, under), description: article.description };
}

export function card(library: Shown, article: Article, under: TopicRef | null, image: Illustration): Card {
  return { ...topicalHeadline(library, article, under), image };
}

export function story(library: Shown, article: Article, under: TopicRef | null, image: Illustration): Story {
  return { ...note(library, article, under), image };
}

function row(library: Shown, article: Article, under: TopicRef | null): Row {
  return { ...note(library, article, under), image: pictureOf(library, article) };
}

export function listing(
  library: Shown,
  base: string,
  page: NumberedPage<Article>,
  under: TopicRef | null = null,
): Listing {
  return { ...page, base, items: page.items.map((article) => row(library, article, under)) };
}

/** The picture of an article; null if an artwork is shown instead. */
export function pictureOf({ images }: Pick<Library, 'images'>, { file }: Article): Picture | null {
  const image = images.get(file);
  return image ? { address: image.address, width: image.width, height: image.height } : null;
}

/** What showing an article needs. */
type Shown = Pick<Library, 'site' | 'images' | 'topics'>;

function topicalHeadline(library: Shown, article: Article, under: TopicRef | null): TopicalHeadline {
  const kicker = kickerOf(library, article, under);
  return {
    ...headline(library, article),
    topic: kicker && topicLink(library, kicker),
    hue: articleHue(library.site, article),
  };
}
