import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { makeEdition } from '@/lib/edition/edition';
import type { EditionHolder } from '@/lib/edition/open-edition';
import { provideEditionHolder } from '@/lib/process/edition-holder';
import { makeContent, NOW } from '@/tests/fixtures/make-article';

/** A page and the files it names. */
const FRONT = '<link rel="stylesheet" href="/a.css"/><script type="module" src="/islands/x/loader.js"></script>';

afterEach(() => {
  vi.unstubAllEnvs();
});

function serve(holder: Partial<EditionHolder>): void {
  provideEditionHolder(holder as EditionHolder);
}

/** What a server says of itself that has an edition, and does not answer at some paths. */
async function health({ unwatched = [] as readonly string[], broken = [] as readonly string[] } = {}) {
  const edition = await makeEdition(makeContent([]).content, NOW, 'published', 1);
  serve({ current: () => edition, failure: () => null, unwatched: () => unwatched });
  const server = createServer(({ url = '' }, response) => {
    response.statusCode = broken.includes(url) ? 404 : 200;
    response.end(url === '/' ? FRONT : '');
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, resolve));
  vi.stubEnv('PORT', String((server.address() as AddressInfo).port));
  // What was found out a moment ago is not found out again.
  vi.resetModules();
  const { GET } = await import('@/app/api/health/route');
  const answer = await GET();
  return [answer.status, await answer.json()];
}

it('is degraded where folders cannot be watched, and names them', async () => {
  expect(await health()).toEqual([200, expect.objectContaining({ status: 'ok', ready: true, unwatched: [] })]);
  expect(await health({ unwatched: ['news/closed'] })).toEqual([
    200,
    expect.objectContaining({ status: 'degraded', ready: true, unwatched: ['news/closed'] }),
  ]);
});

it.each(['/', '/a.css', '/islands/x/loader.js'])('is not ready where %s is not answered', async (path) => {
  expect(await health({ broken: [path] })).toEqual([
    503,
    expect.objectContaining({ status: 'degraded', ready: false }),
  ]);
});

it('lives before it is ready', async () => {
  serve({ current: () => null });
  const { GET } = await import('@/app/api/health/route');
  const answer = await GET();
  expect([answer.status, await answer.json()]).toEqual([503, { status: 'starting', live: true, ready: false }]);
});
