import { stringify, type ToStringOptions } from 'yaml';
import type { OfferingRef, TopicRef } from '@/lib/article/article';
import { NEWS_PATH, OFFERINGS_PATH } from '@/lib/config/paths';
import { encodeText } from '@/lib/core/text';

/** A picture in the folder of the article, perhaps still to be copied there. */
export interface PictureFacts {
  readonly file: string;
  /** Such as `image/webp`. */
  readonly contentType: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** The facts from which an article's file is made. Texts are plain, not yet escaped for YAML or HTML. */
export interface ArticleFacts {
  /** The file's name without its ending. */
  readonly uuid: string;
  /** The number by which curators identify it; null if articles here have none. */
  readonly id: number | null;
  readonly title: string;
  /** `YYYY-MM-DD`, or a moment as `parseDate` reads it. */
  readonly date: string;
  readonly slug: string;
  /** Root-relative paths. */
  readonly aliases: readonly string[];
  readonly description: string;
  readonly authors: readonly string[];
  readonly topics: readonly TopicRef[];
  /** The publisher; empty if unknown. */
  readonly brand: string;
  /** Empty for the site's own article. */
  readonly original: string;
  readonly picture: PictureFacts | null;
  readonly offerings: readonly OfferingRef[];
  readonly draft: boolean;
}

/** The style of YAML in articles. */
export const HOUSE_YAML = { singleQuote: true, lineWidth: 100 } as const satisfies ToStringOptions;

/** Every field of a curated article, in the order and form of the curators' export. */
export function buildHouseFields(facts: ArticleFacts): Readonly<Record<string, unknown>> {
  const { topics } = facts;
  const title = encodeText(facts.title);
  const original = facts.original || null;
  const brand = facts.brand ? encodeText(facts.brand) : null;
  return {
    aliases: facts.aliases.length === 1 ? facts.aliases[0] : facts.aliases,
    archetype: 'curated-content',
    author: facts.authors.map(encodeText),
    basePath: `${NEWS_PATH}/`,
    breadcrumbLinks: ['/', `${NEWS_PATH}/`, ''],
    breadcrumbs: ['Home', 'News', title],
    categories: topics.map(({ name }) => encodeText(name)),
    categorySlug: topics.map(({ name }) => encodeText(name.toLowerCase())),
    categoryUrl: topics.map(({ slug }) => `topic/${slug}`),
    categoryLabel: topics.map(({ label }) => encodeText(label)),
    contentCategories: 'curated-news',
    institution: null,
    offering: null,
    layOut: 'single',
    date: facts.date,
    description: facts.description ? encodeText(facts.description) : null,
    favIconImage: null,
    featuredImage: facts.picture && pictureFields(facts.picture),
    featuredPdf: null,
    id: facts.id,
    identifier: 'News',
    lastMod: null,
    link: { brand, href: original, original },
    href: original,
    original,
    mastHead: 'NEWS',
    mdName: `${facts.uuid}.md`,
    searchCategory: 'News',
    slug: facts.slug,
    source: 'house-curations',
    status: facts.draft ? 'draft' : '',
    sub: 'brief',
    tags: ['News'],
    title,
    via: ' ',
    viaLink: null,
    insights_name: null,
    insights_description: null,
    relatedOfferings: facts.offerings.map(offeringFields),
  };
}

/** The text of an article's file. */
export function renderArticleFile(fields: Readonly<Record<string, unknown>>, body: string): string {
  return `---\n${stringify(fields, { ...HOUSE_YAML, aliasDuplicateObjects: false })}---\n${body}`;
}

function pictureFields({ file, contentType, width, height, alt }: PictureFacts) {
  const format = contentType.replace('image/', '').toUpperCase();
  return { alt: encodeText(alt), format, href: file, size: [width, height], valid: true };
}

function offeringFields({ slug, label, topics, offeringId }: OfferingRef) {
  const number = /^[1-9]\d{0,14}$/.test(offeringId) ? Number(offeringId) : offeringId;
  return {
    label: encodeText(label),
    permalink: `${OFFERINGS_PATH}/${slug}`,
    categories: topics.map(({ name }) => encodeText(name)),
    ...(offeringId ? { offeringId: number } : {}),
  };
}
