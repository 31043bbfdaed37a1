import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { ARTICLE_RULES } from '@/lib/check/article-rules';
import { emptyContentCache, readContent } from '@/lib/library/read-content';
import { tempFolder } from '@/tests/fixtures/temp-folder';
import { startReadingAhead } from './read-ahead';

const article = (id: number) =>
  `---\ntitle: About ${id}\ndate: 2021-02-${id % 40}\nslug: a-${id}\naliases: [/x${id}, /x${id}]\n---\nBody ${id}\n`;

const folderOf = (count: number) =>
  tempFolder(Object.fromEntries(Array.from({ length: count }, (_each, id) => [`news/${id}.md`, article(id)])));

it.skipIf(availableParallelism() < 2)(
  'two processes find together what one finds alone',
  { timeout: 120_000 },
  async () => {
    const root = folderOf(1600);
    const alone = await readContent(root, { rules: ARTICLE_RULES });
    const cache = emptyContentCache();
    const helper = await startReadingAhead(root, cache);
    onTestFinished(() => helper.stop());
    while (cache.articles.size === 0) await wait(20);
    expect([...cache.articles.keys()][0]).toBe('news/999.md');
    let own = 0;
    const together = await readContent(root, { cache, rules: ARTICLE_RULES, onProgress: () => void own++ });
    helper.stop();
    expect(own).toBeLessThan(1600);
    expect(together).toEqual(alone);
    expect(cache.articles.size).toBe(1600);
  },
);

it('leaves small folders, and those of which something is known, to one process', async () => {
  const cache = emptyContentCache();
  const helper = await startReadingAhead(folderOf(3), cache);
  expect(helper.isReading).toBe(false);
  cache.articles.set('news/x.md', { version: '', made: { value: null, problems: [], claim: null, broken: null } });
  expect((await startReadingAhead(folderOf(1600), cache)).isReading).toBe(false);
});
