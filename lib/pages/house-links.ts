import { byEnglish } from '@/lib/core/english-order';
import type { HousePage } from '@/lib/house-page/house-page';
import type { Library } from '@/lib/library/library';

/** A link of the masthead or the footer. */
export interface Link {
  readonly label: string;
  readonly href: string;
}

type Pages = Library['pages'];

/**
 * The site's links of the masthead with the pages that ask to be among them: those with a place at it, counted from 1, and
 * behind all others those without one, by label. A page that is linked already is not linked twice.
 */
export function withNavigationPages(links: readonly Link[], pages: Pages): readonly Link[] {
  const asking = unlinked(links, pages).filter(({ navigation }) => navigation !== null);
  const placed = asking.filter(({ navigation }) => navigation !== 'last').sort((a, b) => placeOf(a) - placeOf(b));
  const all = links.slice();
  for (const page of placed) all.splice(placeOf(page) - 1, 0, linkTo(page));
  return [...all, ...asking.filter(({ navigation }) => navigation === 'last').map(linkTo)];
}

/** The site's links of the footer, behind them the pages that ask to be among them, by label. */
export function withFooterPages(links: readonly Link[], pages: Pages): readonly Link[] {
  const asking = unlinked(links, pages).filter(({ inFooter }) => inFooter);
  return [...links, ...asking.map(linkTo)];
}

/** Pages that none of the links leads to, by label. */
function unlinked(links: readonly Link[], pages: Pages): HousePage[] {
  const linked = new Set(links.map(({ href }) => href));
  return [...pages.values()]
    .filter(({ path }) => !linked.has(path))
    .sort((a, b) => byEnglish(a.label, b.label) || (a.path < b.path ? -1 : 1));
}

function placeOf({ navigation }: HousePage): number {
  return navigation === 'last' || navigation === null ? Number.POSITIVE_INFINITY : navigation;
}

function linkTo({ label, path }: HousePage): Link {
  return { label, href: path };
}
