import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { drawCard } from '@/lib/brand/draw-card';
import { drawIcon } from '@/lib/brand/draw-icon';
import { loadLibrary } from '@/lib/edition/load-library';
import { crawl } from '../support/crawl';
import { type OwnServer, startServer } from '../support/own-server';
import { expect, test } from '../support/site';

test.describe.configure({ mode: 'serial' });

const root = mkdtempSync(path.join(tmpdir(), 'own-site-'));
const content = path.join(root, 'content');
// The build of another site: a build knows no content.
const site = { content, dist: '.next', port: 4119 };
let server: OwnServer;

test.beforeAll(async () => {
  cpSync('tests/fixtures/wind', content, { recursive: true });
  server = await startServer(site, { env: { CACHE_DIR: path.join(root, 'cache'), SITE_URL: '' } });
});

test.afterAll(async () => {
  await server.stop();
  rmSync(root, { recursive: true });
});

/** What would tell readers of the site that this project was written for. */
const OURS = /health|medic|symplur|patient|clinic|news\.example\.org/i;

test('a folder of another subject is a whole site that says nothing of ours', async ({ playwright }) => {
  const request = await playwright.request.newContext({ baseURL: server.baseURL });
  const answers: { to: string; text: string }[] = [];
  const visits = await crawl(request, (to, text) => answers.push({ to, text }));
  expect(visits.filter(({ status }) => status !== 200)).toEqual([]);
  const files = visits.filter(({ headings }) => headings === null).map(({ path: to }) => to);
  const more = ['/no/such/page', '/robots.txt', '/sitemap.xml', '/manifest.webmanifest', '/search/manifest.json'];
  for (const to of new Set([...files, ...more, '/search?q=wind', '/api/search?q=wind'])) {
    const answer = await request.get(to);
    const type = answer.headers()['content-type'] ?? '';
    answers.push({ to, text: /^text|script|xml|json/.test(type) ? await answer.text() : '' });
  }
  expect(answers.length).toBeGreaterThan(30);
  expect(answers.filter(({ text }) => OURS.test(text)).map(({ to }) => to)).toEqual([]);
  const names = answers.filter(({ to, text }) => /^\/(?!islands)/.test(to) && text.startsWith('<!DOCTYPE html>'));
  expect(names.filter(({ text }) => !text.includes('Wind Weekly'))).toEqual([]);
  await request.dispose();
});

test('its pictures are drawn from its name, and its address is its own', async ({ request }) => {
  const { site: own } = await loadLibrary(content, new Date());
  for (const svg of [drawCard({ ...own, hue: 'indigo' }), drawIcon({ name: own.shortName, hue: 'indigo' }, 'full')])
    expect(svg).not.toMatch(OURS);
  const head = (await (await request.get(`${server.baseURL}/`)).text()).split('</head>')[0] ?? '';
  for (const [, address = ''] of head.matchAll(/<link rel="(?:icon|apple-touch-icon|manifest)" href="([^"]+)"/g)) {
    const answer = await request.get(server.baseURL + address);
    expect(answer.status(), address).toBe(200);
    if (address.includes('?v=')) expect(answer.headers()['cache-control'], address).toContain('immutable');
  }
  expect(head).toMatch(/<meta property="og:image" content="https:\/\/wind\.example\.org\/social-card\.png\?v=\w+"/);
  const robots = await (await request.get(`${server.baseURL}/robots.txt`)).text();
  expect(robots).toContain('Sitemap: https://wind.example.org/sitemap.xml');
  expect(robots).toContain('User-Agent: GPTBot');
  const front = await request.get(`${server.baseURL}/`);
  expect(front.headers()['cache-control']).toContain('s-maxage=30,');
});

test('what is saved into site.yaml shows on every page, and what is wrong there leaves the last good one', async ({
  page,
}) => {
  const file = path.join(content, 'site.yaml');
  const good = readFileSync(file, 'utf8');
  await page.goto(`${server.baseURL}/news`);
  await expect(page.getByRole('banner').getByRole('link', { name: 'Wind Weekly' })).toBeVisible();
  await expect(page.locator('main .cover-link')).toHaveCount(3);
  writeFileSync(file, good.replace('Wind Weekly', 'Breeze Daily').replace('pageSize: 3', 'pageSize: 5'));
  const titleNow = async () => {
    await page.reload();
    return page.title();
  };
  await expect.poll(titleNow).toBe('News — Breeze Daily');
  await expect(page.locator('main .cover-link')).toHaveCount(5);
  await expect(page.getByRole('contentinfo')).toContainText('editors@wind.example.org');
  writeFileSync(file, 'nmae: Nobody\n');
  await expect
    .poll(async () => (await (await page.request.get(`${server.baseURL}/api/health`)).json()).problems)
    .toEqual([expect.objectContaining({ rule: 'site-file', line: 1, column: 1 })]);
  await page.goto(`${server.baseURL}/topic`);
  await expect(page).toHaveTitle('Topics — Breeze Daily');
  writeFileSync(file, good);
});
