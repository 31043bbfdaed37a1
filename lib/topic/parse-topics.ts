import { z } from 'zod';
import type { FieldPath } from '@/lib/core/field-path';
import { type Checked, isError, type Problem } from '@/lib/core/problem';
import { readYamlMapping } from '@/lib/core/read-yaml';
import { cleanText } from '@/lib/core/text';
import { findTooDeepLine, type Place } from '@/lib/core/yaml-mapping';
import { problemOf } from '@/lib/rules/rules';
import { normaliseTopic } from '@/lib/topic/normalise-topic';

/** An entry of `content/topics.yaml`. */
export interface TopicEntry {
  readonly slug: string;
  /** As written: `Energy: Wind power`. */
  readonly name: string;
  /** Other names that readers use: words, acronyms, spellings. */
  readonly synonyms: readonly string[];
  /** The file as problems name it, and the place of the topic's name in it. */
  readonly shownAs: string;
  readonly line: number;
  readonly column: number;
}

/** Characters; a larger file is refused first, which keeps every later step bounded. */
const MAX_LENGTH = 1024 * 1024;

/** Each synonym is compared with every query. */
const MAX_SYNONYMS = 50;

const synonym = z
  .string({ error: 'is not one line of text' })
  .transform(cleanText)
  .refine((text) => /[\p{L}\p{N}]/u.test(text), 'has no letter or digit');

const entrySchema = z.strictObject(
  {
    synonyms: z
      .array(synonym, { error: 'must be a list, such as [telemedicine, telecare]' })
      .max(MAX_SYNONYMS, `has more than ${MAX_SYNONYMS} names`),
  },
  { error: 'must hold "synonyms:" and a list of other names' },
);

/**
 * Parses `content/topics.yaml`: a mapping from each topic's name, as articles write it, to its `synonyms`. Two spellings
 * of one topic are a problem.
 */
export function parseTopics(text: string, shownAs: string): Checked<readonly TopicEntry[]> {
  const source = text.replace(/^\ufeff/, '').replace(/(?<=\n)---\s*$/, '');
  const problems: Problem[] = [];
  const wrong = (place: Place, field: string, message: string) =>
    problems.push(problemOf('topics-file', { file: shownAs, ...place, field, message }));
  const unreadable = whyUnreadable(source);
  if (unreadable) {
    wrong({ line: unreadable.line, column: 1 }, 'file', unreadable.message);
    return { value: null, problems };
  }
  const mapping = readYamlMapping(source, { file: shownAs, what: 'it', rule: 'topics-file' });
  problems.push(...mapping.problems);
  const entries = new Map<string, TopicEntry>();
  for (const written of Object.keys(mapping.data).length > 0 ? mapping.keys : []) {
    const place = mapping.locateKey([written]);
    const name = cleanText(written);
    const slug = String(normaliseTopic(name, undefined, undefined).slug);
    const first = entries.get(slug);
    if (slug === '') wrong(place, written === '' ? 'file' : written, 'is no name of a topic');
    else if (first) wrong(place, written, `is the same topic as "${first.name}" above`);
    else {
      const parsed = entrySchema.safeParse(mapping.data[written]);
      for (const issue of parsed.error?.issues ?? []) reportIssue(issue, written);
      entries.set(slug, { slug, name, synonyms: [...new Set(parsed.data?.synonyms)], shownAs, ...place });
    }
  }
  return { value: problems.some(isError) ? null : [...entries.values()], problems };

  function reportIssue(issue: z.core.$ZodIssue, written: string) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) wrong(mapping.locateKey([written, key]), written, `does not know "${key}"`);
      return;
    }
    const path = [written, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
    wrong(mapping.locate(path), fieldName(path), issue.message);
  }
}

/** Why a text is not even parsed; null if it is. */
function whyUnreadable(source: string): { readonly line: number; readonly message: string } | null {
  if (source.length > MAX_LENGTH) return { line: 1, message: `is larger than ${MAX_LENGTH} characters` };
  const lines = source.split('\n');
  const fence = lines.findIndex((line) => line.startsWith('---'));
  if (fence >= 0) return { line: fence + 1, message: 'is one mapping: leave out the line of ---' };
  const deep = findTooDeepLine(lines);
  return deep < 0 ? null : { line: deep + 1, message: 'is nested too deep' };
}

function fieldName([topic, ...rest]: FieldPath): string {
  return rest.reduce<string>(
    (name, part) => name + (typeof part === 'number' ? `[${part}]` : `.${part}`),
    String(topic),
  );
}
