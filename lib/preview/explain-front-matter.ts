import type { Article } from '@/lib/article/article';
import { normaliseArticle } from '@/lib/article/normalise-article';
import { parseFrontMatter } from '@/lib/article/parse-front-matter';
import { usualSpelling } from '@/lib/article/validate-article';
import { formatMoment } from '@/lib/core/dates';
import { asRecord, isBlank } from '@/lib/core/fields';
import { type BodyKind, bodyKind } from '@/lib/markdown/body-kind';

/** How what was understood came from what was written. */
export type Understanding = 'as written' | 'normalised' | 'derived' | 'not used';

/** A field of an article beside what its editor wrote for it. */
export interface ExplainedField {
  readonly field: string;
  readonly written: string;
  readonly understood: string;
  readonly how: Understanding;
}

type Fields = Readonly<Record<string, unknown>>;

/** What an editor reads, in the order of a page: the article's own names, beside the fields they are written in. */
const SHOWN: readonly (readonly [field: keyof Article, writtenIn: readonly string[]])[] = [
  ['title', ['title']],
  ['slug', ['slug']],
  ['date', ['date']],
  ['updated', ['lastMod']],
  ['publishAt', ['publishDate']],
  ['expires', ['expiryDate']],
  ['status', ['status', 'draft']],
  ['description', ['description']],
  ['authors', ['author', 'authors']],
  ['topics', ['categories', 'categoryUrl', 'categoryLabel']],
  ['publisher', ['link', 'linkBrand']],
  ['original', ['link', 'linkHref', 'href', 'original', 'openProjectCustomFields']],
  ['image', ['featuredImage']],
  ['pdf', ['featuredPdf']],
  ['institution', ['institution']],
  ['subject', ['offering']],
  ['offerings', ['relatedOfferings']],
  ['insights', ['insights_name', 'insights_description']],
  ['via', ['via', 'viaLink']],
  ['aliases', ['aliases']],
  ['metadata', ['htmlMetaData', 'openGraphMetaData', 'twitterMetaData']],
];

/**
 * The front matter as it was understood beside what was written. Fields of which there is neither are left out.
 *
 * @param text the whole file from which `article` was made
 */
export function explainFrontMatter(text: string, article: Article): readonly ExplainedField[] {
  const front = parseFrontMatter(text, article.file).value;
  if (!front) return [];
  const { data, spelling } = usualSpelling(front.data);
  const { origins } = normaliseArticle(data, front.body);
  const fields = SHOWN.flatMap(([field, writtenIn]): ExplainedField[] => {
    const origin = origins.find(({ shape }) => shape[0] === field)?.written[0];
    const places = writtenIn.filter((name) => !isBlank(data[name]));
    // Where several fields may say it, only the one that was taken is shown.
    const taken = places.filter((name) => name === origin);
    const written = writtenText(data, spelling, field === 'topics' || taken.length === 0 ? places : taken);
    const understood = shown(article[field]);
    if (written === '' && understood === '') return [];
    return [{ field, written, understood, how: understandingOf(written, understood, shownPlain(data, places)) }];
  });
  return article.body.trim() === '' ? fields : [...fields, explainBody(article.body)];
}

const SHOWN_AS: Readonly<Record<BodyKind, string>> = {
  markdown: 'shown as markdown',
  html: 'shown as HTML: stars, indents and blank lines mean nothing in it',
  mixed: 'shown as markdown with HTML in it',
};

/** What the body below the front matter is read as (docs/decisions/019-html-or-markdown.md). */
function explainBody(body: string): ExplainedField {
  return { field: 'body', written: '', understood: SHOWN_AS[bodyKind(body)], how: 'derived' };
}

function understandingOf(written: string, understood: string, plain: string): Understanding {
  if (written === '') return 'derived';
  if (understood === '') return 'not used';
  return plain === understood ? 'as written' : 'normalised';
}

/** Each field under the name it was written by. */
function writtenText(data: Fields, spelling: ReadonlyMap<string, string>, places: readonly string[]): string {
  return places.map((name) => `${spelling.get(name) ?? name}: ${JSON.stringify(data[name])}`).join('\n');
}

function shownPlain(data: Fields, places: readonly string[]): string {
  return places.length === 1 ? shown(data[places[0] ?? '']) : '';
}

/** A value as an editor reads it: dates by their day as written and, where that says less, their moment, things by their name, lists one to a line. */
function shown(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map(shown)
      .filter((text) => text !== '')
      .join('\n');
  const group = asRecord(value);
  if (!group) return value === null || value === undefined ? '' : String(value);
  const instant = Date.parse(String(group.instant));
  // A file may name such fields as well.
  if ('day' in group && !Number.isNaN(instant)) {
    const [day, moment] = [String(group.day), formatMoment(instant)];
    return moment.startsWith(day) ? moment : `${day} (${moment})`;
  }
  const { name, label, slug, href, domain, file } = group;
  const called = [name ?? label ?? file, slug ?? domain ?? href].filter((part) => !isBlank(part)).map(String);
  if (called.length > 0) return [...new Set(called)].join(' → ');
  return Object.entries(group)
    .filter(([, part]) => !isBlank(part))
    .map(([key, part]) => `${key}: ${shown(part)}`)
    .join('\n');
}
