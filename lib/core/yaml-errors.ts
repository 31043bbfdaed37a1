import {
  type Document,
  type DocumentOptions,
  type ParseOptions,
  parseDocument,
  type SchemaOptions,
  visit,
  type YAMLError,
} from 'yaml';
import { explainYamlError } from '@/lib/core/explain-yaml-error';
import { fieldAround, withoutMistake } from '@/lib/core/without-mistake';
import { lineAt, linesOf, type SourceLines } from '@/lib/core/yaml-spot';

/** A mistake in a YAML text, in an editor's words. */
export interface YamlMistake {
  /** Offset in the source. */
  readonly at: number;
  readonly message: string;
  readonly hint: string;
}

/** All mistakes of a text as YAML. */
export interface YamlMistakes {
  /** Ordered by place. */
  readonly mistakes: readonly YamlMistake[];
  /** Indexes of the lines that hold them. */
  readonly lines: ReadonlySet<number>;
  /** The text without them, as far as the parser understands it. */
  readonly rest: Document.Parsed;
}

/** Every scalar is its text or null: `0123`, `1e3`, `yes` and `2021-02-31` stay as written, tags or not. */
const AS_WRITTEN = {
  // The parser's own excerpts take quadratic time.
  prettyErrors: false,
  uniqueKeys: true,
  stringKeys: true,
  schema: 'failsafe',
  customTags: ['null'],
  resolveKnownTags: false,
} satisfies ParseOptions & DocumentOptions & SchemaOptions;

/** Parses a text without interpreting its scalars; errors are in the document. */
export function parseAsWritten(source: string): Document.Parsed {
  return parseDocument(source, AS_WRITTEN);
}

/** Further errors of a file are only counted: explaining each one takes time. */
const MAX_REPORTED = 100;

/** How many mistakes that derail the parser are removed, one by one; each costs a few parses. */
const MAX_REMOVED = 10;

/** Characters that are parsed again in all, so that a long text with many mistakes takes no more than a second. */
const MAX_PARSED = 1_000_000;

/** Errors after which the parser goes on correctly. */
const HARMLESS: ReadonlySet<string> = new Set<YAMLError['code']>([
  'ALIAS_PROPS',
  'BAD_DQ_ESCAPE',
  'DUPLICATE_KEY',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_TAGS',
  'NON_STRING_KEY',
  'TAG_RESOLVE_FAILED',
]);

/**
 * Finds all mistakes of a text at once. The first that derails the parser is reported and removed from the text; what
 * is still wrong then is a mistake of its own, and is reported too.
 *
 * @param parsed what {@link parseAsWritten} makes of the source
 */
export function findYamlMistakes(source: string, parsed: Document.Parsed): YamlMistakes {
  const mistakes: YamlMistake[] = [];
  const lines = new Set<number>();
  let [text, rest, budget] = [linesOf(source), parsed, MAX_PARSED];
  const report = (error: YAMLError): LocatedMistake => {
    const found = explainError(error, rest, text);
    // Further errors in the same line usually follow from the first.
    if (!lines.has(found.first)) mistakes.push(found);
    lines.add(found.first);
    return found;
  };
  for (let round = 0; ; round++) {
    const { errors } = rest;
    const lost = errors.findIndex(isLost);
    const harmless = lost < 0 ? errors : errors.slice(0, lost);
    for (const error of harmless.slice(0, MAX_REPORTED)) report(error);
    const [unreported] = harmless.slice(MAX_REPORTED);
    if (unreported) mistakes.push(more(unreported, `${harmless.length - MAX_REPORTED} more follow`));
    const error = errors[lost];
    if (!error) break;
    const found = report(error);
    if (found.isWhole) break;
    if (round === MAX_REMOVED || budget < 0) {
      mistakes.push(...errors.slice(lost + 1, lost + 2).map((next) => more(next, 'more may follow')));
      break;
    }
    const next = removeMistake(text, errors, error, found);
    if (!next) break;
    budget -= next.parsed;
    text = linesOf(next.text);
    rest = next.rest;
  }
  return { mistakes: mistakes.sort((a, b) => a.at - b.at), lines, rest };
}

function isLost({ code }: YAMLError): boolean {
  return !HARMLESS.has(code);
}

function more({ pos }: YAMLError, message: string): YamlMistake {
  return { at: pos[0], message, hint: 'correct those above first' };
}

interface LocatedMistake extends YamlMistake {
  /** Indexes of the reported line, and of the line in which the parser stopped. */
  readonly first: number;
  readonly last: number;
  readonly isWhole?: true;
}

function explainError(error: YAMLError, document: Document.Parsed, text: SourceLines): LocatedMistake {
  const lineOf = (at: number) => lineAt(text, at);
  const quote = openingQuote(document, error, text.source);
  if (quote !== null) {
    const message = 'the quote that opens here is not closed';
    return { at: quote, message, hint: 'close it with the same quote', first: lineOf(quote), last: lineOf(quote) };
  }
  const found = explainYamlError(error, text);
  return { ...found, first: lineOf(found.at), last: lineOf(error.pos[0]) };
}

/**
 * The offset of a quote that is never closed, or closed by the opening quote of another text; else null. The parser
 * only reports where it stopped.
 */
function openingQuote(document: Document.Parsed, { code, pos, message }: YAMLError, text: string): number | null {
  const isOpen = code === 'MISSING_CHAR' && message.startsWith('Missing closing');
  if (!isOpen && code !== 'UNEXPECTED_TOKEN') return null;
  let start: number | null = null;
  visit(document, {
    Scalar(_key, { type, range }) {
      if (!type?.startsWith('QUOTE_') || range?.[1] !== pos[0]) return;
      if (isOpen || /\n[^\S\n]*(?:- +)*[\w-]+:[ \t]+["']$/.test(text.slice(range[0], range[1]))) start = range[0];
    },
  });
  return start;
}

/** A text without one of its mistakes. */
interface Remainder {
  readonly text: string;
  readonly rest: Document.Parsed;
  /** Characters that were parsed to find it. */
  readonly parsed: number;
}

/**
 * Removes a mistake, and as little else as possible; null if it cannot be separated from its consequences. An error is
 * another mistake if it was there before, or is in another field.
 */
function removeMistake(
  text: SourceLines,
  before: readonly YAMLError[],
  { code, pos }: YAMLError,
  { first, last }: LocatedMistake,
): Remainder | null {
  const [start, end] = fieldAround(text.lines, first);
  const isKnown = (error: YAMLError) => before.some((one) => one.code === error.code && one.pos[0] === error.pos[0]);
  const followsFromIt = (error: YAMLError, made: SourceLines, rest: Document.Parsed) => {
    const line = explainError(error, rest, made).first;
    if ((error.code === code && error.pos[0] === pos[0]) || line === first) return true;
    return line >= start && line < end && !isKnown(error);
  };
  let parsed = 0;
  for (const made of withoutMistake(text, first, last)) {
    const rest = parseAsWritten(made);
    parsed += made.length;
    const lines = linesOf(made);
    const isGone = !rest.errors.some((error) => isLost(error) && followsFromIt(error, lines, rest));
    if (isGone) return { text: made, rest, parsed };
  }
  return null;
}
