import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type gateOf, isShownEarly } from '@/lib/preview/gate';
import { getLivePreview } from '@/lib/preview/get-live-preview';
import { leastText } from '@/tests/fixtures/make-article';
import { sharedFolder } from '@/tests/fixtures/temp-folder';

const root = sharedFolder({
  'news/good.md': leastText({ slug: 'good' }),
  'news/bad.md': leastText({ slug: 'bad', date: '2021-02-31' }),
  'news/draft.md': leastText({ slug: 'draft', status: 'draft' }),
  'pages/about.mdx': '---\ntitle: About\n---\nWe are.\n',
  'pages/help/me.mdx': '---\ntitle: Help\n---\n<Nothing />\n',
  'pages/soon.mdx': '---\ntitle: Soon\nstatus: draft\n---\nText.\n',
});
let gate: typeof gateOf;

beforeAll(async () => {
  process.env.CONTENT_DIR = root;
  process.env.PREVIEW_HOSTS = 'desk.example, 192.0.2.7';
  gate = (await import('@/lib/preview/gate')).gateOf;
});

afterAll(() => getLivePreview().close());

const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  gate({ url: `http://localhost:3000${path}`, headers: new Headers({ host: 'localhost:3000', ...headers }) });

describe('whom a preview answers', () => {
  it.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'localhost', 'DESK.example:80', '192.0.2.7'])(
    'the host %s',
    async (host) => expect(await ask('/', { host })).toBeNull(),
  );

  it.each(['evil.example', 'localhost.evil.example', 'localhost@evil.example', '192.0.2.8', '', 'a b'])(
    'not the host %j',
    async (host) => expect(await ask('/', { host })).toHaveProperty('refuse'),
  );

  it.each(['https://evil.example', 'null', 'http://localhost.evil.example'])('not the origin %s', async (origin) =>
    expect(await ask('/', { origin })).toHaveProperty('refuse'),
  );

  it('itself, which names no host when it fetches a picture', async () =>
    expect(await gate({ url: 'http://localhost:3000/media/x/y.png', headers: new Headers() })).toBeNull());

  it('its own origin', async () => expect(await ask('/', { origin: 'http://localhost:3000' })).toBeNull());
});

it.each(['/preview/state?path=/', '/preview/events', '/preview/labels', '/preview/readers'])(
  'lets %s through before anything is read, so that it says itself why that fails',
  async (address) => {
    expect(await ask(address)).toEqual({ pass: true });
    expect(await ask(address, { host: 'evil.example' })).toHaveProperty('refuse');
  },
);

describe('a page of another site', () => {
  it('may lead here, as a link does', async () =>
    expect(await ask('/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'document' })).toBeNull());

  it.each(['empty', 'image', 'iframe', 'script'])('may not embed anything as %s', async (dest) =>
    expect(await ask('/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': dest })).toHaveProperty('refuse'),
  );
});

describe('what a preview shows', () => {
  it('the page of an article as it is', async () => expect(await ask('/news/good')).toBeNull());

  it('the problems of a broken article at its own address', async () =>
    expect(await ask('/news/bad')).toEqual({ show: '/preview/file?file=news%2Fbad.md' }));

  it('the problems of a broken page of the house at its address', async () =>
    expect(await ask('/help/me')).toEqual({ show: '/preview/file?file=pages%2Fhelp%2Fme.mdx' }));

  it('a draft, but while pages are as readers see them', async () => {
    expect(await ask('/news/draft')).toBeNull();
    expect(await ask('/soon')).toBeNull();
    await getLivePreview().showAsReaders(true);
    expect(await ask('/news/draft')).toEqual({ show: '/preview/missing' });
    expect(await ask('/soon')).toEqual({ show: '/preview/missing' });
    expect(await ask('/news/good')).toBeNull();
    await getLivePreview().showAsReaders(false);
    expect(await ask('/news/draft')).toBeNull();
  });

  it.each(['/topic/none', '/none', '/2019/05/old.html', '/newsletter/'])(
    'a page that waits, at %s, which an article can have',
    async (address) => expect(await ask(address)).toEqual({ show: '/preview/missing' }),
  );

  it.each(['/about', '/about/', '/preview/none', '/media/x/y.png', '/_error', '/.well-known/x.json'])(
    'nothing in place of %s, which no article can have',
    async (address) => expect(await ask(address)).toBeNull(),
  );

  it('nothing in place of a picture that is not there', async () =>
    expect(await ask('/old/x.png', { 'sec-fetch-dest': 'image' })).toBeNull());
});

describe('while a large folder is still being read', () => {
  const isReadyEarly = async (address: string, unread: number) =>
    isShownEarly({ library: (await getLivePreview().whole()).library, unread }, address);

  it.each(['/', '/news', '/news/good', '/news/good/', '/about', '/artwork/1.svg', '/.well-known/x'])(
    'shows %s from what was read',
    async (address) => expect(await isReadyEarly(address, 1)).toBe(true),
  );

  it.each('/news/unread /news/page/2 /topic /topic/x /search /search/manifest.json /feed.xml /preview'.split(' '))(
    'lets %s wait',
    async (address) => expect(await isReadyEarly(address, 1)).toBe(false),
  );

  it('lets nothing wait afterwards', async () => expect(await isReadyEarly('/topic/x', 0)).toBe(true));
});
