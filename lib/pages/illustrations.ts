import type { Article } from '@/lib/article/article';
import { type HueName, hues } from '@/lib/config/palette';
import { hashText } from '@/lib/core/text';
import type { Artwork } from '@/lib/images/artwork';
import type { MotifName } from '@/lib/images/motifs/motifs';
import { motifsOf } from '@/lib/images/motifs/motifs-of';
import type { Library } from '@/lib/library/library';
import { type Illustration, type Picture, pictureOf } from '@/lib/pages/shapes';
import { articleHue } from '@/lib/topic/topic-hue';

/** Chooses an article's picture or artwork. */
export type Illustrate = (article: Article) => Illustration;

/** This many artworks in a row differ in colour, and this many in motif. At most four stand side by side. */
const APART = { colour: 4, motif: 12 } as const;

/**
 * Illustrates the articles of one page, called in their order on it. An article gets its own picture, or an artwork if it
 * has none or the picture is on the page already. An artwork has the subject and colour of its article, unless one shortly
 * before it has.
 */
export function illustrator(library: Pick<Library, 'site' | 'images'>): Illustrate {
  const pictures = new Set<string>();
  const artworks: Artwork[] = [];
  return (article) => {
    const picture = pictureOf(library, article);
    if (picture && !pictures.has(hashOf(picture))) {
      pictures.add(hashOf(picture));
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

/** The hash in a picture's address, which is equal for equal pictures whatever their files are called. */
function hashOf({ address }: Picture): string {
  return address.split('/')[2] ?? address;
}
