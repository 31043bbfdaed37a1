import type { Article } from '@/lib/article/article';
import type { HueName } from '@/lib/config/palette';
import { articlePath, NEWS_PATH } from '@/lib/config/paths';
import { OLD_AFTER_YEARS, RELATED_ARTICLES } from '@/lib/config/site';
import { yearsSince } from '@/lib/core/dates';
import { truncate } from '@/lib/core/text';
import { findArticle } from '@/lib/library/find-article';
import type { Library } from '@/lib/library/library';
import { neighboursInTime, relatedOfferings } from '@/lib/library/queries';
import { relatedArticles } from '@/lib/library/related-articles';
import { readingMinutes } from '@/lib/markdown/render-article';
import { renderBody } from '@/lib/markdown/rendered-bodies';
import type { SafeHtml } from '@/lib/markdown/safe-html';
import { illustrator } from '@/lib/pages/illustrations';
import type { Entry, IsAddress, PageKind } from '@/lib/pages/page-kind';
import { articleMeta, type PageMeta } from '@/lib/pages/page-meta';
import { linkResolver, mediaBeside, pictureResolver } from '@/lib/pages/resolve-link';
import {
  type ArticleLink,
  articleLink,
  type Card,
  card,
  type Illustration,
  pictureOf,
  type TopicLink,
  topicLink,
} from '@/lib/pages/shapes';
import { newsArticle, type Trail, trailOf } from '@/lib/pages/structured-data';
import { articleHue } from '@/lib/topic/taxonomy-hue';

export interface ArticleModel {
  readonly meta: PageMeta;
  readonly trail: Trail;
  /** `NewsArticle` (schema.org). */
  readonly structuredData: object;
  readonly hue: HueName;
  readonly heading: ArticleHeading;
  readonly picture: {
    readonly image: Illustration;
    /** Of its own picture. */
    readonly alt: string;
  };
  readonly html: SafeHtml;
  readonly notes: CuratorNotes;
  readonly offerings: readonly RelatedOffering[];
  readonly related: readonly Card[];
  readonly newer: ArticleLink | null;
  readonly older: ArticleLink | null;
}

/** Title, dek and byline. */
export interface ArticleHeading extends Pick<Article, 'title' | 'description' | 'authors' | 'publisher'> {
  readonly topics: readonly TopicLink[];
  /** `YYYY-MM-DD`, like the next. */
  readonly day: string;
  /** Null where it was changed on no later day. */
  readonly updated: string | null;
  /** To read it. */
  readonly minutes: number;
  /** Whole years, where it is so old that readers are told; else null. */
  readonly age: number | null;
}

/** What the curator adds: the way to the original, a remark, a PDF, whom it concerns, whom to thank. */
export interface CuratorNotes extends Pick<Article, 'original' | 'insights' | 'institution' | 'subject' | 'via'> {
  readonly pdf: PdfLink | null;
}

export interface PdfLink {
  readonly href: string;
  readonly label: string;
  /** Null for one of another site. */
  readonly bytes: number | null;
}

/** A product beside an article, and the topic that connects the two; null where only the curator's word does. */
export interface RelatedOffering {
  readonly slug: string;
  readonly label: string;
  readonly description: string;
  readonly topic: TopicLink | null;
}

/** The page of one article. */
export const article: PageKind<'article', ArticleModel> = {
  name: 'article',
  patterns: [`${NEWS_PATH}/:slug`],
  find: (pages, { values: [slug = ''] }) => {
    const found = findArticle(pages, slug);
    if (!found) return null;
    return {
      path: articlePath(found.slug),
      isEarly: true,
      model: (library, isAddress) => articleModel(library, found, isAddress),
    };
  },
  entries: ({ articles }) => articles.map(entryOf),
};

function entryOf({ slug, date, updated, metadata }: Article): Entry {
  const isListed = !/\b(noindex|none)\b/i.test(metadata.robots);
  return { path: articlePath(slug), number: 1, lastModified: (updated ?? date).day, isListed };
}

/** The whole model of an article's page. */
export function articleModel(library: Library, shown: Article, isAddress: IsAddress): ArticleModel {
  const mediaAt = mediaBeside(library, shown);
  const body = renderBody(shown, linkResolver(isAddress, shown.original, mediaAt), pictureResolver(mediaAt));
  const description = shown.description || truncate(body.text, 160);
  const image = pictureOf(library, shown);
  const illustrate = illustrator(library);
  const { newer, older } = neighboursInTime(library, shown);
  return {
    meta: articleMeta(shown, description, image),
    trail: trailOf({ label: 'News', href: NEWS_PATH }, { label: shown.title, href: articlePath(shown.slug) }),
    structuredData: newsArticle(shown, description, image),
    hue: articleHue(shown),
    heading: headingOf(shown, readingMinutes(body.words), library.now),
    picture: { image: illustrate(shown), alt: shown.image?.alt || shown.title },
    html: body.html,
    notes: notesOf(library, shown),
    offerings: relatedOfferings(library, shown).map(({ offering: { slug, label, description: says }, topic }) => ({
      slug,
      label,
      description: says,
      topic: topic && topicLink(topic),
    })),
    related: relatedArticles(library, shown, RELATED_ARTICLES).map((other) =>
      card(library, other, null, illustrate(other)),
    ),
    newer: newer && articleLink(newer),
    older: older && articleLink(older),
  };
}

function headingOf(shown: Article, minutes: number, now: Date): ArticleHeading {
  const { title, description, authors, publisher, topics, date, updated } = shown;
  const years = yearsSince(date.day, now);
  return {
    title,
    description,
    authors,
    publisher,
    topics: topics.map(topicLink),
    day: date.day,
    updated: updated && updated.day !== date.day ? updated.day : null,
    minutes,
    age: years >= OLD_AFTER_YEARS ? years : null,
  };
}

function notesOf({ pdfs }: Library, shown: Article): CuratorNotes {
  const { original, insights, institution, subject, via, pdf } = shown;
  const file = pdfs.get(shown.file);
  const href = file?.address ?? pdf?.href;
  const link = pdf && href ? { href, label: pdf.label || 'Document', bytes: file?.bytes ?? null } : null;
  return { original, insights, institution, subject, via, pdf: link };
}
