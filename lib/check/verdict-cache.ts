import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { nextChange } from '@/lib/article/publication';
import { findSettings } from '@/lib/article/read-files';
import { type Unpublished, unpublishedAmong } from '@/lib/check/unpublished';
import { sha256OfParts } from '@/lib/core/hash.mjs';
import { formatProblem, type Problem } from '@/lib/core/problem';
import type { Content } from '@/lib/library/content';
import { hashOfMeaning, keptFolder, readKept, writeKept } from '@/lib/library/kept-file';
import { listContent, SITE_FILE } from '@/lib/library/list-content';

export interface Verdict {
  readonly problems: readonly Problem[];
  /** How many files were read as articles. */
  readonly articles: number;
  readonly unpublished: readonly Unpublished[];
}

export function verdictOf(problems: readonly Problem[], { articles, broken }: Content, now: Date): Verdict {
  return { problems, articles: articles.length + broken.length, unpublished: unpublishedAmong(articles, now) };
}

/** The verdict on a content folder, cached between processes. */
export interface VerdictCache {
  /** The verdict on the folder as it is, if one is cached and still valid; else null. */
  readonly found: Verdict | null;
  /** Stores a verdict. The folder must have been read after the cache was opened. */
  store(problems: readonly Problem[], content: Content): Promise<void>;
}

/** A verdict with the moments between which it is valid, in milliseconds since 1970: articles appear and expire. */
interface CachedVerdict extends Verdict {
  readonly from: number;
  readonly until: number;
}

/**
 * Looks for the verdict of an earlier process on the same files, by the same code, with the same settings: a check of
 * an unchanged folder only lists it.
 *
 * @param root the content folder, absolute
 * @param siteUrl the public address, which decides which links lead into the site
 * @param folder where verdicts are stored
 */
export async function openVerdictCache(
  root: string,
  now: Date,
  siteUrl: string,
  folder = keptFolder(),
): Promise<VerdictCache> {
  const place = sha256OfParts(root, path.relative(process.cwd(), root));
  const file = path.join(folder, `${place.slice(0, 32)}.verdict`);
  const key = sha256OfParts(await hashOfMeaning(), place, siteUrl, await versionOfFolder(root));
  const cached = (await readKept(file, key)) as CachedVerdict | null;
  return {
    found: cached && cached.from <= now.getTime() && now.getTime() < cached.until ? cached : null,
    store: async (problems, content) => {
      const { articles } = content;
      const until = nextChange(
        articles.map(({ article }) => article),
        now,
      );
      const verdict: CachedVerdict = {
        ...verdictOf(problems, content, now),
        from: now.getTime(),
        until: until?.getTime() ?? Number.POSITIVE_INFINITY,
      };
      await writeKept(file, key, verdict);
    },
  };
}

/** A hash that changes with every file that a check reads. */
async function versionOfFolder(root: string): Promise<string> {
  const { topics, rules, site, problems, ...folders } = await listContent(root);
  const pictures = site ? await picturesNamed(root) : [];
  const files = [
    ...Object.values(folders).flat(),
    ...[topics, rules, site].filter((file) => file !== null),
    ...pictures.flatMap((file) => findSettings(root, file) ?? []),
  ];
  const lines = [...files.map(({ file, version }) => `${file} ${version}`), ...problems.map(formatProblem)];
  return sha256OfParts(lines.join('\n'));
}

/** The pictures that `site.yaml` names; none if it cannot be read. */
async function picturesNamed(root: string): Promise<readonly string[]> {
  const text = await readFile(path.join(root, SITE_FILE), 'utf8').catch(() => '');
  // Most name none, and parsing YAML takes longer than listing a folder.
  if (!/\b(?:logo|icons)\b/.test(text)) return [];
  const { parseSite } = await import('@/lib/site/parse-site');
  return parseSite(text, SITE_FILE).value?.pictures.map(({ file }) => file) ?? [];
}
