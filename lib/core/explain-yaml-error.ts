import { stringify, type YAMLError } from 'yaml';

/** What is wrong in an editor's words, where, and what to write instead. */
export interface ExplainedError {
  /** Offset in the source. */
  readonly at: number;
  readonly message: string;
  readonly hint: string;
  /** That it cannot be taken out of the text, so whatever follows may follow from it. */
  readonly isWhole?: true;
}

/** The place of an error, in terms of its line. */
interface Spot {
  readonly source: string;
  readonly lines: readonly string[];
  /** Index of the line, from 0, with its text. */
  readonly index: number;
  readonly line: string;
  readonly at: number;
  /** Offset at which the line starts. */
  readonly start: number;
}

type Explain = (spot: Spot, error: Pick<YAMLError, 'message'>) => ExplainedError | null;

/** A text and its lines, to be looked at for each of its errors. */
export type SourceLines = Pick<Spot, 'source' | 'lines'>;

export function linesOf(source: string): SourceLines {
  return { source, lines: source.split('\n').map((line) => line.replace(/\r$/, '')) };
}

/**
 * What a syntax error means to an editor: the parser tells what it expected, this tells what to write.
 *
 * @param error as the `yaml` package reports it
 */
export function explainYamlError({ code, message, pos }: YAMLError, text: SourceLines): ExplainedError {
  const spot = spotAt(text, Math.min(pos[0], Math.max(0, text.source.length - 1)));
  const said = message.replace(/ at line \d[\s\S]*$/, '');
  const explain = BY_CODE[code];
  return (
    explain?.(spot, { message: said }) ?? {
      at: spot.at,
      message: said,
      hint: quoteHint(spot) ?? 'put the value in quotes if it is text',
    }
  );
}

/** What to write at a place where a text was taken for something else. */
export function hintAt(text: SourceLines, at: number): string {
  return quoteHint(spotAt(text, at)) ?? 'put the value in quotes if it is text';
}

function spotAt({ source, lines }: SourceLines, at: number): Spot {
  const start = source.lastIndexOf('\n', at - 1) + 1;
  let index = 0;
  for (let end = source.indexOf('\n'); end >= 0 && end < start; end = source.indexOf('\n', end + 1)) index++;
  return { source, lines, index, line: lines[index] ?? '', at, start };
}

const FIELD = /^(?<before>[ \t]*(?:- +)*(?<key>[^\s#:'"[\]{}-][^:]*):[ \t]+)(?<value>\S.*)$/;
/** An entry of a list whose first words are no name of a field: `- Energy: Wind power`. */
const NAMED_ENTRY = /^[ \t]*(?:- +)+(?:[A-Z]|[^\s:'"]+ [^:]*:)/;
const ENTRY = /^(?<before>[ \t]*(?:- +)+)(?<value>\S.*)$/;

/** The text that stands behind the first colon of a line, or behind the dash of an entry. */
function writtenValue({ line }: Pick<Spot, 'line'>): { readonly value: string; readonly column: number } | null {
  const entry = NAMED_ENTRY.test(line) ? ENTRY.exec(line) : null;
  const { before = '', value } = (entry ?? FIELD.exec(line) ?? ENTRY.exec(line))?.groups ?? {};
  return value === undefined ? null : { value: value.trimEnd(), column: before.length };
}

/** A line with spaces in the place of the text behind its first colon, or behind the dash of an entry. */
export function withoutValue(line: string): string {
  const found = writtenValue({ line });
  if (!found) return line.replace(/[^\r]/g, ' ');
  return line.slice(0, found.column) + line.slice(found.column).replace(/[^\r]/g, ' ');
}

/** A text as YAML reads it back, in one line: in double quotes where single ones would have to be doubled. */
function quoted(text: string): string {
  const bare = text.replace(/^"(.*)"$/, '$1');
  const isDouble = bare.includes("'") && !/["\\]/.test(bare);
  const defaultStringType = isDouble ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE';
  return stringify(bare, { singleQuote: !isDouble, lineWidth: 0, defaultStringType }).trim();
}

function quoteHint(spot: Pick<Spot, 'line'>): string | null {
  const found = writtenValue(spot);
  return found && `put the whole text in quotes: ${quoted(found.value)}`;
}

function atValue(spot: Spot, message: string): ExplainedError | null {
  const found = writtenValue(spot);
  return found && { at: spot.start + found.column, message, hint: quoteHint(spot) ?? '' };
}

/** What YAML takes the first character of a text for. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['"', 'opens a quote, which is closed before the text ends'],
  ["'", 'opens a quote, which is closed before the text ends'],
  ['[', 'opens a list, which is closed before the text ends'],
  ['{', 'opens a group of fields, which is closed before the text ends'],
  ['*', 'refers to an anchor'],
  ['&', 'sets an anchor'],
  ['!', 'sets a tag'],
  ['|', 'begins a text of several lines'],
  ['>', 'begins a text of several lines'],
  ['@', 'needs quotes around the text'],
  ['`', 'needs quotes around the text'],
  ['%', 'needs quotes around the text'],
  [',', 'needs quotes around the text'],
  ['-', 'begins a list, which needs lines of its own'],
  ['?', 'begins a field'],
]);

/** A value that begins with a sign which YAML takes for something. */
const firstSign: Explain = (spot) => {
  const sign = writtenValue(spot)?.value[0] ?? '';
  const means = SIGNS.get(sign);
  return means === undefined ? null : atValue(spot, `a ${sign} at the beginning of a value ${means}`);
};

const unexpected: Explain = (spot, { message }) => {
  if (/flow-(?:seq|map)-end/.test(message))
    return {
      at: spot.at,
      message: `a ${spot.source[spot.at]} closes what was never opened`,
      hint: quoteHint(spot) ?? 'remove it',
    };
  if (/^Unexpected (?:,|empty item)/.test(message))
    return { at: spot.at, message: 'two commas stand side by side', hint: 'remove one' };
  const text = atText(spot);
  return behindComment(text) ?? inBlockText(text) ?? underText(text) ?? firstSign(text, { message }) ?? shifted(text);
};

/** The next line with words, where the parser stopped at the empty one above it. */
function atText(spot: Spot): Spot {
  const ahead = spot.line.trim() === '' ? spot.source.slice(spot.at).search(/\S/) : -1;
  return ahead < 0 ? spot : spotAt(spot, spot.at + ahead);
}

/** A line that starts further left, or further right, than those around it allow. */
function shifted(at: Spot): ExplainedError {
  const spot = atText(at);
  return behindComment(spot) ?? inBlockText(spot) ?? byFirstLine(spot);
}

function byFirstLine({ source, lines, index, line, start }: Spot): ExplainedError {
  const indent = indentOf(line);
  const first = lines.findIndex((text) => /^\s*[^\s#]/.test(text));
  const other = first < index ? first : index - 1;
  const text = lines[other] ?? '';
  if (/^\s*-(?:\s|$)/.test(text))
    return {
      at: startOf({ source, lines }, other) + indentOf(text),
      message: 'a list stands where the fields begin',
      hint: 'write the name of its field above it, such as "categories:"',
    };
  if (indentOf(text) === indent)
    return {
      at: start + indent,
      message: `this line does not go on with what stands above it: "${shortened(line.trim())}"`,
      hint: 'look above it for a bracket or a quote that is not closed, or a list among fields',
      isWhole: true,
    };
  return {
    at: start + indent,
    message: `this line is indented by ${indent}, line ${other + 1} by ${indentOf(lines[other] ?? '')}`,
    hint: 'start the fields of one group in the same column',
    // Where the first line is the odd one, so is every other beside it.
    ...(other === first && indent < indentOf(text) ? { isWhole: true } : {}),
  };
}

/** A line behind one that a comment cuts short: `description: the first` and `#5 here` and this one. */
function behindComment({ source, lines, index, line }: Spot): ExplainedError | null {
  let over = index - 1;
  while (over > 0 && lines[over]?.trim() === '') over--;
  const above = lines[over] ?? '';
  const text = commentIn(above);
  if (text === null || indentOf(line) === 0 || FIELD.test(line) || ENTRY.test(line)) return null;
  return {
    at: startOf({ source, lines }, over) + above.trimEnd().length - text.length,
    message: `"${shortened(text)}" is a comment, and the text that goes on in the next line ends before it`,
    hint: 'put the whole text in quotes, the # included',
  };
}

/** The comment that ends a line, from its # on; what stands in quotes is none. */
function commentIn(line: string): string | null {
  if (/^\s*#/.test(line)) return null;
  const value = writtenValue({ line })?.value ?? line.trim();
  const behind = /^["']/.test(value) ? (QUOTED.exec(value)?.[1] ?? '') : value;
  return /\s(#.*)$/.exec(behind)?.[1] ?? null;
}

/** A text in quotes that are closed, and what stands behind it. */
const QUOTED = /^(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*")(.*)$/;

/** The beginning of a text of several lines: `description: >-`. */
const BLOCK = /^[ \t]*(?:- +)*(?:[^\s#'"-][^:]*:[ \t]+|- +)[|>][-+\d]{0,2}[ \t]*(?:#.*)?$/;

/** A line of a text of several lines that starts further left than its first one. */
function inBlockText({ lines, index, line, start }: Spot): ExplainedError | null {
  const indent = indentOf(line);
  let head = index - 1;
  while (
    head >= 0 &&
    !BLOCK.test(lines[head] ?? '') &&
    (lines[head]?.trim() === '' || indentOf(lines[head] ?? '') >= indent)
  )
    head--;
  if (head < 0 || !BLOCK.test(lines[head] ?? '') || indentOf(lines[head] ?? '') >= indent) return null;
  const at = start + indent;
  if (/^ *\t/.test(line)) return { at, ...TAB };
  const first = lines.findIndex((text, other) => other > head && text.trim() !== '');
  return {
    at,
    message: `this line is indented by ${indent}, the first of the text that begins in line ${head + 1} by ${indentOf(lines[first] ?? '')}`,
    hint: 'start every line of the text in the same column or further right',
  };
}

const TAB = { message: 'this line is indented by a tab', hint: 'indent with spaces' };

/** The offset at which a line starts, where each line ends in a line feed, or a return and a line feed. */
function startOf({ source, lines }: SourceLines, index: number): number {
  let start = 0;
  for (let at = 0; at < index; at++) start = source.indexOf('\n', start) + 1;
  return lines.length > index ? start : source.length;
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}

const nested: Explain = (spot, { message }) => {
  if (message.startsWith('A block sequence')) return listColumn(spot, { message });
  const found = writtenValue(spot);
  if (found && /:(?:\s|$)/.test(found.value))
    return atValue(spot, 'this text holds ": ", which YAML takes for a new field');
  const next = spot.index + 1;
  const name = FIELD.exec(spot.line)?.groups?.key ?? '';
  if (/^\s*[^\s#]/.test(spot.lines[next] ?? '') && indentOf(spot.lines[next] ?? '') > indentOf(spot.line))
    return {
      at: spot.start + spot.line.length + 1 + indentOf(spot.lines[next] ?? ''),
      message: `this line is indented further than line ${next}, which holds a text and no fields`,
      hint: `start it in the column of "${name}", or write nothing behind "${name}:" if it belongs to that`,
    };
  return firstSign(spot, { message });
};

/** An entry of a list that starts in another column than the one before it. */
const listColumn: Explain = ({ lines, index, line, start }) => {
  const at = start + indentOf(line);
  for (let above = index - 1; above >= 0; above--) {
    const other = lines[above] ?? '';
    if (/^\s*-(?:\s|$)/.test(other) && indentOf(other) !== indentOf(line))
      return {
        at,
        message: `this line is indented differently from line ${above + 1}`,
        hint: 'start every "- " of one list in the same column',
      };
  }
  return { at, message: 'this entry belongs to no list', hint: 'start every "- " of one list in the same column' };
};

/** An entry of a list below a field that holds a text already. */
function underText({ lines, index, line, start }: Spot): ExplainedError | null {
  if (!/^\s*-(?:\s|$)/.test(line)) return null;
  const above = FIELD.exec(lines[index - 1] ?? '')?.groups;
  if (!above) return null;
  return {
    at: start + indentOf(line),
    message: `this entry stands below "${above.key}", which holds a text already`,
    hint: `write nothing behind "${above.key}:", and ${quoted(above.value ?? '')} as an entry of its own`,
  };
}

function directive(at: number): ExplainedError {
  const message = 'a line that begins with % speaks to YAML itself';
  return { at, message, hint: 'remove it, or put it in quotes if it is text', isWhole: true };
}

/** A line that is no field, though one must stand there. */
const noField: Explain = (spot) => {
  if (/^\s*-(?:\s|$)/.test(spot.line)) return underText(spot) ?? listColumn(spot, { message: '' });
  const text = spot.line.trim();
  if (text.startsWith('%')) return directive(spot.start + indentOf(spot.line));
  const at = spot.start + indentOf(spot.line);
  const [, name = '', rest = ''] = /^([\p{L}\w-]+)\s*(.*)$/u.exec(text) ?? [];
  const message = `"${shortened(text)}" is no field with a value`;
  if (/^:\S/.test(rest)) return { at, message, hint: `write a space behind the colon: ${name}: ${rest.slice(1)}` };
  if (/^[：﹕]/.test(rest)) return { at, message, hint: `write ": " for "${rest[0]}"` };
  if (/^:[\u00a0\u2000-\u200b\u3000]/.test(rest)) return { at, message, hint: 'write a plain space behind the colon' };
  if (rest.startsWith('=')) return { at, message, hint: `write a colon for the "=": ${name}: ${rest.slice(1).trim()}` };
  return {
    at,
    message,
    hint: 'write "name: value"; if the line belongs to the text above it, put that text in quotes and indent the line',
  };
};

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

const indented: Explain = (spot, { message }) => {
  if (message.includes('sequence items')) return listColumn(spot, { message });
  if (message.startsWith('Flow')) return openBracket(spot);
  return shifted(spot);
};

/** A bracket that is closed nowhere, in the first column, or within a comment. */
function openBracket({ source, lines, at }: Spot): ExplainedError | null {
  const open: number[] = [];
  let comment: number | null = null;
  const closed = /(?<!\\)["'].*?(?<!\\)["']|(?<=[\s,[{])#.*|[[\]{}]/g;
  for (const { 0: sign, index } of source.slice(0, at).matchAll(closed)) {
    if (sign === '[' || sign === '{') open.push(index);
    else if (sign === ']' || sign === '}') open.pop();
    else if (sign.startsWith('#') && /[\]}]/.test(sign) && open.length > 0) comment = index;
  }
  const opens = open.at(-1);
  if (opens === undefined) return null;
  const close = source[opens] === '[' ? ']' : '}';
  if (comment !== null && comment > opens)
    return {
      at: comment,
      message: `a # begins a comment here, and the ${close} in it closes nothing`,
      hint: 'put the text that holds the # in quotes',
    };
  const spot = spotAt({ source, lines }, opens);
  return {
    at: opens,
    message: `the ${source[opens]} that opens here is not closed before the next field`,
    hint: `close it with ${close}, its lines indented; if it is text, ${quoteHint(spot) ?? 'put it in quotes'}`,
  };
}

const missing: Explain = (spot, { message }) => {
  if (message.startsWith('Missing closing'))
    return { at: spot.at, message: 'the quote that opens here is not closed', hint: 'close it with the same quote' };
  if (message.startsWith('Implicit map keys')) return firstSignOf(spot) ?? noField(spot, { message });
  if (message.startsWith('Comments'))
    return (
      openBracket({ ...spot, at: spot.start + spot.line.length }) ?? {
        at: spot.at,
        message: 'a # stands right behind a value',
        hint: 'put a space before the comment, or the # into the quotes',
      }
    );
  if (message.startsWith('Missing directives')) return directive(spot.source.search(/^%/m));
  if (message.startsWith('Sequence item')) return noEntry(spot);
  if (message.startsWith('Missing ,') || message.startsWith('Missing space'))
    return {
      at: spot.at,
      message: 'two entries are not parted',
      hint: 'put a comma between them, and a space behind a colon',
    };
  if (message.startsWith('Block scalars'))
    return {
      at: spot.at,
      message: 'an empty line holds more spaces than the text below it',
      hint: 'take the spaces out of it',
    };
  return { at: spot.at, message, hint: quoteHint(spot) ?? 'put the value in quotes if it is text' };
};

function noEntry(spot: Spot): ExplainedError {
  return (
    behindComment(spot) ??
    inBlockText(spot) ?? {
      at: spot.start + indentOf(spot.line),
      message: `"${shortened(spot.line.trim())}" is no entry of the list above it`,
      hint: 'begin it with "- ", or start it in the column of the fields',
    }
  );
}

/** `title: - a` is told once, by its dash. */
function firstSignOf(spot: Spot): ExplainedError | null {
  return /^\s*-\s/.test(spot.line) ? null : firstSign(spot, { message: '' });
}

const twice: Explain = ({ lines, index, at, line }) => {
  const key = /^\s*(?:- +)*["']?([^:"']+)/.exec(line)?.[1] ?? '';
  const first = lines.findIndex(
    (text, above) =>
      above < index && /^\s*(?:- +)*["']?([^:"']+)/.exec(text)?.[1] === key && indentOf(text) === indentOf(line),
  );
  return {
    at,
    message: `"${key}" is written a second time`,
    hint: `write each field once${first < 0 ? '' : `: it stands in line ${first + 1} already`}`,
  };
};

const escapeSign: Explain = ({ source, at }) => ({
  at,
  message: `${source.slice(at, at + 2)} means nothing between double quotes`,
  hint: 'put the text in single quotes, or write \\\\ for a backslash',
});

const mark =
  (what: string): Explain =>
  (spot) => ({ at: spot.at, message: what, hint: quoteHint(spot) ?? 'put the value in quotes if it is text' });

const BY_CODE: Readonly<Partial<Record<YAMLError['code'], Explain>>> = {
  ALIAS_PROPS: mark('a reference has a tag or an anchor'),
  BAD_ALIAS: (spot, error) => firstSign(spot, error) ?? mark('* or & stands without a name')(spot, error),
  BAD_DIRECTIVE: ({ at }) => directive(at),
  BAD_DQ_ESCAPE: escapeSign,
  BAD_INDENT: indented,
  BAD_PROP_ORDER: mark('a tag or an anchor stands in the wrong place'),
  BAD_SCALAR_START: (spot, error) => firstSign(spot, error) ?? noField(spot, error),
  BLOCK_AS_IMPLICIT_KEY: nested,
  BLOCK_IN_FLOW: mark('between brackets, entries are parted by commas'),
  DUPLICATE_KEY: twice,
  KEY_OVER_1024_CHARS: ({ at }) => ({
    at,
    message: 'the name of a field is longer than 1024 characters',
    hint: 'write "name: value"; a text that holds ": " goes into quotes',
  }),
  MISSING_CHAR: missing,
  MULTILINE_IMPLICIT_KEY: (spot, error) => underText(spot) ?? noField(spot, error),
  MULTIPLE_ANCHORS: mark('a value has two anchors'),
  MULTIPLE_DOCS: ({ at }) => ({
    at,
    message: 'a second document begins here',
    hint: 'remove the line of "..." or "---" above it',
  }),
  NON_STRING_KEY: mark('the name of a field is a list or a group of fields'),
  MULTIPLE_TAGS: mark('a value has two tags'),
  TAB_AS_INDENT: ({ at }) => ({ at, ...TAB }),
  TAG_RESOLVE_FAILED: (spot) => ({
    at: spot.at,
    message: `${/^[^\s\]},]+/.exec(spot.source.slice(spot.at))?.[0] ?? 'this'} is a tag to YAML, which nobody reads`,
    hint: `remove it${writtenValue(spot) ? `; if it is text, ${quoteHint(spot)}` : ''}`,
  }),
  UNEXPECTED_TOKEN: unexpected,
};
