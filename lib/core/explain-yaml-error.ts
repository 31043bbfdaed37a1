import type { YAMLError } from 'yaml';
import {
  behindComment,
  inBlockText,
  listColumn,
  openBracket,
  shifted,
  TAB,
  underText,
} from '@/lib/core/explain-yaml-lines';
import { truncate } from '@/lib/core/truncate';
import {
  atText,
  atValue,
  type Explain,
  type ExplainedError,
  FIELD,
  indentOf,
  quoteHint,
  type SourceLines,
  type Spot,
  spotAt,
  writtenValue,
} from '@/lib/core/yaml-spot';

/**
 * Explains a syntax error to an editor: the parser says what it expected, this says what to write.
 *
 * @param error as the `yaml` package reports it
 */
export function explainYamlError({ code, message, pos }: YAMLError, text: SourceLines): ExplainedError {
  const spot = spotAt(text, Math.min(pos[0], Math.max(0, text.source.length - 1)));
  const parserMessage = message.replace(/ at line \d[\s\S]*$/, '');
  return BY_CODE[code]?.(spot, { message: parserMessage }) ?? mark(parserMessage)(spot);
}

const inQuotes = (spot: Spot) => quoteHint(spot) ?? 'put the value in quotes if it is text';

/** A hint for a text that YAML took for something else. */
export function hintAt(text: SourceLines, at: number): string {
  return inQuotes(spotAt(text, at));
}

/** What the first character of a value means in YAML. */
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

/** A value that begins with a sign that has a meaning in YAML. */
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

function directive(at: number): ExplainedError {
  const message = 'a line that begins with % speaks to YAML itself';
  return { at, message, hint: 'remove it, or put it in quotes if it is text', isWhole: true };
}

/** A line that is not a field in a place where one is expected. */
const noField: Explain = (spot) => {
  if (/^\s*-(?:\s|$)/.test(spot.line)) return underText(spot) ?? listColumn(spot, { message: '' });
  const text = spot.line.trim();
  if (text.startsWith('%')) return directive(spot.start + indentOf(spot.line));
  const at = spot.start + indentOf(spot.line);
  const [, name = '', rest = ''] = /^([\p{L}\w-]+)\s*(.*)$/u.exec(text) ?? [];
  const message = `"${truncate(text, 40)}" is no field with a value`;
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

const indented: Explain = (spot, { message }) => {
  if (message.includes('sequence items')) return listColumn(spot, { message });
  if (message.startsWith('Flow')) return openBracket(spot);
  return shifted(spot);
};

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
  return mark(message)(spot);
};

function noEntry(spot: Spot): ExplainedError {
  return (
    behindComment(spot) ??
    inBlockText(spot) ?? {
      at: spot.start + indentOf(spot.line),
      message: `"${truncate(spot.line.trim(), 40)}" is no entry of the list above it`,
      hint: 'begin it with "- ", or start it in the column of the fields',
    }
  );
}

/** `title: - a` is reported once, at its dash. */
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

const mark = (message: string) => (spot: Spot) => ({ at: spot.at, message, hint: inQuotes(spot) });

const BY_CODE: Readonly<Partial<Record<YAMLError['code'], Explain>>> = {
  ALIAS_PROPS: mark('a reference has a tag or an anchor'),
  BAD_ALIAS: (spot, error) => firstSign(spot, error) ?? mark('* or & stands without a name')(spot),
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
