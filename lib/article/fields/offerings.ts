import { z } from 'zod';
import { optionalSlug, requiredText, text, webAddress } from '@/lib/article/checks';
import { field, read } from '@/lib/article/field';
import { topicOf, topicSchema } from '@/lib/article/fields/lists';
import { findRepeats, repeatedValue } from '@/lib/article/fields/repeats';
import {
  cleaned,
  entriesOf,
  firstOf,
  type LocatedGroup,
  type LocatedValue,
  partsOf,
  saysNothing,
  withValue,
} from '@/lib/article/located';
import { canonicalPath } from '@/lib/config/paths';
import { asRecord, isBlank } from '@/lib/core/fields';
import { slugOf } from '@/lib/core/slug';
import { decodeAddress } from '@/lib/core/web-address';

/** The institution and the offering that an article is about, and the offerings it concerns. */

const INSTITUTION = {
  label: read('text', 'Its name.', 'City Hospital'),
  name: read('any text', 'Another word for `label`.', 'City Hospital'),
  title: read('any text', 'Another word for `label`.', 'City Hospital'),
  href: read('web address', 'Its web address.', 'https://www.example.org'),
  link: read('anything', 'Another word for `href`.', 'https://www.example.org'),
  url: read('anything', 'Another word for `href`.', 'https://www.example.org'),
};

export const institution = field({
  written: {
    institution: read(
      'text',
      'The organisation the piece is about. It gets a page.',
      '{label: City Hospital, href: https://www.example.org}',
      { fields: INSTITUTION },
    ),
  },
  normalise: ({ institution: one }): LocatedValue | LocatedGroup => {
    if (saysNothing(one)) return withValue(one, null);
    const parts = partsOf(one, INSTITUTION);
    const href = firstOf(parts.href, parts.link, parts.url);
    const address = withValue(href, typeof href.value === 'string' ? decodeAddress(href.value) : href.value);
    return { path: one.path, fields: { name: nameOf(one, parts), href: address } };
  },
  schema: z.object({ name: requiredText, href: webAddress }).nullable(),
});

const HOTDOC = '{label: HotDoc Telehealth, permalink: /offering/hotdoc-telehealth}';

const PRODUCT = {
  label: read('offering', 'The name of the offering.', 'HotDoc Telehealth'),
  name: read('any text', 'Another word for `label`.', 'HotDoc Telehealth'),
  title: read('any text', 'Another word for `label`.', 'HotDoc Telehealth'),
  permalink: read(
    'permalink',
    'Its address: `/offering/hotdoc-telehealth`. Without one it is made of the label.',
    '/offering/hotdoc-telehealth',
  ),
};

/** Reports an empty slug: no permalink, and a name that gives none. */
function needsPermalink({ slug, name }: { slug: string; name: string }, context: z.core.$RefinementCtx): void {
  if (slug !== '') return;
  const message = `is missing, and no address can be made of "${name}"`;
  const params = { rule: 'field-required', hint: 'write a permalink, such as /offering/my-product' };
  context.addIssue({ code: 'custom', path: ['slug'], message, params });
}

export const subject = field({
  written: { offering: read('offering', 'The product the piece itself is about.', HOTDOC, { fields: PRODUCT }) },
  normalise: ({ offering }): LocatedValue | LocatedGroup => {
    if (saysNothing(offering)) return withValue(offering, null);
    const parts = partsOf(offering, PRODUCT);
    const name = nameOf(offering, parts);
    return { path: offering.path, fields: { name, slug: slugFor(offering, parts.permalink, name) } };
  },
  schema: z.object({ name: requiredText, slug: optionalSlug }).superRefine(needsPermalink).nullable(),
});

const RELATED = {
  ...PRODUCT,
  categories: read('topic', 'The topics of the offering.', "['Care: Telehealth']", { many: true }),
  offeringId: read('code', 'Its number in the catalogue.', '4711'),
};

export const offeringSchema = z
  .object({ slug: optionalSlug, label: requiredText, topics: z.array(topicSchema), offeringId: text })
  .superRefine(({ slug, label }, context) => needsPermalink({ slug, name: label }, context));

export const offerings = field({
  written: {
    relatedOfferings: read(
      'offering',
      'The products it concerns: the sidebar, and the pages of the offerings.',
      `[${HOTDOC}]`,
      { many: true, fields: RELATED },
    ),
  },
  normalise: ({ relatedOfferings }, { remark }) => {
    const repeats = findRepeats(remark);
    const firsts = new Map<unknown, unknown>();
    const entries = entriesOf(relatedOfferings).flatMap((entry): LocatedGroup[] => {
      if (isBlank(entry.value)) return [];
      const parts = partsOf(entry, RELATED);
      const label = nameOf(entry, parts);
      const slug = slugFor(entry, parts.permalink, label);
      const repeated = repeats.seenBefore(slug.value, withValue(entry, label.value));
      if (repeated === 'again')
        remark(repeatedValue(entry.path, label.value, addsNothing(entry.value, firsts.get(slug.value))));
      if (repeated) return [];
      firsts.set(slug.value, entry.value);
      const named = entriesOf(parts.categories).filter(({ value }) => !isBlank(value));
      const topics = { path: parts.categories.path, entries: named.map(topicOf) };
      return [{ path: entry.path, fields: { slug, label, topics, offeringId: parts.offeringId } }];
    });
    return { path: relatedOfferings.path, entries };
  },
  schema: z.array(offeringSchema),
});

/** Whether all fields of an entry are blank, or the same in another entry. */
function addsNothing(entry: unknown, other: unknown): boolean {
  const group = asRecord(entry);
  if (!group) return true;
  const known = asRecord(other) ?? {};
  return Object.entries(group).every(
    ([field, value]) => isBlank(value) || JSON.stringify(value) === JSON.stringify(known[field]),
  );
}

/** A name: the value itself or, in a group, the first of `label`, `name` and `title`. */
function nameOf(
  one: LocatedValue,
  { label, name, title }: Readonly<Record<'label' | 'name' | 'title', LocatedValue>>,
): LocatedValue {
  return cleaned(asRecord(one.value) ? firstOf(label, name, title) : one);
}

/** The permalink without `/offering/` or, without a permalink, a slug from the name. */
function slugFor(one: LocatedValue, permalink: LocatedValue, name: LocatedValue): LocatedValue {
  if (isBlank(permalink.value)) {
    const place = asRecord(one.value) ? permalink : one;
    return withValue(place, typeof name.value === 'string' ? slugOf(name.value) : name.value);
  }
  if (typeof permalink.value !== 'string') return permalink;
  const path = canonicalPath(permalink.value.trim());
  return withValue(permalink, path.replace(/^\/offering\//, '').replace(/^\//, ''));
}
