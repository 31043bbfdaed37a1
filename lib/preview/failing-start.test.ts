import { afterEach, expect, it, vi } from 'vitest';
import { answerOrSayWhy } from '@/lib/preview/answer-or-say-why';
import { pageState } from '@/lib/preview/page-state';
import { leastText } from '@/tests/fixtures/make-article';
import { openPreview } from '@/tests/fixtures/open-preview';
import { tempFolder, writeInto } from '@/tests/fixtures/temp-folder';

/** A development server loads the MDX compiler with the first page of the house, and may fail to. */
const loading = vi.hoisted(() => ({ fails: false }));

vi.mock('next-mdx-remote/serialize', async (original) => {
  const module = await original<typeof import('next-mdx-remote/serialize')>();
  const serialize: typeof module.serialize = (...given) => module.serialize(...given);
  return {
    get serialize() {
      if (loading.fails) throw new Error('Loading chunk 7 failed.');
      return serialize;
    },
  };
});

afterEach(() => {
  loading.fails = false;
});

/** However busy the machine is. */
const PATIENTLY = { timeout: 50_000 };

const article = (slug: string) => leastText({ slug });

function startedOn(files: Readonly<Record<string, string>>) {
  const root = tempFolder(files);
  const told: unknown[] = [];
  const preview = openPreview(root);
  const ask = (address: string) =>
    answerOrSayWhy(
      { method: 'GET', url: `http://localhost:3000/preview/state?path=${address}` },
      async () => Response.json(await pageState(preview, address)),
      (_words, error) => told.push(error),
    );
  return { root, told, ask };
}

it('says why the first reading failed, to the terminal as well, and reads again by itself', async () => {
  loading.fails = true;
  const { ask, told } = startedOn({ 'news/a.md': article('a'), 'pages/about.mdx': '---\ntitle: About\n---\nText.\n' });
  const failed = await ask('/news/a');
  expect([failed.status, await failed.text()]).toEqual([500, 'Loading chunk 7 failed.\n']);
  expect(told).toMatchObject([{ message: 'Loading chunk 7 failed.' }]);
  loading.fails = false;
  await expect.poll(async () => (await ask('/news/a')).status, PATIENTLY).toBe(200);
  expect(await (await ask('/news/a')).json()).toMatchObject({ file: { state: 'published' }, totals: { articles: 1 } });
});

it('shows what was read before while a later reading fails', async () => {
  const { root, ask } = startedOn({ 'news/a.md': article('a') });
  expect((await ask('/news/a')).status).toBe(200);
  loading.fails = true;
  writeInto(root, 'pages/about.mdx', '---\ntitle: About\n---\nText.\n');
  writeInto(root, 'news/b.md', article('b'));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect((await ask('/news/a')).status).toBe(200);
  loading.fails = false;
  await expect.poll(async () => (await (await ask('/about')).json()).file?.state, PATIENTLY).toBe('published');
  expect(await (await ask('/news/b')).json()).toMatchObject({ totals: { articles: 2 } });
});
