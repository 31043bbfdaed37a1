import type { Article, OfferingRef, TopicRef } from '@/lib/article/article';
import { parseFrontMatter } from '@/lib/article/parse-front-matter';
import { parseArticle } from '@/lib/article/validate-article';
import { articlePath, canonicalPath } from '@/lib/config/paths';
import { isBlank } from '@/lib/core/fields';
import { findFences } from '@/lib/core/front-matter-fence';
import { describeProblem, isError, type Problem } from '@/lib/core/problem';
import { whyNotSlug } from '@/lib/core/slug';
import { withoutTracking } from '@/lib/core/tracking-parameters';
import { eachOnce, offeringChoices, topicChoices } from '@/lib/editor/choices';
import { findNamed, slipNote } from '@/lib/editor/find-named';
import { foreignBodyNotes } from '@/lib/editor/foreign-body';
import { renameForeign } from '@/lib/editor/foreign-fields';
import {
  dropField,
  type FrontMatterEdit,
  fieldOf,
  openEdit,
  renderEdit,
  setField,
} from '@/lib/editor/front-matter-edit';
import { type Holdings, isFree } from '@/lib/editor/holdings';
import type { ArticleFacts } from '@/lib/editor/house-fields';
import { guessBrand } from '@/lib/editor/new-article';
import { oldAddress } from '@/lib/editor/old-address';
import { Refused } from '@/lib/editor/refused';
import { TAKE_OVER } from '@/lib/editor/texts';

/** What an editor gives on the command line, overriding the file; empty values leave the file's own. */
export interface Overrides
  extends Pick<ArticleFacts, 'title' | 'date' | 'slug' | 'description' | 'authors' | 'brand' | 'draft'> {
  readonly link: string;
  readonly topics: readonly TopicRef[];
  readonly offerings: readonly OfferingRef[];
}

/** Another site's article translated into this site's terms; its file name and pictures are still to be settled. */
export interface ForeignArticle {
  readonly edit: FrontMatterEdit;
  readonly body: string;
  readonly facts: Omit<ArticleFacts, 'uuid' | 'id' | 'picture'>;
  /** Files as the article names them; empty for none. */
  readonly pictureFile: string;
  readonly alt: string;
  readonly pdfFile: string;
  readonly notes: readonly string[];
}

/** The file, and the date to use for an article without one. */
export interface ForeignFile {
  /** Absolute path. */
  readonly file: string;
  /** `YYYY-MM-DD`, used as the date of an article without one. */
  readonly today: string;
}

/**
 * Reads another site's article: renames its fields to ours and validates the result with the usual article schema.
 *
 * @param text the whole file
 * @param overrides what the editor gave on the command line
 * @param holdings what the content folder has already
 * @throws {Refused} if the front matter cannot be parsed, or the article is still invalid after repairs
 */
export function readForeign(
  text: string,
  { file, today }: ForeignFile,
  overrides: Overrides,
  holdings: Holdings,
): ForeignArticle {
  const source = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const front = parseFrontMatter(source, file);
  if (!front.value) throw new Refused(...reasonsOf(front.problems));
  const { body } = front.value;
  const edit = open(source.slice(0, source.length - body.length));
  const old = isBlank(fieldOf(edit, 'url')) ? oldAddress(file, textOf(edit, 'slug')) : '';
  renameForeign(edit);
  applyOverrides(edit, overrides);
  fillGaps(edit, file, today);
  // Any name: only the values are used.
  const { value, problems } = parseArticle(renderEdit(edit, [], body), 'news/x.md', file);
  if (!value) throw new Refused(...reasonsOf(problems));
  const { article } = value;
  const { topics, unknown } = ownTopics(article, holdings);
  const facts = factsOf(article, overrides, holdings);
  return {
    edit,
    body,
    facts: {
      ...facts,
      date: textOf(edit, 'date'),
      aliases: aliasesOf(article, old, holdings),
      topics: eachOnce([...topics, ...overrides.topics]),
    },
    pictureFile: article.image?.file ?? '',
    alt: article.image?.alt ?? '',
    pdfFile: article.pdf?.file ?? '',
    notes: [...unknown, ...foreignBodyNotes(body)],
  };
}

/** @param head the file without its body, fences included */
function open(head: string): FrontMatterEdit {
  const { from = 0, to = null } = findFences(head) ?? {};
  try {
    return openEdit(head.slice(from, to ?? undefined));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refused(error.message);
  }
}

function applyOverrides(
  edit: FrontMatterEdit,
  { title, date, slug, description, authors, link, draft }: Overrides,
): void {
  const why = TAKE_OVER.onRequest;
  for (const [field, value] of Object.entries({ title, date, slug, description }))
    if (value !== '') setField(edit, field, value, why);
  if (authors.length > 0) setField(edit, 'author', authors, why);
  if (link !== '') setField(edit, 'link', { href: link }, why);
  if (draft) setField(edit, 'status', 'draft', why);
}

/** Repairs what would make the article invalid and has only one sensible answer: a missing date, an impossible slug. */
function fillGaps(edit: FrontMatterEdit, file: string, today: string): void {
  if (isBlank(fieldOf(edit, 'date'))) {
    const [, named] = /(\d{4}-\d{2}-\d{2})[^\\/]*$/.exec(file) ?? [];
    setField(edit, 'date', named ?? today, named ? TAKE_OVER.dateFromName : TAKE_OVER.dateToday);
  }
  const reason = whyNotSlug(textOf(edit, 'slug'));
  if (textOf(edit, 'slug') !== '' && reason) dropField(edit, 'slug', TAKE_OVER.slug(reason));
}

function factsOf(
  article: Article,
  overrides: Overrides,
  holdings: Holdings,
): Omit<ForeignArticle['facts'], 'topics' | 'aliases' | 'date'> {
  const original = withoutTracking(article.original ?? '');
  const named = article.publisher?.name === article.publisher?.domain ? guessBrand(original, holdings) : '';
  return {
    title: overrides.title || article.title,
    slug: article.slug,
    description: overrides.description || article.description,
    authors: overrides.authors.length > 0 ? overrides.authors : article.authors.map(({ name }) => name),
    brand: overrides.brand || named || (article.publisher?.name ?? ''),
    original,
    offerings: eachOnce([...ownOfferings(article, holdings), ...overrides.offerings]),
    draft: article.status === 'draft',
  };
}

/** Its aliases; the address that its file had on the other site is one of them, if no article here uses it. */
function aliasesOf({ slug, aliases }: Article, old: string, holdings: Holdings): readonly string[] {
  const own = canonicalPath(articlePath(slug));
  const guessed = old !== '' && isFree(old, holdings) ? [old] : [];
  return [...new Set([...aliases, ...guessed])].filter((path) => path !== own);
}

/** Replaces each category by the topic of that name in the content folder; reports the others. */
function ownTopics(article: Article, holdings: Holdings): { topics: readonly TopicRef[]; unknown: readonly string[] } {
  const choices = topicChoices(holdings);
  const unknown: string[] = [];
  const topics = article.topics.map((ref) => {
    const result = findNamed(ref.name, choices);
    if ('found' in result) return result.found.ref;
    unknown.push(TAKE_OVER.newTopic(ref.name, slipNote(ref.name, choices)));
    return ref;
  });
  return { topics, unknown };
}

/** Replaces an offering without topics by the known offering with the same address. */
function ownOfferings({ offerings }: Article, holdings: Holdings): readonly OfferingRef[] {
  const own = new Map(offeringChoices(holdings).map(({ slug, ref }) => [slug, ref]));
  return offerings.map((ref) => (ref.topics.length === 0 ? (own.get(ref.slug) ?? ref) : ref));
}

function textOf(edit: FrontMatterEdit, field: string): string {
  const value = fieldOf(edit, field);
  return typeof value === 'string' ? value.trim() : '';
}

function reasonsOf(problems: readonly Problem[]): readonly string[] {
  return problems.filter(isError).map(describeProblem);
}
