// Where an article's title is shown, and when it is shown everywhere.
import { setTimeout as sleep } from 'node:timers/promises';
import { numberedPath } from '@/lib/config/paths';
import { parseManifest } from '@/lib/search/search-files';
import { DEFAULT_SITE } from '@/lib/site/site-defaults';
import type { Piece } from './publish-archive';

/** Every kind of place where the title stands. */
export type PlaceKind = 'article' | 'front' | 'news' | 'topic' | 'feed' | 'search';

/** For how many milliseconds an edit took to show, by the kind of place. */
export type Shown = ReadonlyMap<PlaceKind, number>;

/** Asks a server for what it shows of an article, as readers do. */
export interface Reader {
  /** Every place that names the article now; asking has their pages kept. */
  placesOf(piece: Piece, position: number): Promise<readonly Place[]>;
  /**
   * Waits until every place shows a text that none has shown before.
   *
   * @param since the moment from which on is counted
   */
  untilShown(places: readonly Place[], text: string, since: number): Promise<Shown>;
}

export interface Place {
  readonly kind: PlaceKind;
  readonly path: string;
}

/** Milliseconds from one round of questions to the next. One reader asks one question at a time. */
const EVERY = 10;

const AT_MOST_MS = 60_000;

export async function openReader(origin: string): Promise<Reader> {
  const get = (path: string) => textAt(`${origin}${path}`);
  // What was there before the first edit shows none of them.
  const seen = new Set(await shardsIn(get));
  const searchShows = async (text: string) => {
    const anew = (await shardsIn(get)).filter((file) => !seen.has(file));
    const texts = await Promise.all(anew.map(async (file) => [file, await get(`/search/${file}`)] as const));
    for (const [file, held] of texts) if (!held.includes(text)) seen.add(file);
    return texts.some(([, held]) => held.includes(text));
  };
  return {
    placesOf: (piece, position) => placesOf(get, piece, position),
    untilShown: async (places, text, since) => {
      const shown = new Map<PlaceKind, number>();
      for (const end = performance.now() + AT_MOST_MS; shown.size < places.length; await sleep(EVERY)) {
        const missing = places.filter(({ kind }) => !shown.has(kind));
        if (performance.now() > end)
          throw new Error(`"${text}" is not shown at ${missing.map(({ path }) => path).join(', ')}.`);
        for (const { kind, path } of missing) {
          const isShown = kind === 'search' ? await searchShows(text) : (await get(path)).includes(text);
          if (isShown) shown.set(kind, performance.now() - since);
        }
      }
      return shown;
    },
  };
}

type Get = (path: string) => Promise<string>;

async function placesOf(get: Get, { slug }: Piece, position: number): Promise<readonly Place[]> {
  const article: Place = { kind: 'article', path: `/news/${slug}` };
  const topic = /href="(\/topic\/[^"/]+)"/.exec(mainOf(await get(article.path)))?.[1];
  const news: Place = { kind: 'news', path: numberedPath('/news', Math.floor(position / DEFAULT_SITE.pageSize) + 1) };
  const others: Place[] = [
    { kind: 'front', path: '/' },
    { kind: 'feed', path: '/feed.xml' },
    ...(topic ? [{ kind: 'topic', path: topic } as const] : []),
  ];
  const isNamed = async ({ path }: Place) => namesArticle(await get(path), slug);
  if (!(await isNamed(news))) throw new Error(`${news.path} does not name ${slug}.`);
  const naming = await Promise.all(others.map(isNamed));
  const search: Place = { kind: 'search', path: '/search/manifest.json' };
  return [article, news, ...others.filter((_, index) => naming[index]), search];
}

function namesArticle(text: string, slug: string): boolean {
  return [`/news/${slug}"`, `/news/${slug}<`].some((written) => text.includes(written));
}

/** Without the masthead and the foot, which link to topics of their own. */
function mainOf(html: string): string {
  return /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
}

async function shardsIn(get: Get): Promise<readonly string[]> {
  return parseManifest(await get('/search/manifest.json')).shards.map(({ file }) => file);
}

/** As a browser asks; a page that fails is no page. */
async function textAt(address: string): Promise<string> {
  const response = await fetch(address, { headers: { 'Accept-Encoding': 'br' } });
  const text = await response.text();
  if (response.ok) return text;
  // A shard that a newer edition replaced.
  if (response.status === 404 && /shard/.test(address)) return '';
  throw new Error(`${address} answers ${response.status}.`);
}
