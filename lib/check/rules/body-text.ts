import { articleRule, type Finding } from '@/lib/article/article-rule';
import { atOffset } from '@/lib/check/at-offset';
import { type BodyChange, fixOf } from '@/lib/check/body-changes';
import { segmentsOf } from '@/lib/check/body-segments';
import { SURELY_OPEN } from '@/lib/check/rules/text-garbled';
import { BODY_TEXT } from '@/lib/check/texts/body';
import { wellRead } from '@/lib/check/well-read';
import { commonEnds } from '@/lib/core/common-ends';
import { findMarkupExcess } from '@/lib/core/markup-limits';
import { decodeEntities } from '@/lib/core/text';
import { truncate } from '@/lib/core/truncate';
import { tryParseBody } from '@/lib/markdown/parse-body';
import { textsIn } from '@/lib/markdown/texts-in';
import type { RuleName } from '@/lib/rules/rules';

/** A body without any of these has no damaged characters; checked first, because it is fast. */
const MARKS = /[\u0080-\u009f\u00c2-\u00f4\ufffd\u202a-\u202e\u2066-\u2069]|&[#a-z]|(?![\t\n\r])\p{Cc}/iu;

/** Invisible characters with an effect, as in `text-invisible`. */
const ACTING = /(?![\t\n\r\u0080-\u009f])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

/** Direction marks that are closed again: right-to-left text needs them. */
const EMBEDDED = /[\u202a-\u202e\u2066-\u2069][^\n]{0,300}?[\u202c\u2069]/gu;

/** `text-garbled` and `text-invisible` of bodies: each kind is reported where it first occurs, and fixed everywhere. */
export const bodyText = articleRule(['body'], (written) => {
  const { body } = written.article;
  if (!MARKS.test(body) || findMarkupExcess(body)) return [];
  const segments = [...segmentsOf(body)];
  const found = [misread(body, segments) ?? lost(segments), openEntities(body, segments), acting(segments)];
  return found.flatMap((one) => (one ? [atOffset(written, one.rule, one.at, one.finding)] : []));
});

type Segments = readonly { readonly text: string; readonly at: number }[];

interface PlacedFinding {
  readonly rule: RuleName;
  readonly at: number;
  readonly finding: Finding;
}

/** Letters that were read in a wrong encoding on their way. */
function misread(body: string, segments: Segments): PlacedFinding | null {
  const changes = segments.flatMap(({ text, at }): BodyChange[] => {
    const right = wellRead(text);
    return right === text ? [] : [trimmed({ at, was: text, is: right })];
  });
  const [first] = changes;
  if (!first) return null;
  const isLost = changes.some(({ is }) => /[\u0080-\u009f\ufffd]/.test(is));
  const words = BODY_TEXT.wrongEncoding(truncate(first.was, 40), isLost ? null : truncate(first.is, 40));
  return { rule: 'text-garbled', at: first.at, finding: { ...words, ...(isLost ? {} : fixOf(body, changes)) } };
}

/** The change, reduced to the words that differ. */
function trimmed({ at, was, is }: BodyChange): BodyChange {
  let [start, end] = commonEnds(was, is);
  while (start > 0 && /\S/.test(was[start - 1] ?? '')) start--;
  while (end > 0 && /\S/.test(was.at(-end) ?? '')) end--;
  return { at: at + start, was: was.slice(start, was.length - end), is: is.slice(start, is.length - end) };
}

function lost(segments: Segments): PlacedFinding | null {
  const found = segments.find(({ text }) => text.includes('\ufffd'));
  if (!found) return null;
  return { rule: 'text-garbled', at: found.at + found.text.indexOf('\ufffd'), finding: BODY_TEXT.lost };
}

/** Entities without a semicolon that readers see; HTML decodes some of them nevertheless. */
function openEntities(body: string, segments: Segments): PlacedFinding | null {
  const changes = segments.flatMap(({ text, at }) =>
    Array.from(text.matchAll(SURELY_OPEN), ({ 0: was, index }): BodyChange => ({ at: at + index, was, is: `${was};` })),
  );
  const [first] = changes;
  const tree = first ? tryParseBody(body) : null;
  if (!first || !tree) return null;
  const seen = textsIn(tree).flatMap((text) => text.match(SURELY_OPEN) ?? []);
  const shown = changes.find(({ was }) => seen.includes(was));
  if (!shown) return null;
  const words = BODY_TEXT.open(shown.was, decodeEntities(shown.is));
  return { rule: 'text-garbled', at: shown.at, finding: { ...words, ...fixOf(body, changes) } };
}

function acting(segments: Segments): PlacedFinding | null {
  for (const { text, at } of segments) {
    const found = ACTING.exec(text.replace(EMBEDDED, (whole) => whole.replace(/./gu, ' ')));
    if (!found) continue;
    const code = found[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
    return { rule: 'text-invisible', at: at + found.index, finding: BODY_TEXT.invisible(code) };
  }
  return null;
}
