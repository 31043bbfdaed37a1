import type { APIRequestContext } from '@playwright/test';
import { addressesIn } from './crawl';

/** One answer of the server. */
export interface Answer {
  readonly path: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Status line, headers and body: everything in which something could stand. */
  readonly said: string;
}

/** Where a walk begins; everything else is named by these, or by what they name. */
const ENTRIES = [
  ...['/', '/sitemap.xml', '/feed.xml', '/robots.txt', '/opensearch.xml', '/speculation-rules.json'],
  ...['/search', '/search/manifest.json', '/api/search', '/no/such/page', '/news/no-such-article'],
];

/** How many requests are under way at once. */
const AT_ONCE = 6;

/**
 * Asks for everything that a server names anywhere: links, pictures and scripts of pages, the addresses in sitemap and
 * feed, the files of the search index, results of the API; and for each page once more as client-side navigation would.
 */
export async function walk(request: APIRequestContext, more: readonly string[] = []): Promise<Answer[]> {
  const answers: Answer[] = [];
  const queue = [...ENTRIES, ...more];
  const queued = new Set(queue);
  const visit = async (path: string) => {
    const answer = await ask(request, path);
    answers.push(answer);
    if ((answer.headers['content-type'] ?? '').startsWith('text/html')) {
      answers.push(await ask(request, path, { RSC: '1' }));
      answers.push(await ask(request, path, { RSC: '1', 'Next-Router-Prefetch': '1' }));
    }
    // Facets upon facets are without end.
    for (const next of /^\/search\?/.test(path) ? [] : namedIn(answer)) {
      if (queued.has(next)) continue;
      queued.add(next);
      queue.push(next);
    }
  };
  while (queue.length > 0) await Promise.all(queue.splice(0, AT_ONCE).map(visit));
  return answers;
}

/** Asks once; redirects are followed, so that only what is served in the end counts. */
export async function ask(
  request: APIRequestContext,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await request.get(path, { headers, maxRedirects: 3 });
  const told = response.headersArray().map(({ name, value }) => `${name}: ${value}`);
  const body = (await response.body()).toString('latin1');
  const said = [response.status(), ...told, '', body].join('\n');
  return { path, status: response.status(), headers: response.headers(), said };
}

function namedIn({ path, said }: Answer): string[] {
  const locations = [...said.matchAll(/<(?:loc|link)>https?:\/\/[^/<]+([^<]*)<\//g)].map(
    ([, rest = '']) => rest || '/',
  );
  const files = path === '/search/manifest.json' ? (said.match(/[a-z]+-[0-9a-f]{16}\.json/g) ?? []) : [];
  return [...addressesIn(said), ...locations, ...files.map((file) => `/search/${file}`)]
    .map((address) => address.split('#')[0] ?? '')
    .filter((address) => address.startsWith('/'));
}
