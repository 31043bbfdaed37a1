import { expect, it } from 'vitest';
import { houseAddress } from '@/lib/house-page/house-address';

it.each([
  ['pages/about.mdx', 'privacy', '/privacy'],
  ['pages/about.mdx', 'privacy.mdx', '/privacy'],
  ['pages/about.mdx', './help/index.mdx', '/help'],
  ['pages/help/index.mdx', 'contact', '/help/contact'],
  ['pages/help/index.mdx', '../about#us', '/about#us'],
  ['pages/help/contact.mdx', 'index.mdx?a=1#b', '/help?a=1#b'],
  ['pages/help/contact.mdx', 'caf%C3%A9.mdx', '/help/caf%C3%A9'],
  ['pages/about.mdx', '../../etc', '/etc'],
  ['pages/help/contact.mdx', '..', '/'],
])('a link in %s to %s leads to %s', (file, href, address) => {
  expect(houseAddress(file, href)).toBe(address);
});

it.each(['/news', '#part', '?page=2', 'https://x.example/a', 'mailto:a@b.example', '//x.example', ''])(
  'leaves %j as it is',
  (href) => expect(houseAddress('pages/help/index.mdx', href)).toBe(href),
);
