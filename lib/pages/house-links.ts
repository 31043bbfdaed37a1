import { compareText, readingOrder } from '@/lib/core/compare-text';
import type { HousePage } from '@/lib/house-page/house-page';
import type { Library } from '@/lib/library/library';
import type { SiteLink } from '@/lib/site/site';

type Pages = Library['pages'];

/**
 * The site's navigation links, with the pages that want to be in it: first those with a position, counted from 1, at that
 * position; the others at the end, by label. A page that is linked already is not linked twice.
 */
export function withNavigationPages(links: readonly SiteLink[], pages: Pages, locale: string): readonly SiteLink[] {
  const asking = unlinked(links, pages, locale).filter(({ navigation }) => navigation !== null);
  const placed = asking.filter(({ navigation }) => navigation !== 'last').sort((a, b) => placeOf(a) - placeOf(b));
  const all = links.slice();
  for (const page of placed) all.splice(placeOf(page) - 1, 0, linkTo(page));
  return [...all, ...asking.filter(({ navigation }) => navigation === 'last').map(linkTo)];
}

/** The site's footer links, followed by the pages that want to be in the footer, by label. */
export function withFooterPages(links: readonly SiteLink[], pages: Pages, locale: string): readonly SiteLink[] {
  const asking = unlinked(links, pages, locale).filter(({ inFooter }) => inFooter);
  return [...links, ...asking.map(linkTo)];
}

/** Pages to which none of the links leads, by label. */
function unlinked(links: readonly SiteLink[], pages: Pages, locale: string): HousePage[] {
  const byLabel = readingOrder(locale);
  const linked = new Set(links.map(({ href }) => href));
  return [...pages.values()]
    .filter(({ path }) => !linked.has(path))
    .sort((a, b) => byLabel(a.label, b.label) || compareText(a.path, b.path));
}

function placeOf({ navigation }: HousePage): number {
  return navigation === 'last' || navigation === null ? Number.POSITIVE_INFINITY : navigation;
}

function linkTo({ label, path }: HousePage): SiteLink {
  return { label, href: path };
}
