import path from 'node:path';
import { z } from 'zod';
import { parseFrontMatter } from '@/lib/article/parse-front-matter';
import { canonicalPath } from '@/lib/config/paths';
import { asList, firstWritten, isBlank } from '@/lib/core/fields';
import { findMarkupExcess } from '@/lib/core/markup-limits';
import type { Checked, Problem } from '@/lib/core/problem';
import { whyNotSlug } from '@/lib/core/slug';
import { cleanText } from '@/lib/core/text';
import { parseWebAddress, whyNotWebAddress } from '@/lib/core/web-address';
import type { OfferingFile } from '@/lib/offering/offering';
import { problemOf } from '@/lib/rules/rules';
import { swallowedComments } from '@/lib/rules/swallowed-comments';
import { normaliseTopic } from '@/lib/topic/normalise-topic';

const line = z.preprocess((value) => value ?? '', z.string({ error: 'must be one line of text' }).transform(cleanText));
const name = z.string({ error: 'must be text' }).trim().min(1, 'is empty');

const schema = z.object({
  slug: line.refine((slug) => whyNotSlug(slug) === null, {
    error: (issue) => `"${issue.input}" ${whyNotSlug(String(issue.input))}`,
  }),
  label: line.refine((label) => label !== '', 'is missing: an offering needs a label or a title'),
  description: line,
  homepage: line
    .refine((address) => address === '' || parseWebAddress(address) !== null, {
      error: (issue) => {
        const { message, hint } = whyNotWebAddress(String(issue.input));
        return `${message}; ${hint}`;
      },
    })
    .transform((address) => parseWebAddress(address)),
  categories: z.array(name),
});

/** Fields whose texts readers see. */
const SHOWN = new Set<string | number>(['label', 'title', 'description', 'categories']);

/**
 * Parses `content/offerings/<slug>.md`. Fields: `label` (or `title`), `description`, `homepage` (or `link`), `categories`;
 * `permalink` (or `slug`) only if the address differs from the file's name.
 */
export function parseOffering(text: string, file: string, shownAs: string): Checked<OfferingFile> {
  const front = parseFrontMatter(text, shownAs);
  if (!front.value) return { value: null, problems: front.problems };
  const { data, body, bodyLine, comments, locate } = front.value;
  const written = {
    slug: isBlank(data.permalink) ? 'slug' : 'permalink',
    label: isBlank(data.label) ? 'title' : 'label',
    homepage: isBlank(data.homepage) ? 'link' : 'homepage',
  };
  const parsed = schema.safeParse({
    slug: offeringSlug(firstWritten(data.permalink, data.slug, path.posix.basename(file, '.md'))),
    label: firstWritten(data.label, data.title),
    description: data.description,
    homepage: firstWritten(data.homepage, data.link),
    categories: asList(data.categories),
  });
  const problems: Problem[] = [...front.problems];
  for (const issue of parsed.error?.issues ?? []) {
    const [key, ...rest] = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    const field = written[key as keyof typeof written] ?? String(key);
    problems.push(
      problemOf('offering-file', { file: shownAs, ...locate([field, ...rest]), field, message: issue.message }),
    );
  }
  problems.push(...swallowedComments(comments, SHOWN, shownAs));
  const excess = findMarkupExcess(body);
  if (excess) {
    const place = { line: bodyLine + excess.line - 1, column: 1 };
    problems.push(problemOf('body-excess', { file: shownAs, ...place, field: 'body', message: excess.message }));
  }
  if (!parsed.success || excess) return { value: null, problems };
  const { categories, ...rest } = parsed.data;
  const topics = categories.map((topic) =>
    normaliseTopic(cleanText(topic), undefined, undefined),
  ) as OfferingFile['topics'];
  return { value: { ...rest, topics, body, shownAs }, problems };
}

function offeringSlug(written: unknown): unknown {
  return typeof written === 'string'
    ? canonicalPath(written)
        .replace(/^\/offering\//, '')
        .replace(/^\//, '')
    : written;
}
