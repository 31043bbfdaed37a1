import { explainYamlMapping } from '@/lib/core/explain-yaml';
import { placesIn } from '@/lib/core/places-in';
import { FILE_START, type Place, type YamlMapping, type YamlSource } from '@/lib/core/yaml-mapping';
import { commentsOf, dataOf, startOfKey, startOfValue } from '@/lib/core/yaml-node-places';
import { parseYamlNodes, type YamlMap } from '@/lib/core/yaml-nodes';

/**
 * Reads a YAML mapping. Reports every error with its place; never throws on bad text. The parser recurses, so text that
 * is nested too deep must be rejected before ({@link findTooDeepLine}).
 */
export function readYamlMapping(source: string, named: YamlSource): YamlMapping {
  const nodes = parseYamlNodes(source);
  return nodes ? plainMapping(nodes, source) : explainYamlMapping(source, named);
}

function plainMapping(map: YamlMap, source: string): YamlMapping {
  const at = placesIn(source);
  const placeOf = (start: number | null): Place => (start === null ? FILE_START : at(start));
  return {
    // Substrings keep the whole source in memory; a round trip through JSON copies them.
    data: JSON.parse(JSON.stringify(dataOf(map))),
    keys: [...map.entries.keys()],
    problems: [],
    comments: commentsOf(map).map(({ path, comment: { at, text } }) => ({ path, ...placeOf(at), text })),
    locate: (path) => placeOf(startOfValue(map, path)),
    locateKey: (path) => placeOf(startOfKey(map, path)),
  };
}
