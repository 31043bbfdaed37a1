import { z } from 'zod';
import { type FieldPath, parseFrontMatter } from '@/lib/article/parse-front-matter';
import type { Checked, Problem } from '@/lib/core/problem';
import { cleanText } from '@/lib/core/text';
import { normaliseTopic } from '@/lib/topic/normalise-topic';

/** What `content/topics.yaml` says of a topic. */
export interface TopicEntry {
  readonly slug: string;
  /** As written: `Healthcare IT News: Telehealth`. */
  readonly name: string;
  /** What else readers call it: other words, acronyms, spellings. */
  readonly synonyms: readonly string[];
  /** The path problems name, and the place of the topic's name in it. */
  readonly shownAs: string;
  readonly line: number;
  readonly column: number;
}

const synonym = z
  .string({ error: 'is not one line of text' })
  .transform(cleanText)
  .refine((text) => /[\p{L}\p{N}]/u.test(text), 'has no letter or digit');

const entrySchema = z.strictObject(
  { synonyms: z.array(synonym, { error: 'must be a list, such as [telemedicine, telecare]' }) },
  { error: (issue) => (issue.code === 'unrecognized_keys' ? `does not know "${issue.keys.join('", "')}"` : ENTRY) },
);

const ENTRY = 'must hold "synonyms:" and a list of other names';

/** The most other names a topic may have: each is compared with every query. */
const MAX_SYNONYMS = 50;

/**
 * Text of `content/topics.yaml` to its topics: a mapping from each topic's name, as articles write it, to its
 * `synonyms`. Two spellings of one topic are one too many.
 */
export function parseTopics(text: string, shownAs: string): Checked<readonly TopicEntry[]> {
  const problems: Problem[] = [];
  // The one reader of YAML reads what stands between fences, so it is given some; they shift everything by a line.
  const front = parseFrontMatter(`---\n${text.replace(/^\ufeff/, '')}\n---\n`, shownAs);
  for (const problem of front.problems) problems.push({ ...problem, line: Math.max(1, problem.line - 1) });
  if (!front.value) return { value: null, problems };
  const { data, body, locate } = front.value;
  const at = (path: FieldPath) => {
    const { line, column } = locate(path);
    return { line: Math.max(1, line - 1), column };
  };
  const wrong = (path: FieldPath, message: string) =>
    problems.push({ severity: 'error', file: shownAs, ...at(path), field: fieldName(path), message });
  if (body.replaceAll('-', '').trim() !== '') wrong([], 'ends at a line of ---; leave such lines out');
  const entries = new Map<string, TopicEntry>();
  for (const [written, value] of Object.entries(data)) {
    const name = cleanText(written);
    const { slug } = normaliseTopic(name, undefined, undefined);
    const first = entries.get(String(slug));
    if (typeof slug !== 'string' || slug === '') wrong([written], 'is no name of a topic');
    else if (first) wrong([written], `is the same topic as "${first.name}" above`);
    else {
      const parsed = entrySchema.safeParse(value);
      for (const { path, message } of parsed.error?.issues ?? [])
        wrong([written, ...path.map((part) => (typeof part === 'number' ? part : String(part)))], message);
      const synonyms = [...new Set(parsed.data?.synonyms)];
      if (synonyms.length > MAX_SYNONYMS) wrong([written, 'synonyms'], `has more than ${MAX_SYNONYMS} names`);
      entries.set(slug, { slug, name, synonyms, shownAs, ...at([written, 'synonyms']) });
    }
  }
  return { value: problems.some(({ severity }) => severity === 'error') ? null : [...entries.values()], problems };
}

function fieldName(path: FieldPath): string {
  if (path.length === 0) return 'file';
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');
}
