import type { Article } from '@/lib/article/article';
import { entriesFor, facetPath } from '@/lib/article/facets';
import type { HueName } from '@/lib/config/palette';
import { articlePath, NEWS_PATH } from '@/lib/config/paths';
import { formatDay, yearsBetween } from '@/lib/core/dates';
import { dayIn } from '@/lib/core/time-zone';
import { truncate } from '@/lib/core/truncate';
import { domainOf } from '@/lib/core/web-address';
import { findArticle } from '@/lib/library/find-article';
import type { Library } from '@/lib/library/library';
import { neighboursInTime, relatedOfferings } from '@/lib/library/queries';
import { relatedArticles } from '@/lib/library/related-articles';
import { readingMinutes } from '@/lib/markdown/render-article';
import { renderBody } from '@/lib/markdown/rendered-bodies';
import type { SafeHtml } from '@/lib/markdown/safe-html';
import { illustrator } from '@/lib/pages/illustrations';
import { type ListedAuthor, listedAuthors } from '@/lib/pages/listed-authors';
import { type MoreArticles, moreArticles } from '@/lib/pages/more-articles';
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
import { absoluteAt, newsArticle, type Trail, trailOf } from '@/lib/pages/structured-data';
import { UNNAMED_PDF } from '@/lib/pages/texts';
import { SECTIONS } from '@/lib/site/texts';
import { articleHue } from '@/lib/topic/topic-hue';

export interface ArticleModel {
  readonly meta: PageMeta;
  readonly trail: Trail;
  /** `NewsArticle` (schema.org). */
  readonly structuredData: object;
  readonly hue: HueName;
  readonly heading: ArticleHeading;
  readonly picture: {
    readonly image: Illustration;
    readonly alt: string;
  };
  readonly html: SafeHtml;
  /** Null for an article of this site's own. */
  readonly original: Original | null;
  /** The page's absolute address, for print. */
  readonly address: string;
  readonly insights: Article['insights'];
  readonly notes: CuratorNotes;
  readonly offerings: readonly RelatedOffering[];
  /** Shown beside an article without offerings; null if there are too few. */
  readonly more: MoreArticles | null;
  readonly related: readonly Card[];
  readonly newer: ArticleLink | null;
  readonly older: ArticleLink | null;
}

/** Title, description and byline. */
export interface ArticleHeading extends Pick<Article, 'title' | 'description' | 'publisher'> {
  readonly authors: readonly ListedAuthor[];
  readonly topics: readonly TopicLink[];
  readonly day: ShownDay;
  /** Null if it was not changed on another day. */
  readonly updated: ShownDay | null;
  /** Reading time. */
  readonly minutes: number;
  /** In whole years, for an article so old that the page says so; else null. */
  readonly age: number | null;
}

/** A calendar day. */
interface ShownDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** As readers see it. */
  readonly shown: string;
}

/** Where an article appeared first. */
export interface Original {
  readonly href: string;
  /** Publisher, and host unless that is the publisher's name: `Example Journal (journal.example.org)`. */
  readonly place: string;
}

/** Notes of the curator at the end: PDF, organisation, product, credit. */
export interface CuratorNotes extends Pick<Article, 'subject' | 'via'> {
  readonly institution: Institution | null;
  readonly pdf: PdfLink | null;
}

/** The organisation that an article is about. */
export interface Institution {
  readonly name: string;
  /** Its own site; null where none is known. */
  readonly href: string | null;
  /** Its page here; null if its name gives no slug. */
  readonly path: string | null;
}

export interface PdfLink {
  readonly href: string;
  readonly label: string;
  /** Null for one of another site. */
  readonly bytes: number | null;
}

/** A related product, and a topic that it shares with the article; null if they share none. */
export interface RelatedOffering {
  readonly slug: string;
  readonly label: string;
  readonly description: string;
  readonly topic: TopicLink | null;
}

const RELATED_ARTICLES = 4;

/** From this age on, in years, a page says that its article is old. */
const OLD_AFTER_YEARS = 2;

export const article: PageKind<'article', ArticleModel> = {
  name: 'article',
  patterns: [`${NEWS_PATH}/:slug`],
  find: (pages, { values: [slug = ''] }) => {
    const found = findArticle(pages, slug);
    if (!found) return null;
    return {
      path: articlePath(found.slug),
      isReadyEarly: true,
      model: (library, isAddress) => articleModel(library, found, isAddress),
    };
  },
  entries: ({ articles }) => articles.map(entryOf),
};

function entryOf({ slug, date, updated, metadata }: Article): Entry {
  const isListed = !/\b(noindex|none)\b/i.test(metadata.robots);
  return { path: articlePath(slug), number: 1, lastModified: (updated ?? date).day, isListed };
}

export function articleModel(library: Library, shown: Article, isAddress: IsAddress): ArticleModel {
  const mediaAt = mediaBeside(library, shown);
  const links = linkResolver(isAddress, shown.original, mediaAt);
  const body = renderBody(shown, links, pictureResolver(mediaAt), library.site.language);
  const description = shown.description || truncate(body.text, 160);
  const image = pictureOf(library, shown);
  const illustrate = illustrator(library);
  const { newer, older } = neighboursInTime(library, shown);
  const related = relatedArticles(library, shown, RELATED_ARTICLES);
  const offerings = relatedOfferings(library, shown);
  return {
    meta: articleMeta(shown, description, image),
    trail: trailOf(
      library,
      { label: SECTIONS.news, href: NEWS_PATH },
      { label: shown.title, href: articlePath(shown.slug) },
    ),
    structuredData: newsArticle(library, shown, description, image),
    hue: articleHue(library.site, shown),
    heading: headingOf(library, shown, readingMinutes(body.words)),
    picture: { image: illustrate(shown), alt: shown.image?.alt || shown.title },
    html: body.html,
    original: originalOf(shown),
    address: absoluteAt(library.site)(articlePath(shown.slug)),
    insights: shown.insights,
    notes: notesOf(library, shown),
    offerings: offerings.map(({ offering: { slug, label, description: says }, topic }) => ({
      slug,
      label,
      description: says,
      topic: topic && topicLink(library, topic),
    })),
    more: offerings.length > 0 ? null : moreArticles(library, shown, new Set(related)),
    related: related.map((other) => card(library, other, null, illustrate(other))),
    newer: newer && articleLink(newer),
    older: older && articleLink(older),
  };
}

function headingOf(library: Library, shown: Article, minutes: number): ArticleHeading {
  const { title, description, authors, publisher, topics, date, updated } = shown;
  const { site } = library;
  const years = yearsBetween(date.day, dayIn(site.timeZone, library.now));
  const shownDay = (day: string): ShownDay => ({ day, shown: formatDay(day, site.locale) });
  return {
    title,
    description,
    authors: listedAuthors(authors, site.locale),
    publisher,
    topics: topics.map((topic) => topicLink(library, topic)),
    day: shownDay(date.day),
    updated: updated && updated.day !== date.day ? shownDay(updated.day) : null,
    minutes,
    age: years >= OLD_AFTER_YEARS ? years : null,
  };
}

function originalOf({ original, publisher }: Article): Original | null {
  if (original === null) return null;
  const host = domainOf(original);
  const isNamed = publisher !== null && publisher.name.toLowerCase().replace(/^www\./, '') !== host;
  return { href: original, place: isNamed ? `${publisher.name} (${host})` : (publisher?.name ?? host) };
}

function notesOf({ pdfs }: Library, shown: Article): CuratorNotes {
  const { institution, subject, via, pdf } = shown;
  const file = pdfs.get(shown.file);
  const href = file?.address ?? pdf?.href;
  const link = pdf && href ? { href, label: pdf.label || UNNAMED_PDF, bytes: file?.bytes ?? null } : null;
  return { institution: institution && institutionOf(shown, institution), subject, via, pdf: link };
}

function institutionOf(shown: Article, { name, href }: NonNullable<Article['institution']>): Institution {
  const { entriesOf, keyOf } = entriesFor('institution');
  const [entry] = entriesOf(shown);
  return { name, href, path: entry ? facetPath('institution', keyOf(entry)) : null };
}
