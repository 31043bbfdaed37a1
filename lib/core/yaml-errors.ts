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
import { fieldAround, withoutMistake } from '@/lib/core/mend-yaml';
import { lineAt, linesOf, type SourceLines } from '@/lib/core/yaml-spot';

/** A mistake in a YAML text, in an editor's words. */
export interface YamlMistake {
  /** Offset in the source. */
  readonly at: number;
  readonly message: string;
  readonly hint: string;
}

/** All mistakes that keep a text from being YAML. */
export interface YamlMistakes {
  /** In the order in which they stand. */
  readonly mistakes: readonly YamlMistake[];
  /** Indexes of the lines that hold them. */
  readonly lines: ReadonlySet<number>;
  /** The text as far as the parser understands it without them. */
  readonly rest: Document.Parsed;
}

/** Every scalar is its text or nothing: `0123`, `1e3`, `yes` and `2021-02-31` stay what the editor wrote, tags or not. */
const AS_WRITTEN = {
  // The parser's own pictures of each place cost the square of what is wrong.
  prettyErrors: false,
  uniqueKeys: true,
  stringKeys: true,
  schema: 'failsafe',
  customTags: ['null'],
  resolveKnownTags: false,
} satisfies ParseOptions & DocumentOptions & SchemaOptions;

/** A text as the parser that knows places reads it, its errors included. */
export function parseAsWritten(source: string): Document.Parsed {
  return parseDocument(source, AS_WRITTEN);
}

/** More errors of one file are counted and not told, since each is looked up in its lines. */
const MOST_TOLD = 100;

/** Mistakes that make the parser lose its way are taken out one by one; each costs a few parses. */
const MOST_TAKEN_OUT = 10;

/** Characters that are parsed again in all, so that a long text with many mistakes costs no more than a second. */
const MOST_PARSED = 1_000_000;

/** Errors behind which the parser reads on as if nothing was. */
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
 * Finds all mistakes of a text at once. The first that makes the parser lose its way is told, and taken out of the text:
 * what is still wrong then does not follow from it, and is told as well.
 *
 * @param parsed what {@link parseAsWritten} makes of the source
 */
export function findYamlMistakes(source: string, parsed: Document.Parsed): YamlMistakes {
  const mistakes: YamlMistake[] = [];
  const lines = new Set<number>();
  let [text, rest, budget] = [linesOf(source), parsed, MOST_PARSED];
  const tell = (error: YAMLError): Found => {
    const found = explained(error, rest, text);
    // What follows in the same line follows from the first.
    if (!lines.has(found.first)) mistakes.push(found);
    lines.add(found.first);
    return found;
  };
  for (let round = 0; ; round++) {
    const { errors } = rest;
    const lost = errors.findIndex(isLost);
    const harmless = lost < 0 ? errors : errors.slice(0, lost);
    for (const error of harmless.slice(0, MOST_TOLD)) tell(error);
    const [untold] = harmless.slice(MOST_TOLD);
    if (untold) mistakes.push(more(untold, `${harmless.length - MOST_TOLD} more follow`));
    const error = errors[lost];
    if (!error) break;
    const found = tell(error);
    if (found.isWhole) break;
    if (round === MOST_TAKEN_OUT || budget < 0) {
      mistakes.push(...errors.slice(lost + 1, lost + 2).map((next) => more(next, 'more may follow')));
      break;
    }
    const next = takenOut(text, errors, error, found);
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
  return { at: pos[0], message, hint: 'mend those above first' };
}

interface Found extends YamlMistake {
  /** Indexes of the line that is told, and of the one in which the parser stopped. */
  readonly first: number;
  readonly last: number;
  readonly isWhole?: true;
}

function explained(error: YAMLError, document: Document.Parsed, text: SourceLines): Found {
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
 * Where a quote opens that is never closed, or by the one that opens another text: the parser tells the place at which it
 * gave up looking, or stumbled over that text.
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

interface TakenOut {
  readonly text: string;
  readonly rest: Document.Parsed;
  /** Characters that were parsed for it. */
  readonly parsed: number;
}

/**
 * The text without a mistake, as little as can be taken out of it; null where none can be told from what follows from it. An
 * error is another mistake where it was there before, or stands in another field.
 */
function takenOut(
  text: SourceLines,
  before: readonly YAMLError[],
  { code, pos }: YAMLError,
  { first, last }: Found,
): TakenOut | null {
  const [start, end] = fieldAround(text.lines, first);
  const isKnown = (error: YAMLError) => before.some((one) => one.code === error.code && one.pos[0] === error.pos[0]);
  const followsFromIt = (error: YAMLError, made: SourceLines, rest: Document.Parsed) => {
    const line = explained(error, rest, made).first;
    if ((error.code === code && error.pos[0] === pos[0]) || line === first) return true;
    return line >= start && line < end && !isKnown(error);
  };
  let parsed = 0;
  for (const made of withoutMistake(text, first, last)) {
    const rest = parseAsWritten(made);
    parsed += made.length;
    const lines = linesOf(made);
    const isMended = !rest.errors.some((error) => isLost(error) && followsFromIt(error, lines, rest));
    if (isMended) return { text: made, rest, parsed };
  }
  return null;
}
