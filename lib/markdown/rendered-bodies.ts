import { LRUCache } from 'lru-cache';
import type { ResolveLink } from '@/lib/markdown/finish-markup';
import { type RenderedBody, renderArticle } from '@/lib/markdown/render-article';

/** How many bodies are remembered: some ten megabytes. */
const REMEMBERED = 1_000;

interface Rendered {
  readonly body: RenderedBody;
  /** Where each of its links leads; null for one that leads nowhere. */
  readonly links: ReadonlyMap<string, string | null>;
}

// On globalThis, because pages and start-up are bundled apart but run in one process.
const holder = globalThis as typeof globalThis & { renderedBodies?: LRUCache<object, Rendered> };

/**
 * {@link renderArticle}, which takes most of the time of a page, once for each article or offering and as long as its
 * links lead where they did: a new edition changes few of them.
 *
 * @param owner must not change
 */
export function renderBody(owner: { readonly body: string }, resolveLink: ResolveLink): RenderedBody {
  holder.renderedBodies ??= new LRUCache({ max: REMEMBERED });
  const known = holder.renderedBodies.get(owner);
  if (known && [...known.links].every(([href, target]) => resolveLink(href) === target)) return known.body;
  const links = new Map<string, string | null>();
  const body = renderArticle(owner.body, (href) => {
    const target = resolveLink(href);
    links.set(href, target);
    return target;
  });
  holder.renderedBodies.set(owner, { body, links });
  return body;
}
