import { expect, it } from 'vitest';
import type { HousePage } from '@/lib/house-page/house-page';
import { withFooterPages, withNavigationPages } from '@/lib/pages/house-links';
import { makeHousePage, makeLibrary } from '@/tests/fixtures/make-article';

const LINKS = [
  { label: 'News', href: '/news' },
  { label: 'Topics', href: '/topic' },
];

const page = (label: string, fields: Partial<HousePage>) =>
  makeHousePage({ path: `/${label.toLowerCase()}`, title: `The title of ${label}`, label, ...fields });

const labels = (links: readonly { readonly label: string }[]) => links.map(({ label }) => label);

it('has the pages of the navigation at their places, then those without one by label, and no others', () => {
  const { pages } = makeLibrary([], {
    pages: [
      page('Zebra', { navigation: 'last' }),
      page('Élan', { navigation: 'last' }),
      page('Second', { navigation: 2 }),
      page('First', { navigation: 1 }),
      page('Far', { navigation: 99 }),
      page('None', {}),
      page('Draft', { navigation: 1, status: 'draft' }),
    ],
  });
  const links = withNavigationPages(LINKS, pages, 'en-US');
  expect(labels(links)).toEqual(['First', 'Second', 'News', 'Topics', 'Far', 'Élan', 'Zebra']);
  expect(links[0]).toEqual({ label: 'First', href: '/first' });
});

it('has the pages of the footer behind its links, and none twice', () => {
  const { pages } = makeLibrary([], {
    pages: [
      page('Privacy', { inFooter: true }),
      page('About', { inFooter: true, navigation: 'last' }),
      page('None', {}),
    ],
  });
  const navigation = withNavigationPages(LINKS, pages, 'en-US');
  expect(labels(withFooterPages(navigation, pages, 'en-US'))).toEqual(['News', 'Topics', 'About', 'Privacy']);
  expect(labels(withNavigationPages(navigation, pages, 'en-US'))).toEqual(['News', 'Topics', 'About']);
});
