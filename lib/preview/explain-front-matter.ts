import type { Article } from '@/lib/article/article';
import { ARTICLE_TABLE } from '@/lib/article/article-fields';
import type { FieldTable } from '@/lib/article/field-table';
import { type LocatedValue, sourcesOf } from '@/lib/article/located';
import { parseFrontMatter } from '@/lib/article/parse-front-matter';
import { formatMoment } from '@/lib/core/dates';
import { asRecord, isBlank } from '@/lib/core/fields';
import { bodyKind } from '@/lib/markdown/body-kind';
import { FIELDS } from '@/lib/preview/texts';

/** How a field was made from what was written. */
export type Understanding = keyof typeof FIELDS.how;

/** A field of an article, and what its editor wrote for it. */
export interface ExplainedField {
  readonly field: string;
  readonly written: string;
  readonly understood: string;
  readonly how: Understanding;
}

/**
 * Compares front matter as written and as understood: a row for each field of the table, in its order, except fields with
 * neither.
 *
 * @param text the whole file from which `article` was made
 */
export function explainFrontMatter(
  text: string,
  article: Article,
  table: FieldTable = ARTICLE_TABLE,
): readonly ExplainedField[] {
  const front = parseFrontMatter(text, article.file).value;
  if (!front) return [];
  const { data } = front;
  const named = table.usualNames(data);
  const { fields } = table.normalise(named);
  const values: Readonly<Record<string, unknown>> = { ...article };
  const rows = Object.entries(fields).flatMap(([field, node]): ExplainedField[] => {
    const places = firstNames(Object.values(table.valuesAt(table.rows[field]?.written ?? {}, named)));
    const taken = firstNames(sourcesOf(node)).filter((name) => places.includes(name) && !isBlank(data[name]));
    // If several fields may hold it, show only those that were used.
    const shownNames = taken.length > 0 ? taken : places.filter((name) => !isBlank(data[name]));
    const written = shownNames.map((name) => `${name}: ${JSON.stringify(data[name])}`).join('\n');
    const understood = shown(values[field]);
    if (written === '' && understood === '') return [];
    const plain = shownNames.length === 1 ? shown(data[shownNames[0] ?? '']) : '';
    return [{ field, written, understood, how: understandingOf(written, understood, plain) }];
  });
  return article.body.trim() === '' ? rows : [...rows, explainBody(article.body)];
}

/** The top-level fields in which values stand, each once, as written. */
function firstNames(values: readonly LocatedValue[]): readonly string[] {
  return [...new Set(values.map(({ path }) => String(path[0])))];
}

/** The language in which the body is read (docs/decisions/019-html-or-markdown.md). */
function explainBody(body: string): ExplainedField {
  return { field: 'body', written: '', understood: FIELDS.body[bodyKind(body)], how: 'derived' };
}

function understandingOf(written: string, understood: string, plain: string): Understanding {
  if (written === '') return 'derived';
  if (understood === '') return 'not used';
  return plain === understood ? 'as written' : 'normalised';
}

/** A value for editors: dates as a day, with the moment if that says more; things by their name; lists a line per item. */
function shown(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map(shown)
      .filter((text) => text !== '')
      .join('\n');
  const group = asRecord(value);
  if (!group) return value === null || value === undefined ? '' : String(value);
  const instant = Date.parse(String(group.instant));
  // Not every group with these fields is a date: a file may use their names for anything.
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
