import { fieldName } from '@/lib/core/field-path';
import { type Checked, isError, type Problem } from '@/lib/core/problem';
import { readYamlMapping } from '@/lib/core/read-yaml';
import { findTooDeepLine } from '@/lib/core/yaml-mapping';
import { problemOf } from '@/lib/rules/rules';
import type { Refuse } from '@/lib/site/setting';
import { group, type Said } from '@/lib/site/setting-group';
import type { Site } from '@/lib/site/site';
import { completeSite } from '@/lib/site/site-defaults';
import { SITE_FIELDS } from '@/lib/site/site-fields';
import type { SiteTaxonomy } from '@/lib/topic/topic-hue';
import { freeHue } from '@/lib/topic/topic-hue';

/** Characters. A longer file is no list of settings. */
const MAX_LENGTH = 256 * 1024;

const fields = group(SITE_FIELDS);

/**
 * Parses `content/site.yaml`, with all defaults filled in. Reports all mistakes at once, each with its place, the value found
 * and what was expected; nothing of a file with mistakes is used.
 */
export function parseSite(source: string, shownAs: string): Checked<Site> {
  const text = source.replace(/^\ufeff/, '');
  const problems: Problem[] = [];
  const deep = findTooDeepLine(text.split('\n'));
  if (text.length > MAX_LENGTH || deep >= 0) {
    const message = 'is no list of settings';
    const hint = 'write lines of field: value';
    const place = { line: Math.max(1, deep + 1), column: 1 };
    return {
      value: null,
      problems: [problemOf('site-file', { file: shownAs, ...place, field: 'file', message, hint })],
    };
  }
  const mapping = readYamlMapping(text, { file: shownAs, what: 'it', rule: 'site-file' });
  problems.push(...mapping.problems);
  if (mapping.problems.some(isError)) return { value: null, problems };
  const refuse: Refuse = (path, { found, expected, hint }, of = 'value') => {
    const place = of === 'key' ? mapping.locateKey(path) : mapping.locate(path);
    const message = `${/^(?:missing|unknown)$/.test(found) ? 'is' : 'holds'} ${found}, expected ${expected}`;
    const problem = { file: shownAs, ...place, field: fieldName(path), message, ...(hint ? { hint } : {}) };
    problems.push(problemOf('site-file', problem));
  };
  const said = fields.parse(mapping.data, [], refuse) ?? {};
  refuseTwins(said, refuse);
  if (problems.some(isError)) return { value: null, problems };
  const site = siteOf(said);
  const pictures = PICTURES.flatMap((path) => {
    const file = path.reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name], mapping.data);
    return typeof file === 'string' && file.trim() !== ''
      ? [{ file: file.trim(), field: fieldName(path), ...mapping.locate(path) }]
      : [];
  });
  return { value: { ...site, pictures }, problems };
}

/** Fields that may name pictures; `logo` is a path or a group of two. */
const PICTURES: readonly (readonly string[])[] = [
  ['logo'],
  ['logo', 'light'],
  ['logo', 'dark'],
  ['icons', 'icon'],
  ['icons', 'card'],
];

/** A taxonomy may occur once, because it has one colour, and one place in lists. */
function refuseTwins({ taxonomies = [] }: Said<typeof SITE_FIELDS>, refuse: Refuse): void {
  const names = taxonomies.map(({ name }) => name);
  for (const [index, name] of names.entries()) {
    if (name === undefined || names.indexOf(name) === index) continue;
    const hint = 'write what is said of it in one entry';
    refuse(['taxonomies', index, 'name'], { found: `"${name}" again`, expected: 'another taxonomy', hint });
  }
}

function siteOf({ logo, icons, contact, robots, cache, taxonomies, ...rest }: Said<typeof SITE_FIELDS>): Site {
  const plain = completeSite(rest);
  const files = typeof logo === 'string' ? { light: logo } : logo;
  return {
    ...plain,
    taxonomies: taxonomiesOf(taxonomies ?? []),
    contact: { ...plain.contact, ...contact },
    logo: files?.light === undefined ? null : { light: files.light, dark: files.dark ?? files.light },
    icons: { ...plain.icons, ...icons },
    robots: { ...plain.robots, ...robots },
    cache: { ...plain.cache, ...cache },
  };
}

type SaidTaxonomy = NonNullable<Said<typeof SITE_FIELDS>['taxonomies']>[number];

/** Taxonomies without a colour get one that no other has. */
function taxonomiesOf(said: readonly SaidTaxonomy[]): readonly SiteTaxonomy[] {
  const taken = new Set(said.flatMap(({ colour }) => colour ?? []));
  return said.map(({ name = '', label = name, colour }) => {
    const hue = colour ?? freeHue(name, taken);
    taken.add(hue);
    return { name, label, hue };
  });
}
