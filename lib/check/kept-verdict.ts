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

/** Everything that is wrong with a content folder. */
export interface Verdict {
  readonly problems: readonly Problem[];
  /** How many files were read as articles. */
  readonly articles: number;
  readonly unpublished: readonly Unpublished[];
}

/** The verdict on a content folder, of what was read and found in it. */
export function verdictOf(problems: readonly Problem[], { articles, broken }: Content, now: Date): Verdict {
  return { problems, articles: articles.length + broken.length, unpublished: unpublishedAmong(articles, now) };
}

/** The verdict on a content folder as it is at one moment, from one process to the next. */
export interface KeptVerdict {
  /** What was found of exactly this folder, where that still holds; else null. */
  readonly found: Verdict | null;
  /** Keeps what was found now. The folder must have been read after this was opened. */
  keep(problems: readonly Problem[], content: Content): Promise<void>;
}

/** A verdict with the moments between which it holds, in milliseconds since 1970: articles appear and expire. */
interface Dated extends Verdict {
  readonly from: number;
  readonly until: number;
}

/**
 * Looks for the verdict that an earlier process came to on the same files, by the same code, with the same settings.
 * It spares the reading: a check of a folder in which nothing changed only lists it.
 *
 * @param root the content folder, absolute
 * @param siteUrl the public address, which decides what links lead into the site
 * @param folder where verdicts are kept
 */
export async function openKeptVerdict(
  root: string,
  now: Date,
  siteUrl: string,
  folder = keptFolder(),
): Promise<KeptVerdict> {
  const place = sha256OfParts(root, path.relative(process.cwd(), root));
  const file = path.join(folder, `${place.slice(0, 32)}.verdict`);
  const key = sha256OfParts(await hashOfMeaning(), place, siteUrl, await versionOfFolder(root));
  const kept = (await readKept(file, key)) as Dated | null;
  return {
    found: kept && kept.from <= now.getTime() && now.getTime() < kept.until ? kept : null,
    keep: async (problems, content) => {
      const { articles } = content;
      const until = nextChange(
        articles.map(({ article }) => article),
        now,
      );
      const verdict: Dated = {
        ...verdictOf(problems, content, now),
        from: now.getTime(),
        until: until?.getTime() ?? Number.POSITIVE_INFINITY,
      };
      await writeKept(file, key, verdict);
    },
  };
}

/** Changes with every file that a check may look at. */
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

/** The pictures that `site.yaml` names, wherever they lie in the folder; none where it cannot be read. */
async function picturesNamed(root: string): Promise<readonly string[]> {
  const text = await readFile(path.join(root, SITE_FILE), 'utf8').catch(() => '');
  // Most name none, and to read YAML takes longer than to list a folder.
  if (!/\b(?:logo|icons)\b/.test(text)) return [];
  const { parseSite } = await import('@/lib/site/parse-site');
  return parseSite(text, SITE_FILE).value?.pictures.map(({ file }) => file) ?? [];
}
