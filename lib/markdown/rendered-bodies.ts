import { LRUCache } from 'lru-cache';
import { perProcess } from '@/lib/core/per-process.mjs';
import type { ResolveLink, ResolvePicture } from '@/lib/markdown/finish-markup';
import { type RenderedBody, renderArticle } from '@/lib/markdown/render-article';

/** Bodies; about ten megabytes. */
const MAX_CACHED = 1_000;

interface Rendered {
  readonly language: string;
  readonly body: RenderedBody;
  /** The target of each of its links; null for one without. */
  readonly links: ReadonlyMap<string, string | null>;
  /** The address of each of its pictures, which changes with the bytes; null for one that is not shown. */
  readonly pictures: ReadonlyMap<string, string | null>;
}

const rendered = perProcess('rendered-bodies', () => new LRUCache<object, Rendered>({ max: MAX_CACHED }));

/**
 * {@link renderArticle}, which takes most of the time of a page, cached per article or offering. Renders again only if one of
 * its links or pictures has another address, as few do with a new edition.
 *
 * @param owner immutable
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
