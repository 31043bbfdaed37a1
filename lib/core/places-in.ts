import { LineCounter } from 'yaml';
import type { Place } from '@/lib/core/yaml-mapping';

/** Gives the place of each offset in a text. */
export function placesIn(source: string): (offset: number) => Place {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let end = source.indexOf('\n'); end >= 0; end = source.indexOf('\n', end + 1)) lines.addNewLine(end + 1);
  return (offset) => {
    const { line, col } = lines.linePos(Math.min(offset, source.length));
    return { line, column: col };
  };
}
