// What is asked of a site that serves readers.
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { createRandom } from './random';

export interface Addresses {
  readonly articles: readonly string[];
  /** All pages that the sitemap names, articles too. */
  readonly pages: readonly string[];
  /** Resized pictures, style sheets, fonts, scripts. */
  readonly files: readonly string[];
  readonly feeds: readonly string[];
  readonly searches: readonly string[];
}

const WORDS = [
  'telehealth',
  'telehelth',
  'privacy',
  'second opinion',
  'ehr',
  'nursing',
  'ai',
  'home',
  'cloud',
  'vendor',
];

/** What no browser would send, as it goes over the wire. */
const MALFORMED = [
  'GET /%zz HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n',
  'GET /news/%00 HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n',
  'GET /news/../../../etc/passwd HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n',
  'GET /search?q=%ff%fe&topic[]=1 HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n',
  'GET /_next/image?url=//other.example&w=7&q=1000 HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n',
  'BREW / HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n',
  'GET / HTTP/1.1\\r\\nHost: x\\r\\nContent-Length: many\\r\\n\\r\\n',
];

/** How often each kind is asked for, in hundredths. */
const SHARES = { pages: 50, files: 25, searches: 12, feeds: 8 } as const;
const MALFORMED_SHARE = 5;
const MIXED = 2_000;
const SEED = 1;

/** Finds out what a site has. */
export async function addressesOf(origin: string): Promise<Addresses> {
  const text = async (address: string) => (await fetch(`${origin}${address}`)).text();
  const pages = [...(await text('/sitemap.xml')).matchAll(/<loc>https?:\/\/[^/<]+([^<]*)/g)].map(
    ([, at = '']) => at || '/',
  );
  const fronts = await Promise.all(['/', '/news'].map(text));
  const files = fronts.join('').matchAll(/(?:href|src)="(\/(?:_next|islands|artwork)\/[^"]+)"/g);
  return {
    articles: pages.filter((page) => /^\/news\/(?!page\/|\d{4}(?:\/|$))/.test(page)),
    pages,
    files: [...new Set([...files].map(([, file = '']) => file.replaceAll('&amp;', '&')))],
    feeds: ['/feed.xml', '/sitemap.xml', '/robots.txt', '/search/manifest.json'],
    searches: WORDS.flatMap((word) => [
      `/search?q=${encodeURIComponent(word)}`,
      `/api/search?q=${encodeURIComponent(word)}`,
    ]),
  };
}

/** Addresses, and requests that are none, as often as {@link SHARES} says; those begin with an exclamation mark. */
export function mixOf(addresses: Addresses): readonly string[] {
  const random = createRandom(SEED, 'mix');
  const any = (list: readonly string[]) => list[random.below(list.length)] ?? '/';
  const kinds = Object.entries(SHARES) as [keyof typeof SHARES, number][];
  const mixed = kinds.flatMap(([kind, share]) =>
    Array.from({ length: (MIXED * share) / 100 }, () => any(addresses[kind])),
  );
  return [...mixed, ...Array.from({ length: (MIXED * MALFORMED_SHARE) / 100 }, () => `!${any(MALFORMED)}`)];
}

/** Writes pages down as bare files, compressed as the portal does. */
export async function saveBare(origin: string, addresses: readonly string[], folder: string): Promise<void> {
  for (const address of addresses) {
    // Not by fetch, which would unpack it.
    const asking = request(`${origin}${address}`, { headers: { 'Accept-Encoding': 'br' } }).end();
    const [response] = await once(asking, 'response');
    const file = path.join(folder, address);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, await buffer(response));
  }
}
