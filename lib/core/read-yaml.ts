import { LineCounter } from 'yaml';
import { explainYamlMapping } from '@/lib/core/explain-yaml';
import {
  type Comment,
  commentBehind,
  FILE_START,
  type Place,
  type YamlMapping,
  type YamlSource,
} from '@/lib/core/yaml-mapping';
import { commentedEnds, dataOf, startOfKey, startOfValue } from '@/lib/core/yaml-node-places';
import { parseYamlNodes, type YamlMap } from '@/lib/core/yaml-nodes';

/**
 * Reads a YAML mapping. Reports every error with its place; never throws on bad text. The text must not nest too deep
 * ({@link findTooDeepLine}), because the parser recurses.
 */
export function readYamlMapping(source: string, named: YamlSource): YamlMapping {
  const nodes = parseYamlNodes(source);
  return nodes ? plainMapping(nodes, source) : explainYamlMapping(source, named);
}

function plainMapping(map: YamlMap, source: string): YamlMapping {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let end = source.indexOf('\n'); end >= 0; end = source.indexOf('\n', end + 1)) lines.addNewLine(end + 1);
  const placeOf = (start: number | null): Place => {
    if (start === null) return FILE_START;
    const { line, col } = lines.linePos(start);
    return { line, column: col };
  };
  return {
    // A part of a text keeps all of that text in memory; written and parsed, it keeps itself alone.
    data: JSON.parse(JSON.stringify(dataOf(map))),
    keys: [...map.entries.keys()],
    problems: [],
    comments: commentsOf(map, source, placeOf),
    locate: (path) => placeOf(startOfValue(map, path)),
    locateKey: (path) => placeOf(startOfKey(map, path)),
  };
}

function commentsOf(map: YamlMap, source: string, placeOf: (start: number) => Place): readonly Comment[] {
  // Most files have none, and to look for them costs more than to see that.
  if (!source.includes('#')) return [];
  return commentedEnds(map).flatMap(({ path, end }) => {
    const found = commentBehind(source, end, false);
    return found ? [{ path, ...placeOf(found.at), text: found.text }] : [];
  });
}
