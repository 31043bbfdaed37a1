import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { asksForFailedPage, FAILED_PATH, failedPage } from '@/lib/serving/failed-page.mjs';
import { countHit } from '@/lib/serving/page-hits.mjs';
import { provideServedEdition } from '@/lib/serving/served-edition.mjs';

let [fingerprint, answer, asked]: [string | null, { status: number; page: string }, number] = [
  null,
  { status: 200, page: '' },
  0,
];

provideServedEdition({
  fingerprintAt: (path: string) => (path === FAILED_PATH ? fingerprint : null),
  prepare: async () => undefined,
  wasThere: () => false,
  since: () => new Date(),
  changesAt: () => new Date('2999-01-01'),
  maxAge: () => 5,
  address: () => 'https://news.example.org',
});

async function serve(): Promise<void> {
  const server = createServer((request, response) => {
    countHit(request, 200);
    if (request.url !== FAILED_PATH) return response.end();
    const isOwn = asksForFailedPage(new Headers(request.headers as Record<string, string>));
    asked += 1;
    response.statusCode = isOwn ? answer.status : 404;
    return response.end(answer.page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  await (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)).arrayBuffer();
}

it('is the one of the build, and of each edition that has another, asked for once', async () => {
  await serve();
  const page = failedPage('<p>built</p><script>next()</script>');
  expect(await page('/news')).toBe('<p>built</p>');
  [fingerprint, answer] = ['a', { status: 200, page: '<p>Wind Weekly</p>' }];
  expect([await page('/news'), await page('/topic'), asked]).toEqual(['<p>Wind Weekly</p>', '<p>Wind Weekly</p>', 1]);
  // It cannot be had: what was held before stays, also where it is what failed.
  [fingerprint, answer] = ['b', { status: 500, page: 'nothing' }];
  expect(await page('/news')).toBe('<p>Wind Weekly</p>');
  expect(await page(FAILED_PATH)).toBe('<p>Wind Weekly</p>');
  expect(asked).toBe(2);
});

it('is for nobody else', () => {
  expect(asksForFailedPage(new Headers({ 'x-failed-page': 'yes', 'x-warming': '1' }))).toBe(false);
});
