import { buildRecord } from '@/lib/config/build-record';
import { env, runMode } from '@/lib/config/env';
import { compareWithBuild, fingerprintContent, renderDifferences } from '@/lib/edition/built-content';
import { type News, newsAt, newsOfBuild } from '@/lib/edition/news-at';
import type { Library } from '@/lib/library/library';
import { readContent } from '@/lib/library/read-content';

// On globalThis, because the proxy and the pages are bundled apart but run in one process.
const holder = globalThis as typeof globalThis & { servedNews?: Promise<{ news: News }> | null };

/**
 * What a server knows at the moment of the call. The content folder is read once, and of it only what was built; what is
 * due or has expired since is decided by the clock, at the first call after it.
 */
export async function servedNews(): Promise<News> {
  holder.servedNews ??= readNews();
  const held = await holder.servedNews;
  held.news = newsAt(held.news, new Date());
  return held.news;
}

/** The library a server answers from at the moment of the call. */
export async function servedLibrary(): Promise<Library> {
  return (await servedNews()).library;
}

/** The library until a moment ago; null where nothing appeared or went, and in a build or preview. */
export async function previousLibrary(): Promise<Library | null> {
  return runMode() === 'serve' ? ((await servedNews()).previous?.library ?? null) : null;
}

async function readNews(): Promise<{ news: News }> {
  try {
    const { now, content } = buildRecord();
    const root = env().CONTENT_DIR;
    const differences = compareWithBuild(await fingerprintContent(root), content);
    const told = renderDifferences(differences);
    if (told !== null) console.warn(told);
    const { unbuilt, lost } = differences;
    const built = await readContent(root, { leaveOut: unbuilt, alsoMeasure: lost.flatMap(({ media }) => media) });
    return { news: newsOfBuild(built, new Date(now), lost) };
  } catch (error) {
    // A failed reading is tried again at the next request, not remembered.
    holder.servedNews = null;
    throw error;
  }
}
