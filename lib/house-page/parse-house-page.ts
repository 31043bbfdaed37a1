import { findBodyMedia } from '@/lib/article/body-media';
import { findLinks } from '@/lib/article/find-links';
import { type FrontMatter, parseFrontMatter } from '@/lib/article/parse-front-matter';
import { parseDate } from '@/lib/core/dates';
import { nearestOf } from '@/lib/core/edit-distance';
import { explainDate } from '@/lib/core/explain-date';
import { isBlank, kindOf } from '@/lib/core/fields';
import { findMarkupExcess } from '@/lib/core/markup-limits';
import { type Checked, isError, type Problem } from '@/lib/core/problem';
import { whyNotSlug } from '@/lib/core/slug';
import { cleanText } from '@/lib/core/text';
import { FILE_START } from '@/lib/core/yaml-mapping';
import { type HousePage, type PageRule, pathOfFile, segmentsOfFile } from '@/lib/house-page/house-page';
import { problemOf, type RuleName } from '@/lib/rules/rules';
import { swallowedComments } from '@/lib/rules/swallowed-comments';

/** Every field of a page, in the order of docs/pages.md. */
export const PAGE_FIELDS = [
  'title',
  'label',
  'description',
  'navigation',
  'footer',
  'sitemap',
  'updated',
  'status',
] as const;

type Field = (typeof PAGE_FIELDS)[number];

/** Fields whose texts readers see. */
const SHOWN: ReadonlySet<string | number> = new Set<Field>(['title', 'label', 'description']);

type Report = (rule: RuleName, field: string, message: string, hint: string) => null;

/**
 * Parses a file of `pages/`, with all its problems.
 *
 * @param file path relative to the content folder, which makes the address
 * @param rule checks the MDX below the front matter
 */
export async function parseHousePage(
  text: string,
  file: string,
  shownAs: string,
  rule: PageRule = async () => [],
): Promise<Checked<HousePage>> {
  const front = parseFrontMatter(text, shownAs);
  const problems: Problem[] = [...front.problems, ...wrongNames(file, shownAs)];
  if (!front.value) return { value: null, problems };
  const { body, bodyLine, comments } = front.value;
  const fields = readFields(front.value, shownAs, problems);
  problems.push(...swallowedComments(comments, SHOWN, shownAs));
  const inBody = (at: { readonly line: number; readonly column: number }) => ({
    ...{ file: shownAs, field: 'body' },
    ...{ line: bodyLine + at.line - 1, column: at.column },
  });
  const excess = findMarkupExcess(body);
  if (excess)
    problems.push(problemOf('body-excess', { ...inBody({ line: excess.line, column: 1 }), message: excess.message }));
  // A body beyond the limits could block the compiler for ever.
  for (const { line, column, rule: name = 'house-page', ...found } of excess ? [] : await rule(body))
    problems.push(problemOf(name, { ...inBody({ line, column }), ...found }));
  if (problems.some(isError)) return { value: null, problems };
  const path = pathOfFile(file);
  const links = findLinks(body, bodyLine);
  const media = findBodyMedia(body, bodyLine);
  return { value: { file, shownAs, path, ...fields, source: body, links, media }, problems };
}

function wrongNames(file: string, shownAs: string): readonly Problem[] {
  return segmentsOfFile(file).flatMap((segment) => {
    const why = whyNotSlug(segment);
    if (why === null) return [];
    const message = `"${segment}" ${why}`;
    const hint = 'the address is made of the names of folders and file: use letters, digits and hyphens';
    return problemOf('page-address', { file: shownAs, ...FILE_START, field: 'file', message, hint });
  });
}

type Fields = Omit<HousePage, 'file' | 'shownAs' | 'path' | 'source' | 'links' | 'media'>;

function readFields({ data, locate }: FrontMatter, shownAs: string, problems: Problem[]): Fields {
  const report: Report = (rule, field, message, hint) => {
    problems.push(problemOf(rule, { file: shownAs, ...locate([field]), field, message, hint }));
    return null;
  };
  reportUnknown(data, report);
  const textOf = (field: Field): string => {
    if (isBlank(data[field])) return '';
    if (typeof data[field] === 'string') return cleanText(data[field]);
    report('field-type', field, `is ${kindOf(data[field])}, not a text`, 'write one line of text');
    return '';
  };
  if (isBlank(data.title)) report('house-page', 'title', 'is missing', 'write title: and what the page is called');
  const [title, label] = [textOf('title'), textOf('label')];
  return {
    title,
    label: label || title,
    description: textOf('description'),
    navigation: placeOf(data.navigation, report),
    inFooter: switchOf(data, 'footer', false, report),
    inSitemap: switchOf(data, 'sitemap', true, report),
    updated: dayOf(data.updated, report),
    status: statusOf(data, report),
  };
}

function reportUnknown(data: Readonly<Record<string, unknown>>, report: Report): void {
  for (const field of Object.keys(data)) {
    if (field === 'draft' || (PAGE_FIELDS as readonly string[]).includes(field)) continue;
    const meant = nearestOf(field, PAGE_FIELDS);
    const hint = meant ? `did you mean ${meant}?` : `pages have ${PAGE_FIELDS.join(', ')}`;
    report('field-unknown', field, 'is no field of a page', hint);
  }
}

function placeOf(written: unknown, report: Report): HousePage['navigation'] {
  if (isBlank(written) || isNo(written)) return null;
  if (isYes(written)) return 'last';
  if (typeof written === 'string' && /^[1-9]\d{0,2}$/.test(written.trim())) return Number(written);
  return report(
    'field-type',
    'navigation',
    `is ${kindOf(written)}, not true, false or a place`,
    'write true, or the place as a number, 1 for the first',
  );
}

function switchOf(data: Readonly<Record<string, unknown>>, field: Field, unwritten: boolean, report: Report): boolean {
  const written = data[field];
  if (isBlank(written)) return unwritten;
  if (!isYes(written) && !isNo(written))
    report('field-type', field, `is ${kindOf(written)}, not true or false`, `write ${field}: true or ${field}: false`);
  return isYes(written);
}

function isYes(written: unknown): boolean {
  return typeof written === 'string' && written.trim().toLowerCase() === 'true';
}

function isNo(written: unknown): boolean {
  return typeof written === 'string' && written.trim().toLowerCase() === 'false';
}

function dayOf(written: unknown, report: Report): HousePage['updated'] {
  if (isBlank(written)) return null;
  if (typeof written !== 'string')
    return report('field-type', 'updated', `is ${kindOf(written)}, not a date`, 'a date looks like 2021-02-17');
  const date = parseDate(written);
  if (date) return date;
  const { message, hint } = explainDate(written);
  return report('date-exists', 'updated', message, hint);
}

/** Accepts Hugo's `draft: true` as well. A value that is not understood counts as a draft, to be safe. */
function statusOf({ status, draft }: Readonly<Record<string, unknown>>, report: Report): HousePage['status'] {
  const [field, written] = isBlank(draft) || isNo(draft) ? ['status', status] : ['draft', draft];
  if (isBlank(written)) return 'published';
  if (field === 'draft' && isYes(written)) return 'draft';
  const state = typeof written === 'string' ? written.trim().toLowerCase() : '';
  if (field === 'status' && (state === 'draft' || state === 'published')) return state;
  const [states, unpublished] = field === 'draft' ? ['true or false', 'true'] : ['draft, published or empty', 'draft'];
  report(
    'status-known',
    field,
    `must be ${states}, not ${kindOf(written)}`,
    `${field}: ${unpublished} keeps it unpublished`,
  );
  return 'draft';
}
