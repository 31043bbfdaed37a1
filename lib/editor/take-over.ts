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
import { TAKE_OVER } from '@/lib/editor/texts';

/** What an editor says of the article instead of its file; empty where the file shall speak. */
export interface Given
  extends Pick<ArticleFacts, 'title' | 'date' | 'slug' | 'description' | 'authors' | 'brand' | 'draft'> {
  readonly link: string;
  readonly topics: readonly TopicRef[];
  readonly offerings: readonly OfferingRef[];
}

/** Thrown for a file that cannot be taken over; `reasons` are for an editor, one line each. */
export class NotTakenOver extends Error {
  override readonly name = 'NotTakenOver';
  readonly reasons: readonly string[];

  constructor(reasons: readonly string[]) {
    super(reasons.join('\n'));
    this.reasons = reasons;
  }
}

/** Another site's article as it is understood here, before it has a name and its pictures. */
export interface Foreign {
  readonly edit: FrontMatterEdit;
  readonly body: string;
  readonly facts: Omit<ArticleFacts, 'uuid' | 'id' | 'picture'>;
  /** Files as the article names them; empty where it names none. */
  readonly pictureFile: string;
  readonly alt: string;
  readonly pdfFile: string;
  /** What an editor should look at. */
  readonly notes: readonly string[];
}

/** Where the article comes from, and when. */
export interface Origin {
  /** Absolute path. */
  readonly file: string;
  /** `YYYY-MM-DD`, the date of a piece that bears none. */
  readonly today: string;
}

/**
 * Understands another site's article: brings its fields into the house's names, and its meaning through the one schema.
 *
 * @param text the whole file
 * @throws {NotTakenOver}
 */
export function readForeign(text: string, { file, today }: Origin, given: Given, holdings: Holdings): Foreign {
  const source = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const front = parseFrontMatter(source, file);
  if (!front.value) throw new NotTakenOver(reasonsOf(front.problems));
  const { body } = front.value;
  const edit = open(source.slice(0, source.length - body.length));
  const old = isBlank(fieldOf(edit, 'url')) ? oldAddress(file, textOf(edit, 'slug')) : '';
  renameForeign(edit);
  setGiven(edit, given);
  mend(edit, file, today);
  const { value, problems } = parseArticle(renderEdit(edit, [], body), 'news/x.md', file);
  if (!value) throw new NotTakenOver(reasonsOf(problems));
  const { article } = value;
  const { topics, unknown } = ownTopics(article, holdings);
  const facts = factsOf(article, given, holdings);
  return {
    edit,
    body,
    facts: {
      ...facts,
      date: textOf(edit, 'date'),
      aliases: aliasesOf(article, old, holdings),
      topics: eachOnce([...topics, ...given.topics]),
    },
    pictureFile: article.image?.file ?? '',
    alt: article.image?.alt ?? '',
    pdfFile: article.pdf?.file ?? '',
    notes: [...unknown, ...foreignBodyNotes(body)],
  };
}

/** @param head the file down to its body, fences included */
function open(head: string): FrontMatterEdit {
  const { from = 0, to = null } = findFences(head) ?? {};
  try {
    return openEdit(head.slice(from, to ?? undefined));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new NotTakenOver([error.message]);
  }
}

function setGiven(edit: FrontMatterEdit, { title, date, slug, description, authors, link, draft }: Given): void {
  const why = TAKE_OVER.onRequest;
  for (const [field, value] of Object.entries({ title, date, slug, description }))
    if (value !== '') setField(edit, field, value, why);
  if (authors.length > 0) setField(edit, 'author', authors, why);
  if (link !== '') setField(edit, 'link', { href: link }, why);
  if (draft) setField(edit, 'status', 'draft', why);
}

/** What keeps the file from being an article, and has one plain answer. */
function mend(edit: FrontMatterEdit, file: string, today: string): void {
  if (isBlank(fieldOf(edit, 'date'))) {
    const [, named] = /(\d{4}-\d{2}-\d{2})[^\\/]*$/.exec(file) ?? [];
    setField(edit, 'date', named ?? today, named ? TAKE_OVER.dateFromName : TAKE_OVER.dateToday);
  }
  const reason = whyNotSlug(textOf(edit, 'slug'));
  if (textOf(edit, 'slug') !== '' && reason) dropField(edit, 'slug', TAKE_OVER.slug(reason));
}

function factsOf(
  article: Article,
  given: Given,
  holdings: Holdings,
): Omit<Foreign['facts'], 'topics' | 'aliases' | 'date'> {
  const original = withoutTracking(article.original ?? '');
  const named = article.publisher?.name === article.publisher?.domain ? guessBrand(original, holdings) : '';
  return {
    title: given.title || article.title,
    slug: article.slug,
    description: given.description || article.description,
    authors: given.authors.length > 0 ? given.authors : article.authors.map(({ name }) => name),
    brand: given.brand || named || (article.publisher?.name ?? ''),
    original,
    offerings: eachOnce([...ownOfferings(article, holdings), ...given.offerings]),
    draft: article.status === 'draft',
  };
}

/** Its older addresses, the one that its file's place gave it included where no other article has it. */
function aliasesOf({ slug, aliases }: Article, old: string, holdings: Holdings): readonly string[] {
  const own = canonicalPath(articlePath(slug));
  const guessed = old !== '' && isFree(old, holdings) ? [old] : [];
  return [...new Set([...aliases, ...guessed])].filter((path) => path !== own);
}

/** A category that the house has as a topic of a taxonomy becomes that topic. */
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

/** An offering that the house knows and the article says nothing of but its name is written as the house has it. */
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
