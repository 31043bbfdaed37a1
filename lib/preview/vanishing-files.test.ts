import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { startLivePreview } from '@/lib/preview/live-preview';
import { pageState } from '@/lib/preview/page-state';
import { createRandom } from '@/tests/bench/random';
import { leastText } from '@/tests/fixtures/make-article';
import { tempFolder } from '@/tests/fixtures/temp-folder';

/** How often it is asked; `ASKED=5000 npx vitest run lib/preview/vanishing-files.test.ts` for more. */
const ASKED = Number(process.env.ASKED ?? 60);

const article = (number: number) =>
  leastText({ slug: `s${number}`, featuredImage: `a${number}.png` }, `[next](s${number + 1}.pdf)\n`);

const FILES = {
  ...Object.fromEntries(Array.from({ length: 20 }, (_one, number) => [`news/a${number}.md`, article(number)])),
  'news/sub/x.md': article(50),
  'pages/about.mdx': '---\ntitle: About\n---\nText.\n',
  'offerings/one.md': '---\nlabel: One\n---\n',
  'static/a.png': 'no picture',
};

/** Everything that editors, synchronisers and backups do to a folder in the midst of a reading. */
function disturbances(root: string, cache: string, below: (count: number) => number): readonly (() => void)[] {
  const at = (file: string) => path.join(root, file);
  const some = () => at(`news/a${below(20)}.md`);
  return [
    () => writeFileSync(some(), article(below(20))),
    () => rmSync(some()),
    () => truncateSync(some(), below(60)),
    () => writeFileSync(at(`news/a${below(20)}.png`), 'half a picture'),
    () => renameSync(at('news'), at('_news')),
    () => renameSync(at('_news'), at('news')),
    () => rmSync(at('news/sub'), { recursive: true }),
    () => mkdirSync(at('news/sub')),
    () => writeFileSync(at('site.yaml'), below(2) ? 'name: X\nlogo: logo.png\n' : 'name: ['),
    () => rmSync(at('site.yaml'), { recursive: true }),
    () => mkdirSync(at('site.yaml')),
    () => writeFileSync(at('pages/about.mdx'), below(2) ? '---\ntitle: A\n---\nHi\n' : '---\ntitle: A\n---\n<Hi\n'),
    () => rmSync(at('static'), { recursive: true }),
    () => symlinkSync(root, at('static')),
    () => renameSync(root, `${root}-away`),
    () => renameSync(`${root}-away`, root),
    () => rmSync(cache, { recursive: true }),
    () => writeFileSync(cache, 'a file where a folder was'),
    () => {
      for (const file of readdirSync(cache)) truncateSync(path.join(cache, file), below(4_000));
    },
  ];
}

/** What cannot be done now, because something was done before, is left. */
function attempt(act: (() => void) | undefined): void {
  try {
    act?.();
  } catch {}
}

describe('a folder that changes while it is read', () => {
  it.each([1, 2, 3])(
    'never keeps the bar from an answer: seed %i',
    async (seed) => {
      const random = createRandom(seed, 'vanishing files');
      const parent = tempFolder(Object.fromEntries(Object.entries(FILES).map(([file, text]) => [`c/${file}`, text])));
      const [root, cache] = [path.join(parent, 'c'), path.join(parent, 'cache')];
      // Two over one cache, as a second window or a build beside the preview.
      const previews = [startLivePreview(root, cache), startLivePreview(root, cache)];
      const acts = disturbances(root, cache, (count) => random.below(count));
      try {
        for (let asked = 0; asked < ASKED; asked++) {
          for (let act = random.below(6); act >= 0; act--) attempt(acts[random.below(acts.length)]);
          const address = random.below(2) ? `/news/s${random.below(22)}` : '/about';
          for (const preview of previews) expect(await pageState(preview, address)).toHaveProperty('totals');
          if (random.below(4) === 0) await new Promise((resolve) => setTimeout(resolve, random.below(90)));
        }
      } finally {
        for (const preview of previews) preview.close();
      }
    },
    ASKED * 2_000,
  );
});

it('is read alike by two processes that start over one cache that is not there yet', async () => {
  const [root, cache] = [tempFolder(FILES), path.join(tempFolder(), 'cache')];
  const check = () =>
    new Promise<string>((resolve) => {
      const child = spawn(process.execPath, ['scripts/check.mjs', '--json'], {
        env: { ...process.env, CONTENT_DIR: root, CACHE_DIR: cache },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let printed = '';
      child.stdout.on('data', (text) => {
        printed += text;
      });
      child.once('close', () => resolve(printed));
    });
  const [one, other] = await Promise.all([check(), check()]);
  expect(JSON.parse(one ?? '')).toMatchObject({ files: 21 });
  expect(other).toBe(one);
  expect(await check()).toBe(one);
});
