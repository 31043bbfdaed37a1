import type { Article } from '@/lib/article/article';
import { type HueName, hues } from '@/lib/config/palette';
import { hashText } from '@/lib/core/text';
import type { Artwork } from '@/lib/images/artwork';
import type { MotifName } from '@/lib/images/motifs/motifs';
import { motifsOf } from '@/lib/images/motifs/motifs-of';
import type { Library } from '@/lib/library/library';
import { type Illustration, type Picture, pictureOf } from '@/lib/pages/shapes';
import { articleHue } from '@/lib/topic/topic-hue';

/** Gives an article what is shown of it beside its words. */
export type Illustrate = (article: Article) => Illustration;

/** No colour comes twice among so many artworks in a row, which is the most that stand side by side; no motif among these. */
const APART = { colour: 4, motif: 12 } as const;

/**
 * Illustrates the articles of one page, in the order they stand on it: each with its own picture, or with an artwork
 * where it has none, or its picture is on the page already. An artwork is of the article's own subject and colour, unless
 * one near before it is.
 */
export function illustrator(library: Pick<Library, 'site' | 'images'>): Illustrate {
  const pictures = new Set<string>();
  const artworks: Artwork[] = [];
  return (article) => {
    const picture = pictureOf(library, article);
    if (picture && !pictures.has(bytesOf(picture))) {
      pictures.add(bytesOf(picture));
      return picture;
    }
    const artwork = { hue: freshHue(library.site, article, artworks), motif: freshMotif(article, artworks) };
    artworks.push(artwork);
    return artwork;
  };
}

function freshMotif({ topics, slug }: Article, before: readonly Artwork[]): MotifName {
  const near = new Set(before.slice(1 - APART.motif).map(({ motif }) => motif));
  const labels = topics.map(({ label }) => label);
  return motifsOf(labels, slug).find((motif) => !near.has(motif)) ?? 'arcs';
}

function freshHue(site: Library['site'], article: Article, before: readonly Artwork[]): HueName {
  const near = new Set(before.slice(1 - APART.colour).map(({ hue }) => hue));
  const every = Object.keys(hues) as HueName[];
  const start = hashText(article.slug) % every.length;
  const own = articleHue(site, article);
  return [own, ...every.slice(start), ...every].find((hue) => !near.has(hue)) ?? own;
}

/** What tells pictures apart, whatever their files are called: the hash of the bytes in the address. */
function bytesOf({ address }: Picture): string {
  return address.split('/')[2] ?? address;
}
