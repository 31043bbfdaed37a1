import { LRUCache } from 'lru-cache';
import { perProcess } from '@/lib/core/per-process.mjs';
import type { ResolveLink, ResolvePicture } from '@/lib/markdown/finish-markup';
import { type RenderedBody, renderArticle } from '@/lib/markdown/render-article';

/** How many bodies are remembered: some ten megabytes. */
const REMEMBERED = 1_000;

interface Rendered {
  readonly language: string;
  readonly body: RenderedBody;
  /** Where each of its links leads; null for one that leads nowhere. */
  readonly links: ReadonlyMap<string, string | null>;
  /** The address of each of its pictures, which changes with the bytes; null for one that is not shown. */
  readonly pictures: ReadonlyMap<string, string | null>;
}

const rendered = perProcess('rendered-bodies', () => new LRUCache<object, Rendered>({ max: REMEMBERED }));

/**
 * {@link renderArticle}, which takes most of the time of a page, once for each article or offering and as long as its
 * links lead where they did and its pictures are the same: a new edition changes few of them.
 *
 * @param owner must not change
 */
export function renderBody(
  owner: { readonly body: string },
  resolveLink: ResolveLink,
  resolvePicture: ResolvePicture = () => null,
  language = 'en',
): RenderedBody {
  const known = rendered.get(owner);
  const isSame =
    known &&
    known.language === language &&
    [...known.links].every(([href, target]) => resolveLink(href) === target) &&
    [...known.pictures].every(([src, address]) => (resolvePicture(src)?.address ?? null) === address);
  if (isSame) return known.body;
  const links = new Map<string, string | null>();
  const pictures = new Map<string, string | null>();
  const noteLink: ResolveLink = (href) => {
    const target = resolveLink(href);
    links.set(href, target);
    return target;
  };
  const notePicture: ResolvePicture = (src) => {
    const picture = resolvePicture(src);
    pictures.set(src, picture?.address ?? null);
    return picture;
  };
  const body = renderArticle(owner.body, noteLink, notePicture, language);
  rendered.set(owner, { language, body, links, pictures });
  return body;
}
