import { expect, it } from 'vitest';
import { eventStream } from '@/lib/preview/event-stream';
import type { LivePreview } from '@/lib/preview/live-preview';
import { leastText } from '@/tests/fixtures/make-article';
import { openPreview } from '@/tests/fixtures/open-preview';
import { tempFolder, writeInto } from '@/tests/fixtures/temp-folder';

const NEVER = 3_600_000;

/** A preview of so many articles, `n0` and on. */
function previewOf(count: number) {
  const names = Array.from({ length: count }, (_, n) => `n${n}`);
  const root = tempFolder(Object.fromEntries(names.map((slug) => [`news/${slug}.md`, leastText({ slug })])));
  return { root, preview: openPreview(root, tempFolder(), NEVER) };
}

/** Opens a page's stream; each call gives what it is told next. */
async function listenTo(preview: LivePreview): Promise<() => Promise<unknown>> {
  const reader = (await eventStream(preview, new AbortController().signal)).getReader();
  return async () => {
    const { value } = await reader.read();
    return JSON.parse(new TextDecoder().decode(value).replace(/^data: /, ''));
  };
}

it('tells a page of the present reading, and the addresses of what is saved later', async () => {
  const { root, preview } = previewOf(2);
  const next = await listenTo(preview);
  const { revision } = await preview.snapshot();
  expect(await next()).toEqual({ revision, saved: [] });
  writeInto(root, 'news/n1.md', leastText({ slug: 'n1', title: 'Changed' }));
  expect(await next()).toEqual({ revision: revision + 1, saved: ['/news/n1'] });
});

it('takes a page that listens as shown: the rest of a large folder is read, and told', async () => {
  const { preview } = previewOf(600);
  const { revision, unread } = await preview.snapshot();
  expect(unread).toBe(400);
  const next = await listenTo(preview);
  expect(await next()).toEqual({ revision, saved: [] });
  const { revision: whole } = await preview.eventually();
  expect(whole).toBeGreaterThan(revision);
  expect(await next()).toEqual({ revision: whole, saved: [] });
  expect((await preview.snapshot()).unread).toBe(0);
});

it('tells a page that left nothing', async () => {
  const { preview } = previewOf(1);
  const gone = AbortSignal.abort();
  expect(await (await eventStream(preview, gone)).getReader().read()).toEqual({ value: undefined, done: true });
});
