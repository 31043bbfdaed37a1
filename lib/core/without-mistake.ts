import type { SourceLines } from '@/lib/core/yaml-spot';
import { withoutValue } from '@/lib/core/yaml-spot';

/**
 * Texts without one mistake, so that the parser can go on behind it; all other characters keep their places. They leave
 * out, in this order: the value of the line; the line; the lines up to `last`; the whole field of the first level; and
 * also the field above it, in which something may be unclosed.
 *
 * @param first index of the line that is reported
 * @param last index of the line in which the parser stopped
 */
export function withoutMistake(text: SourceLines, first: number, last: number): readonly string[] {
  const { lines } = text;
  const [from, to] = [Math.min(first, last), Math.max(first, last)];
  const start = startOfField(lines, from);
  const above = startOfField(lines, start - 1);
  const end = endOfField(lines, first);
  const made = [
    blanked(text, first, first + 1, withoutValue),
    blanked(text, first, first + 1, blank),
    blanked(text, from, to + 1, blank),
    blanked(text, start, end, blank),
    blanked(text, above, end, blank),
  ];
  return [...new Set(made)].filter((one) => one !== text.source);
}

/** Whether a line begins a field of the first level. */
function isField(line: string): boolean {
  return /^[^\s#-]|^-[^\s]/.test(line);
}

/** The lines of the first-level field around a line, the end exclusive. */
export function fieldAround(lines: readonly string[], index: number): readonly [start: number, end: number] {
  return [startOfField(lines, index), endOfField(lines, index)];
}

function startOfField(lines: readonly string[], index: number): number {
  let start = Math.max(0, index);
  while (start > 0 && !isField(lines[start] ?? '')) start--;
  return start;
}

function endOfField(lines: readonly string[], index: number): number {
  let end = index + 1;
  while (end < lines.length && !isField(lines[end] ?? '')) end++;
  return end;
}

function blanked({ source }: SourceLines, from: number, to: number, how: (line: string) => string): string {
  return source
    .split('\n')
    .map((line, index) => (index >= from && index < to ? how(line) : line))
    .join('\n');
}

function blank(line: string): string {
  return line.replace(/[^\r]/g, ' ');
}
