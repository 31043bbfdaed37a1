import { z } from 'zod';
import { requiredText, slug as slugSchema, webAddress } from '@/lib/article/checks';
import { derivedSlug } from '@/lib/article/derived-slug';
import { type FrontValues, field, group, read, unread } from '@/lib/article/field';
import { TITLE } from '@/lib/article/fields/basics';
import { cleaned, firstOf, type LocatedValue, withValue } from '@/lib/article/located';
import { isBlank, kindOf } from '@/lib/core/fields';
import { decodeAddress, domainOf, isDomain, parseWebAddress } from '@/lib/core/web-address';

/** The origin of an article (original, publisher, credits), and its slug, which may be derived from it. */

const ADDRESS = 'https://www.example.org/a';

/**
 * Every place that may hold the web address of the original; the first that is not blank is read. `sourceUrl` is the
 * address as the curators found it, `cleanUrl` a cleaned one.
 */
export const ORIGINAL = {
  link: read(
    'web address',
    'Where the original stands, and who published it.',
    `{brand: example.org, href: ${ADDRESS}}`,
  ),
  'link.href': read('web address', 'The web address of the original.', ADDRESS),
  'link.original': read('anything', 'The web address of the original, where `href` is empty.', ADDRESS),
  linkHref: read('anything', 'The web address of the original, where `link` is empty.', ADDRESS),
  href: read('anything', 'The web address of the original, where `link` is empty.', ADDRESS),
  original: read('anything', 'The web address of the original, where `link` is empty.', ADDRESS),
  openProjectCustomFields: group("The curators' own fields.", `{cleanUrl: ${ADDRESS}}`),
  'openProjectCustomFields.cleanUrl': read(
    'anything',
    'The web address of the original, where no other field has one.',
    ADDRESS,
  ),
  'openProjectCustomFields.sourceUrl': read('anything', 'The web address of the original as it was found.', ADDRESS),
  'openProjectCustomFields.curatorTopics': unread('Kept from the export.'),
};

export const original = field({
  written: ORIGINAL,
  normalise: (own) => decoded(firstOf(...(Object.values(own) as [LocatedValue]))),
  schema: webAddress,
});

const PUBLISHER = {
  'link.brand': read('text', 'The publisher: a domain, or a name.', 'example.org'),
  linkBrand: read('any text', 'The publisher, where `link.brand` is empty.', 'example.org'),
};

export const publisher = field({
  written: PUBLISHER,
  normalise: (_own, front) => {
    const publisher = publisherOf(front);
    if (!publisher) return withValue(front.first(PUBLISHER), null);
    const { name, domain } = publisher;
    return { path: name.path, fields: { name, domain: withValue(name, domain) } };
  },
  schema: z
    .object({
      name: requiredText,
      /** Null if only a name is known: then there is no source page. */
      domain: z.string().nullable(),
    })
    .nullable(),
});

function publisherOf({ first }: FrontValues): { readonly name: LocatedValue; readonly domain: string | null } | null {
  const [name, address] = [cleaned(first(PUBLISHER)), decoded(first(ORIGINAL))];
  const href = typeof address.value === 'string' ? parseWebAddress(address.value) : null;
  const domain = href ? domainOf(href) : '';
  // A host that is not a domain, such as an IP address, says nothing about the publisher.
  const host = isDomain(domain) ? domain : null;
  if (!isBlank(name.value)) return { name, domain: brandedDomain(name.value) ?? host };
  return host ? { name: withValue(address, host), domain: host } : null;
}

/**
 * The domain that a brand is. It takes precedence over the link's host, which may be a proxy. With capitals it is a
 * name that happens to have a dot, such as Node.js: null.
 */
function brandedDomain(brand: unknown): string | null {
  if (typeof brand !== 'string' || !isDomain(brand)) return null;
  return brand === brand.toLowerCase() || /^www\./i.test(brand) ? brand.toLowerCase().replace(/^www\./, '') : null;
}

export const slug = field({
  written: {
    slug: read(
      'slug',
      'The last part of its address, `/news/<slug>`; never changed later. Else made of publisher and title.',
      'clinics-share-their-records',
    ),
  },
  normalise: (own, front) => {
    const { value } = own.slug;
    // NFC, so that accented letters match what keyboards type.
    if (!isBlank(value)) return withValue(own.slug, typeof value === 'string' ? value.trim().normalize('NFC') : value);
    return withValue(own.slug, slugWithout(front));
  },
  schema: slugSchema,
});

function slugWithout(front: FrontValues): string {
  const { value: title } = cleaned(front.first(TITLE));
  if (typeof title !== 'string' || title === '') return 'untitled';
  return derivedSlug(publisherOf(front)?.domain ?? '', title);
}

export const via = field({
  written: {
    via: read('text', 'Whom to thank for the find.', 'Grace Hopper'),
    viaLink: read('web address', 'The web address of whom to thank.', 'https://www.example.org'),
  },
  normalise: ({ via: named, viaLink }) => {
    if (isBlank(named.value) && isBlank(viaLink.value)) return withValue(named, null);
    const href = decoded(viaLink);
    const address = typeof href.value === 'string' ? parseWebAddress(href.value) : null;
    // Without a name, the link's domain is the credit. An invalid link stands for the name, so that only the link is
    // reported, not a missing name as well.
    const credit = address ? domainOf(address) : kindOf(viaLink.value);
    const name = isBlank(named.value) ? withValue(viaLink, credit) : cleaned(named);
    return { path: name.path, fields: { name, href } };
  },
  schema: z.object({ name: requiredText, href: webAddress }).nullable(),
});

function decoded({ path, value }: LocatedValue): LocatedValue {
  return { path, value: isBlank(value) ? null : typeof value === 'string' ? decodeAddress(value) : value };
}
