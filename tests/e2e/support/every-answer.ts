import { addressesIn } from './crawl';

/** What a server answers at an address: all that must not depend on how it came to serve what it serves. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  /** Without the server's own origin. */
  readonly location: string;
  /** Of a page, with {@link sortHead}. */
  readonly body: string;
}

/** Answers by the path that was asked for. */
export type Answers = ReadonlyMap<string, Answer>;

/** Where everything else is named, by these or by what they name. */
const ENTRIES = [
  ...['/', '/news', '/topic', '/offering', '/about', '/search', '/no/such/page', '/news/no-such-article'],
  ...['/sitemap.xml', '/feed.xml', '/robots.txt', '/opensearch.xml', '/speculation-rules.json'],
  '/search/manifest.json',
];

/** Code is of the build, not of the content. */
const OF_THE_BUILD = /^\/(?:_next|islands)\//;

const AT_ONCE = 6;

/** Asks for everything that a server names anywhere, and for some addresses more. Redirects are not followed. */
export async function everyAnswer(baseURL: string, more: Iterable<string> = []): Promise<Answers> {
  const answers = new Map<string, Answer>();
  const queue = [...new Set([...ENTRIES, ...more])];
  const queued = new Set(queue);
  const visit = async (path: string) => {
    const answer = await answerAt(baseURL, path);
    answers.set(path, answer);
    for (const next of namedIn(path, answer)) {
      if (queued.has(next) || OF_THE_BUILD.test(next)) continue;
      queued.add(next);
      queue.push(next);
    }
  };
  while (queue.length > 0) await Promise.all(queue.splice(0, AT_ONCE).map(visit));
  return answers;
}

/** Asks once, as a browser would that takes compressed pages. */
export async function answerAt(baseURL: string, path: string): Promise<Answer> {
  const response = await fetch(`${baseURL}${path}`, { redirect: 'manual', headers: { 'Accept-Encoding': 'br' } });
  const contentType = response.headers.get('content-type') ?? '';
  const body = Buffer.from(await response.arrayBuffer()).toString('latin1');
  return {
    // A server knows for a while which articles were there, and one that was just started does not.
    status: response.status === 410 ? 404 : response.status,
    contentType,
    location: (response.headers.get('location') ?? '').replace(baseURL, ''),
    body: contentType.startsWith('text/html') ? sortHead(body) : body,
  };
}

/**
 * A page with the elements of its head sorted. React writes them as they come: those of the metadata before or after those of
 * the layout, whichever was ready first, so two renderings of one model differ in that alone.
 */
function sortHead(html: string): string {
  return html.replace(/(?<=<head>)[\s\S]*?(?=<\/head>)/, (head) => (head.match(HEAD_ELEMENTS) ?? []).sort().join(''));
}

/** Attributes hold no angle brackets: React escapes them. */
const HEAD_ELEMENTS = /<(title|script|style)\b[\s\S]*?<\/\1>|<[^>]*>/g;

/** One line for each address at which the two differ, with the first words that do. */
export function differencesOf(one: Answers, other: Answers): readonly string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].flatMap((path) => {
    const [a, b] = [one.get(path), other.get(path)];
    if (!a || !b) return [`${path}: named by the ${a ? 'first' : 'second'} alone`];
    const fields = (['status', 'contentType', 'location'] as const).filter((field) => a[field] !== b[field]);
    const heads = fields.map((field) => `${field} ${a[field]} and ${b[field]}`);
    const bodies = a.body === b.body ? [] : [firstDifference(a.body, b.body)];
    const found = [...heads, ...bodies];
    return found.length === 0 ? [] : [`${path}: ${found.join('; ')}`];
  });
}

function firstDifference(one: string, other: string): string {
  let at = 0;
  while (one[at] === other[at]) at++;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 40), at + 80));
  return `${around(one)} and ${around(other)}`;
}

function namedIn(path: string, { contentType, body }: Answer): readonly string[] {
  // Facets upon facets are without end.
  if (path.startsWith('/search?')) return [];
  const named = contentType.startsWith('text/html') ? addressesIn(body) : namedInFile(path, body);
  return named.map((address) => originalOf(address.split('#')[0] ?? '')).filter((address) => address.startsWith('/'));
}

/** The file that a resized picture is made of, where it is one: what is made of the same file is the same. */
function originalOf(address: string): string {
  if (!address.startsWith('/_next/image?')) return address;
  return new URL(address, 'http://localhost').searchParams.get('url') ?? '';
}

function namedInFile(path: string, body: string): readonly string[] {
  if (path === '/search/manifest.json')
    return (body.match(/[a-z]+-[0-9a-f]{16}\.json/g) ?? []).map((file) => `/search/${file}`);
  const places = body.matchAll(/<(?:loc|link|image:loc)>https?:\/\/[^/<]+([^<]*)<\//g);
  return [...places].map(([, place = '']) => place || '/');
}
