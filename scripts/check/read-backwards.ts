// The other side of read-ahead.ts: reads the articles of a content folder from the last to the first, and sends them.
import { listFiles } from '@/lib/article/read-files';
import { ARTICLE_RULES } from '@/lib/check/article-rules';
import { isMarkdown, readArticle } from '@/lib/library/read-content';
import type { Batch } from './read-ahead';

/** How many articles are sent at once: few enough to be there in time, many enough to be worth a message. */
const TOGETHER = 64;

async function main(root: string): Promise<void> {
  const files = (await listFiles(root, 'news')).filter(isMarkdown).reverse();
  for (let start = 0; start < files.length; start += TOGETHER) {
    const read = await Promise.all(
      files
        .slice(start, start + TOGETHER)
        .map(
          async ({ file, version }) => [file, { version, made: await readArticle(root, file, ARTICLE_RULES) }] as const,
        ),
    );
    await send(read);
  }
  process.disconnect();
}

/** Waits until the other process has taken it, so that what it does not need any more is not read. */
function send(batch: Batch): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(batch, (error: Error | null) => (error ? reject(error) : resolve()));
  });
}

process.on('disconnect', () => process.exit());
await main(process.argv[2] ?? '');
