import type { Article, TopicRef } from '@/lib/article/article';
import type { HueName } from '@/lib/config/palette';
import { formatShortDay } from '@/lib/core/dates';
import type { MediaImage } from '@/lib/images/media-file';
import type { Library, Topic } from '@/lib/library/library';
import type { Offering } from '@/lib/offering/offering';
import type { NumberedPage } from '@/lib/pages/numbered';
import { articleHue, hueOf } from '@/lib/topic/topic-hue';

/**
 * What views show of articles, topics and offerings, and no more: a page changes when one of these does. Plain data, so
 * that it can be compared, kept and sent; safe to import in a browser.
 */

/** A picture that is there. */
export type Picture = Pick<MediaImage, 'address' | 'width' | 'height'>;

export interface TopicLink {
  readonly slug: string;
  readonly label: string;
  readonly hue: HueName;
}

/** A topic with a number beside it. */
export interface CountedTopic extends TopicLink {
  readonly count: number;
}

export interface OfferingLink {
  readonly slug: string;
  readonly label: string;
  /** How many articles concern it. */
  readonly articles: number;
}

/** An article as nothing but a way to it. */
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
  /** Name of the publisher; null where none is known. */
  readonly source: string | null;
}

/** A headline in its topic's colour. */
interface TopicalHeadline extends Headline {
  /** The first of its topics. */
  readonly topic: TopicLink | null;
  readonly hue: HueName;
}

/** An article in words. */
export interface Note extends TopicalHeadline {
  readonly description: string;
}

/** An article with its picture. */
export interface Card extends TopicalHeadline {
  /** Null where an artwork stands in. */
  readonly image: Picture | null;
}

/** An article in words and with its picture. */
export type Row = Note & Card;

/** One numbered page of a list of articles. */
export interface Listing extends NumberedPage<Row> {
  /** Address of the first page. */
  readonly base: string;
}

/** The part of a library that says what the site is like. */
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

export function note(library: FromSite, article: Article): Note {
  return { ...topicalHeadline(library, article), description: article.description };
}

export function card(library: FromSite & Pick<Library, 'images'>, article: Article): Card {
  return { ...topicalHeadline(library, article), image: pictureOf(library, article) };
}

export function row(library: FromSite & Pick<Library, 'images'>, article: Article): Row {
  return { ...note(library, article), image: pictureOf(library, article) };
}

export function listing(
  library: FromSite & Pick<Library, 'images'>,
  base: string,
  page: NumberedPage<Article>,
): Listing {
  return { ...page, base, items: page.items.map((article) => row(library, article)) };
}

/** The picture of an article; null where an artwork stands in. */
export function pictureOf({ images }: Pick<Library, 'images'>, { file }: Article): Picture | null {
  const image = images.get(file);
  return image ? { address: image.address, width: image.width, height: image.height } : null;
}

function topicalHeadline(library: FromSite, article: Article): TopicalHeadline {
  const [first] = article.topics;
  const topic = first ? topicLink(library, first) : null;
  return { ...headline(library, article), topic, hue: articleHue(library.site, article) };
}
