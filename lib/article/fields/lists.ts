import { z } from 'zod';
import { checkMadeSlug, NEEDS_LETTER, refuse, requiredText, text } from '@/lib/article/checks';
import { type FrontValues, field, read } from '@/lib/article/field';
import { findRepeats, repeatedValue } from '@/lib/article/fields/repeats';
import {
  cleaned,
  entriesOf,
  firstOf,
  type LocatedGroup,
  type LocatedValue,
  partsOf,
  withValue,
} from '@/lib/article/located';
import { canonicalPath } from '@/lib/config/paths';
import { asRecord, isBlank } from '@/lib/core/fields';
import { isLocalFile } from '@/lib/core/local-file';
import { slugOf } from '@/lib/core/slug';
import { decodeAddress } from '@/lib/core/web-address';
import { normaliseTopic } from '@/lib/topic/normalise-topic';

/** Fields with several values: aliases, authors, topics. */

const AUTHOR = { name: read('text', 'The name.', 'Ada Lovelace', { required: true }) };

/** Checks `written`: an escape such as `%3F` is allowed where the plain character is not. Returns `path`. */
const aliasSchema = z.object({ written: text, path: text }).transform(({ written, path }, context): string => {
  const no = (message: string, hint?: string) => refuse(context, 'alias-form', `"${written}" ${message}`, hint);
  if (isLocalFile(written)) return no('is a file on one computer', 'write a path, such as /news/old-address');
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(written)) return no('is not a path', 'begin at its first single slash');
  if (/[?#\s]/.test(written)) return no('is more than a path', 'leave out ?, # and white space');
  if (path.includes('\\')) return no('holds a backslash', `write /${written.replace(/\\/g, '/').replace(/^\/*/, '')}`);
  return /\p{Cc}/u.test(path) ? no('holds an invisible character') : path;
});

export const aliases = field({
  written: {
    aliases: read('older address', 'Older addresses, one or a list. Each leads here.', '[/news/clinics]', {
      many: true,
    }),
  },
  normalise: ({ aliases: all }, { remark }) => {
    const seen = new Set<unknown>();
    const entries = entriesOf(all).flatMap((entry): LocatedGroup[] => {
      if (isBlank(entry.value)) return [];
      const written = typeof entry.value === 'string' ? decodeAddress(entry.value) : entry.value;
      const path = typeof written === 'string' ? canonicalPath(written) : written;
      if (seen.has(path)) {
        remark(repeatedValue(entry.path, written, true));
        return [];
      }
      seen.add(path);
      return [{ path: entry.path, fields: { written: withValue(entry, written), path: withValue(entry, path) } }];
    });
    return { path: all.path, entries };
  },
  schema: z.array(aliasSchema),
});

const nameSchema = requiredText.transform((name, context) => {
  const slug = slugOf(name);
  return slug === '' ? refuse(context, 'field-type', `"${name}" has no letter or digit`, NEEDS_LETTER) : { name, slug };
});

export const authors = field({
  written: {
    author: read('text', 'Who wrote it, one name or a list. Each gets a page.', '[Ada Lovelace, Grace Hopper]', {
      many: true,
      fields: AUTHOR,
    }),
    authors: read('text', 'Another word for `author`.', '[Ada Lovelace, Grace Hopper]', { many: true, fields: AUTHOR }),
  },
  normalise: (own, { remark }) => {
    const all = firstOf(own.author, own.authors);
    const repeats = findRepeats(remark);
    const entries = entriesOf(all).flatMap((entry): LocatedValue[] => {
      if (isBlank(entry.value)) return [];
      const part = partsOf(entry, AUTHOR).name;
      const name = cleaned(isBlank(part.value) ? entry : part);
      const slug = typeof name.value === 'string' ? slugOf(name.value) : '';
      return slug !== '' && repeats.seenBefore(slug, withValue(entry, name.value)) ? [] : [name];
    });
    return { path: all.path, entries };
  },
  schema: z.array(nameSchema),
});

export const topicSchema = z
  .object({
    slug: text,
    /** As written, e.g. `Energy: Wind power`. */
    name: requiredText,
    taxonomy: requiredText,
    label: requiredText,
  })
  .superRefine(({ slug, name }, context) => checkMadeSlug(slug, name, context));

/** A topic by its name alone. */
export function topicOf(name: LocatedValue): LocatedGroup {
  return topicAt(name, normaliseTopic(cleaned(name).value, undefined, undefined), name);
}

/** @param label the place of its label */
function topicAt(name: LocatedValue, parts: ReturnType<typeof normaliseTopic>, label: LocatedValue): LocatedGroup {
  return {
    path: name.path,
    fields: {
      slug: withValue(name, parts.slug),
      name: withValue(name, parts.name),
      taxonomy: withValue(name, parts.taxonomy),
      label: withValue(label, parts.label),
    },
  };
}

export const topics = field({
  written: {
    categories: read(
      'topic',
      'Its topics: `Taxonomy: Label`, or a label alone. Each gets a page.',
      "['Care: Telehealth', Records]",
      { many: true },
    ),
    categoryUrl: read(
      'anything',
      'The addresses of the topics, in the order of `categories`.',
      '[topic/care-telehealth]',
    ),
    categoryLabel: read('any text', 'The labels of the topics, in the order of `categories`.', '[Telehealth]'),
  },
  normalise: ({ categories, categoryUrl, categoryLabel }, { remark }) => {
    const names = entriesOf(categories);
    const addresses = parallelTo(names, categoryUrl, remark);
    const labels = parallelTo(names, categoryLabel, remark);
    const repeats = findRepeats(remark, ', or give each an address in categoryUrl: topic/its-own-name');
    const entries = names.flatMap((name, index): LocatedGroup[] => {
      if (isBlank(name.value)) return [];
      const label = cleaned(labels[index] ?? name);
      const parts = normaliseTopic(cleaned(name).value, addresses[index]?.value, labels[index] && label.value);
      return repeats.seenBefore(parts.slug, withValue(name, parts.name)) ? [] : [topicAt(name, parts, label)];
    });
    return { path: categories.path, entries };
  },
  schema: z.array(topicSchema),
});

/** A list parallel to `categories`; if its length differs, it is reported and ignored. */
function parallelTo(
  names: readonly LocatedValue[],
  other: LocatedValue,
  remark: FrontValues['remark'],
): readonly LocatedValue[] {
  const entries = asRecord(other.value) ? [] : entriesOf(other);
  if (entries.length === 0 || entries.length === names.length) return entries;
  const message = `has ${entries.length} entries where categories has ${names.length}, so it is not used`;
  const hint = 'one entry for each category, in the same order';
  remark({ rule: 'lists-parallel', path: other.path, message, hint });
  return [];
}
