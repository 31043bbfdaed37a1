import { truncate } from '@/lib/core/truncate';
import {
  atText,
  ENTRY,
  type Explain,
  type ExplainedError,
  FIELD,
  indentOf,
  quoted,
  quoteHint,
  type Spot,
  spotAt,
  writtenValue,
} from '@/lib/core/yaml-spot';

/** A line with the wrong indentation. */
export function shifted(at: Spot): ExplainedError {
  const spot = atText(at);
  return behindComment(spot) ?? inBlockText(spot) ?? byFirstLine(spot);
}

function byFirstLine({ lines, starts, index, line, start }: Spot): ExplainedError {
  const indent = indentOf(line);
  const first = lines.findIndex((text) => /^\s*[^\s#]/.test(text));
  const other = first < index ? first : index - 1;
  const text = lines[other] ?? '';
  if (/^\s*-(?:\s|$)/.test(text))
    return {
      at: (starts[other] ?? 0) + indentOf(text),
      message: 'a list stands where the fields begin',
      hint: 'write the name of its field above it, such as "categories:"',
    };
  if (indentOf(text) === indent)
    return {
      at: start + indent,
      message: `this line does not go on with what stands above it: "${truncate(line.trim(), 40)}"`,
      hint: 'look above it for a bracket or a quote that is not closed, or a list among fields',
      isWhole: true,
    };
  return {
    at: start + indent,
    message: `this line is indented by ${indent}, line ${other + 1} by ${indentOf(lines[other] ?? '')}`,
    hint: 'start the fields of one group in the same column',
    // If the first line is the wrong one, every other line would be reported as well.
    ...(other === first && indent < indentOf(text) ? { isWhole: true } : {}),
  };
}

/** A line after one whose text is cut by a comment: `description: see #5` and this one. */
export function behindComment({ lines, starts, index, line }: Spot): ExplainedError | null {
  let over = index - 1;
  while (over > 0 && lines[over]?.trim() === '') over--;
  const above = lines[over] ?? '';
  const text = commentIn(above);
  if (text === null || indentOf(line) === 0 || FIELD.test(line) || ENTRY.test(line)) return null;
  return {
    at: (starts[over] ?? 0) + above.trimEnd().length - text.length,
    message: `"${truncate(text, 40)}" is a comment, and the text that goes on in the next line ends before it`,
    hint: 'put the whole text in quotes, the # included',
  };
}

/** The comment at the end of a line, from its # on; null without one. Ignores text in quotes. */
function commentIn(line: string): string | null {
  if (/^\s*#/.test(line)) return null;
  const value = writtenValue({ line })?.value ?? line.trim();
  const behind = /^["']/.test(value) ? (QUOTED.exec(value)?.[1] ?? '') : value;
  return /\s(#.*)$/.exec(behind)?.[1] ?? null;
}

/** A complete text in quotes, and the rest of the line. */
const QUOTED = /^(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*")(.*)$/;

/** The beginning of a text of several lines: `description: >-`. */
const BLOCK = /^[ \t]*(?:- +)*(?:[^\s#'"-][^:]*:[ \t]+|- +)[|>][-+\d]{0,2}[ \t]*(?:#.*)?$/;

/** A line of a block text that is indented less than its first line. */
export function inBlockText({ lines, index, line, start }: Spot): ExplainedError | null {
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

export const TAB = { message: 'this line is indented by a tab', hint: 'indent with spaces' };

/** An entry of a list that is not in the column of the one before it. */
export const listColumn: Explain = ({ lines, index, line, start }) => {
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

/** An entry of a list below a field that has a text already. */
export function underText({ lines, index, line, start }: Spot): ExplainedError | null {
  if (!/^\s*-(?:\s|$)/.test(line)) return null;
  const above = FIELD.exec(lines[index - 1] ?? '')?.groups;
  if (!above) return null;
  return {
    at: start + indentOf(line),
    message: `this entry stands below "${above.key}", which holds a text already`,
    hint: `write nothing behind "${above.key}:", and ${quoted(above.value ?? '')} as an entry of its own`,
  };
}

/** A bracket that is not closed, or whose closing bracket is in the first column or in a comment. */
export function openBracket(text: Spot): ExplainedError | null {
  const { source, at } = text;
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
  const spot = spotAt(text, opens);
  return {
    at: opens,
    message: `the ${source[opens]} that opens here is not closed before the next field`,
    hint: `close it with ${close}, its lines indented; if it is text, ${quoteHint(spot) ?? 'put it in quotes'}`,
  };
}
