import type { APIRequestContext } from '@playwright/test';

/** What a crawl found of one address. */
export interface Visit {
  readonly path: string;
  /** Where the answer stood in the end: `path`, but for a redirect. */
  readonly end: string;
  readonly status: number;
  /** Null for what is no HTML page. */
  readonly headings: number | null;
  /** A page that links here. */
  readonly from: string;
}

/** How many requests are under way at once. */
const AT_ONCE = 8;

/**
 * Follows every internal address of a site from `/`: links, pictures, scripts, styles. Redirects are followed and count
 * as their end. Fragments must name an element of the page they point into; a missing one is reported as status 0. Like
 * any robot it leaves alone what asks for that (`rel="nofollow"`), and goes no further from the results of a search:
 * facets upon facets are without end. Of the sizes of pictures it asks for each size and for each picture, not for each
 * picture in each size, which takes longer than all pages do.
 *
 * @param look is handed the text of each page
 */
export async function crawl(
  request: APIRequestContext,
  look: (path: string, html: string) => void = () => undefined,
): Promise<Visit[]> {
  const visits = new Map<string, Visit>();
  const ids = new Map<string, ReadonlySet<string>>();
  const fragments: { path: string; id: string; from: string }[] = [];
  const queue = [{ path: '/', from: '/' }];
  const queued = new Set(['/']);
  const isNewPicture = newPictures();
  const visit = async ({ path, from }: { path: string; from: string }) => {
    const response = await request.get(path, { maxRedirects: 2, headers: isPicture(path) ? QUICK_PICTURE : {} });
    const html = (response.headers()['content-type'] ?? '').startsWith('text/html');
    const text = html ? await response.text() : '';
    const headings = html ? (text.match(/<h1[\s>]/g)?.length ?? 0) : null;
    const { pathname, search } = new URL(response.url());
    visits.set(path, { path, end: pathname + search, status: response.status(), headings, from });
    if (!html) return;
    look(path, text);
    ids.set(path, new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => decode(id))));
    for (const address of path.startsWith('/search?') ? [] : addressesIn(text)) {
      const [target = '', fragment] = address.split('#');
      const page = target === '' ? path : target;
      if (fragment) fragments.push({ path: page, id: decodeURIComponent(fragment), from: path });
      if (queued.has(page)) continue;
      queued.add(page);
      if (isPicture(page) && !isNewPicture(page)) continue;
      queue.push({ path: page, from: path });
    }
  };
  while (queue.length > 0) await Promise.all(queue.splice(0, AT_ONCE).map(visit));
  const dangling = fragments.filter(({ path, id }) => ids.has(path) && !ids.get(path)?.has(id));
  const missing = dangling.map(({ path, id, from }) => ({
    path: `${path}#${id}`,
    end: path,
    status: 0,
    headings: null,
    from,
  }));
  return [...visits.values(), ...missing];
}

/** AVIF, which a server writes for whoever takes anything, takes it several times as long. */
const QUICK_PICTURE = { Accept: 'image/webp' };

function isPicture(path: string): boolean {
  return path.startsWith('/_next/image?');
}

/** Tells of the address of a resized picture whether its size or its picture is met for the first time. */
function newPictures(): (address: string) => boolean {
  const met = new Set<string | null>();
  return (address) => {
    const { searchParams } = new URL(address, 'http://localhost');
    const before = met.size;
    for (const part of ['url', 'w']) met.add(searchParams.get(part));
    return met.size > before;
  };
}

/** The internal addresses of a page as they are written; data and other hosts are not ours to follow. */
export function addressesIn(html: string): string[] {
  // What stands in scripts is data for hydration, and repeats the markup.
  const markup = html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, (script) => /<script\b[^>]*>/.exec(script)?.[0] ?? '')
    .replace(/<a\b[^>]*\srel="nofollow"[^>]*>/g, '');
  const single = [...markup.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, address = '']) => decode(address));
  const sets = [...markup.matchAll(/\s(?:srcset|imagesrcset)="([^"]*)"/gi)].flatMap(([, set = '']) =>
    decode(set)
      .split(', ')
      .map((entry) => entry.split(' ')[0] ?? ''),
  );
  return [...new Set([...single, ...sets])].filter((address) => /^(\/(?!\/)|#)/.test(address) && address !== '#');
}

function decode(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
