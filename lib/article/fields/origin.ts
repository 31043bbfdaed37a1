import { z } from 'zod';
import { requiredText, slug as slugSchema, webAddress } from '@/lib/article/checks';
import { derivedSlug } from '@/lib/article/derived-slug';
import { type FrontValues, field, group, kept, read } from '@/lib/article/field';
import { TITLE } from '@/lib/article/fields/basics';
import { cleaned, firstOf, type Located, withValue } from '@/lib/article/located';
import { isBlank, kindOf } from '@/lib/core/fields';
import { decodeAddress, domainOf, isDomain, parseWebAddress } from '@/lib/core/web-address';

/** Where an article comes from, and the address that is made of it. */

const ADDRESS = 'https://www.example.org/a';

/**
 * Every place that may hold the web address of the original; the first that is not blank is read. The last is the address
 * as it was found; `cleanUrl` before it is the same one tidied.
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
  'openProjectCustomFields.curatorTopics': kept('Kept from the export.'),
};

export const original = field({
  written: ORIGINAL,
  normalise: (own) => decoded(firstOf(...(Object.values(own) as [Located]))),
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
      /** Null where only a name is known: then there is no source page. */
      domain: z.string().nullable(),
    })
    .nullable(),
});

function publisherOf({ first }: FrontValues): { readonly name: Located; readonly domain: string | null } | null {
  const [name, address] = [cleaned(first(PUBLISHER)), decoded(first(ORIGINAL))];
  const href = typeof address.value === 'string' ? parseWebAddress(address.value) : null;
  const domain = href ? domainOf(href) : '';
  // A host without a name, such as an IP address, is nobody's domain.
  const host = isDomain(domain) ? domain : null;
  if (!isBlank(name.value)) return { name, domain: brandedDomain(name.value) ?? host };
  return host ? { name: withValue(address, host), domain: host } : null;
}

/**
 * A brand that is a domain is the curator's own word, and right even where the link goes through a proxy. In capitals it
 * is a name that happens to hold a dot, such as Node.js.
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
    // One spelling of each accented letter, so that a slug matches what a keyboard types.
    if (!isBlank(value)) return withValue(own.slug, typeof value === 'string' ? value.trim().normalize('NFC') : value);
    return withValue(own.slug, slugWithout(front));
  },
  schema: slugSchema,
});

/** The slug of an article that names none. */
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
    // Credit by name, or where there is only a link by the domain it leads to.
    // A link that leads nowhere is a problem of its own, and not a name that is missing.
    const credit = address ? domainOf(address) : kindOf(viaLink.value);
    const name = isBlank(named.value) ? withValue(viaLink, credit) : cleaned(named);
    return { path: name.path, fields: { name, href } };
  },
  schema: z.object({ name: requiredText, href: webAddress }).nullable(),
});

function decoded({ path, value }: Located): Located {
  return { path, value: isBlank(value) ? null : typeof value === 'string' ? decodeAddress(value) : value };
}
