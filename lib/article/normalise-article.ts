import type { Origin } from '@/lib/article/article';
import { derivedSlug } from '@/lib/article/derived-slug';
import { UNDERSTOOD } from '@/lib/article/front-matter-fields';
import { normaliseMetadata } from '@/lib/article/normalise-metadata';
import { originalPlaces } from '@/lib/article/original-places';
import { isFromRoot, whyNotContentFile } from '@/lib/article/static-path';
import { canonicalPath } from '@/lib/config/paths';
import type { FieldPath } from '@/lib/core/field-path';
import { asList, asRecord, firstWritten, isBlank, kindOf, onlyOne } from '@/lib/core/fields';
import { isLocalFile, nameOfFile, slashed } from '@/lib/core/local-file';
import type { Fix } from '@/lib/core/problem';
import type { RuleName } from '@/lib/core/rules';
import { slugOf } from '@/lib/core/slug';
import { cleanText } from '@/lib/core/text';
import { decodeAddress, domainOf, isDomain, parseWebAddress } from '@/lib/core/web-address';
import { normaliseTopic } from '@/lib/topic/normalise-topic';

type Fields = Readonly<Record<string, unknown>>;

/** What was odd but not wrong, at the field the editor wrote. */
export interface Remark {
  readonly rule: RuleName;
  readonly written: FieldPath;
  readonly message: string;
  readonly hint?: string;
  readonly fix?: Fix;
}

/** The one shape, its values still unchecked, and the way back to what the editor wrote. */
export interface NormalisedArticle {
  readonly shape: Readonly<Record<string, unknown>>;
  readonly origins: readonly Origin[];
  readonly remarks: readonly Remark[];
}

/**
 * Brings the ways curators and other sites write an article into the one shape that `articleSchema` checks: scalars
 * become lists where several may stand, bare addresses become objects, blanks become null, entities are decoded once.
 * Decides nothing: a missing title stays missing, a wrong date stays wrong.
 *
 * @param data front matter as `parseFrontMatter` gives it (every scalar a string or null)
 */
export function normaliseArticle(data: Fields, body: string): NormalisedArticle {
  const origins: Origin[] = [];
  const remarks: Remark[] = [];
  const link = asRecord(data.link);
  const [originalAt, original] = firstWrittenAt(originalPlaces(data));
  const brand = clean(firstWritten(link?.brand, data.linkBrand));
  const publisher = normalisePublisher(brand, original);
  origins.push(
    { shape: ['original'], written: originalAt },
    { shape: ['publisher'], written: isBlank(link?.brand) ? ['linkBrand'] : ['link', 'brand'] },
    { shape: ['updated'], written: ['lastMod'] },
    { shape: ['publishAt'], written: ['publishDate'] },
    { shape: ['expires'], written: ['expiryDate'] },
    { shape: ['status'], written: isBlank(data.draft) ? ['status'] : ['draft'] },
    { shape: ['image'], written: ['featuredImage'] },
    { shape: ['pdf'], written: ['featuredPdf'] },
    { shape: ['institution', 'name'], written: nameAt(data.institution, ['institution']) },
    { shape: ['institution', 'href'], written: firstOf(data.institution, ['href', 'link', 'url'], ['institution']) },
    { shape: ['subject'], written: ['offering'] },
    { shape: ['subject', 'name'], written: nameAt(data.offering, ['offering']) },
    { shape: ['subject', 'slug'], written: asRecord(data.offering) ? ['offering', 'permalink'] : ['offering'] },
    { shape: ['insights'], written: ['insights_description'] },
    { shape: ['via', 'href'], written: ['viaLink'] },
    { shape: ['insights', 'name'], written: ['insights_name'] },
    { shape: ['via', 'name'], written: ['via'] },
  );
  const shape = {
    slug: isBlank(data.slug) ? deriveSlug(publisher, clean(data.title)) : composed(trimmed(data.slug)),
    title: clean(data.title),
    description: clean(data.description),
    date: data.date,
    updated: firstWritten(data.lastMod) ?? null,
    publishAt: firstWritten(data.publishDate) ?? null,
    expires: firstWritten(data.expiryDate) ?? null,
    status: normaliseStatus(data),
    aliases: normaliseAliases(data, origins, remarks),
    authors: normaliseAuthors(data, origins, remarks),
    topics: normaliseTopics(data, origins, remarks),
    publisher,
    original: isBlank(original) ? null : address(original),
    image: normaliseImage(data.featuredImage, remarks),
    pdf: normalisePdf(data.featuredPdf, remarks),
    institution: normaliseLinkedName(data.institution),
    subject: normaliseSubject(data.offering),
    offerings: normaliseOfferings(data.relatedOfferings, origins, remarks),
    insights:
      isBlank(data.insights_description) && isBlank(data.insights_name)
        ? null
        : { name: clean(data.insights_name), text: clean(data.insights_description) },
    via: normaliseVia(data),
    metadata: normaliseMetadata(data, origins, remarks),
    body,
    extra: Object.fromEntries(Object.entries(data).filter(([name]) => !UNDERSTOOD.has(name))),
  };
  return { shape, origins, remarks };
}

/** Cleans text and leaves everything else for the schema to refuse. */
function clean(value: unknown): unknown {
  return typeof value === 'string' ? cleanText(value) : value;
}

function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}

function address(value: unknown): unknown {
  return typeof value === 'string' ? decodeAddress(value) : value;
}

/** One spelling of each accented letter, so that a slug matches what a keyboard types. */
function composed(value: unknown): unknown {
  return typeof value === 'string' ? value.normalize('NFC') : value;
}

function firstWrittenAt(places: ReturnType<typeof originalPlaces>): readonly [FieldPath, unknown] {
  return places.find(([, value]) => !isBlank(value)) ?? [['link', 'href'], null];
}

function normalisePublisher(brand: unknown, original: unknown): { name: unknown; domain: string | null } | null {
  const href = typeof original === 'string' ? parseWebAddress(decodeAddress(original)) : null;
  const domain = href ? domainOf(href) : '';
  // A host without a name, such as an IP address, is nobody's domain.
  const host = isDomain(domain) ? domain : null;
  if (isBlank(brand)) return host ? { name: host, domain: host } : null;
  // A brand that is a domain is the curator's own word, and right even where the link goes through a proxy. In capitals
  // it is a name that happens to hold a dot, such as Node.js.
  const named =
    typeof brand === 'string' && isDomain(brand) && (brand === brand.toLowerCase() || /^www\./i.test(brand))
      ? brand
      : null;
  return { name: brand, domain: named?.toLowerCase().replace(/^www\./, '') ?? host };
}

function deriveSlug(publisher: { domain: string | null } | null, title: unknown): unknown {
  if (typeof title !== 'string' || title === '') return 'untitled';
  return derivedSlug(publisher?.domain ?? '', title);
}

function normaliseStatus(data: Fields): unknown {
  if (!isBlank(data.draft)) {
    const draft = typeof data.draft === 'string' ? data.draft.trim().toLowerCase() : '';
    if (draft === 'true') return 'draft';
    // Anything but a plain no might have meant yes, and would be published: the schema refuses it.
    if (draft !== 'false') return data.draft;
  }
  if (isBlank(data.status)) return 'published';
  if (typeof data.status !== 'string') return data.status;
  const status = data.status.trim();
  // What is refused is quoted as it is written.
  return /^(?:draft|published)$/i.test(status) ? status.toLowerCase() : status;
}

function normaliseAliases(data: Fields, origins: Origin[], remarks: Remark[]): unknown[] {
  const aliases: { written: unknown; path: unknown }[] = [];
  for (const [index, entry] of asList(data.aliases).entries()) {
    if (isBlank(entry)) continue;
    const at: FieldPath = Array.isArray(data.aliases) ? ['aliases', index] : ['aliases'];
    const written = address(entry);
    const path = typeof written === 'string' ? canonicalPath(written) : written;
    if (aliases.some((other) => other.path === path)) {
      remarks.push(repeatedValue(at, written, true));
      continue;
    }
    origins.push({ shape: ['aliases', aliases.length], written: at });
    aliases.push({ written, path });
  }
  return aliases;
}

/** @param isSame whether the second can go without anything being lost */
function repeatedValue(at: FieldPath, value: unknown, isSame: boolean): Remark {
  const remark = { rule: 'value-repeated', written: at, message: `${kindOf(value)} is written twice` } as const;
  return isSame
    ? { ...remark, hint: 'remove one', fix: { kind: 'remove', path: at } }
    : { ...remark, hint: 'they differ in other fields: keep what is right in the first, which alone is read' };
}

/** Whether an entry says nothing that another does not say alike. */
function addsNothing(entry: unknown, other: unknown): boolean {
  const group = asRecord(entry);
  if (!group) return true;
  const known = asRecord(other) ?? {};
  return Object.entries(group).every(
    ([field, value]) => isBlank(value) || JSON.stringify(value) === JSON.stringify(known[field]),
  );
}

/** Whether an address came before in the list, under the same name or under another; the latter is remarked. */
function repetition(
  seen: Map<unknown, unknown>,
  slug: unknown,
  name: unknown,
  at: FieldPath,
  remarks: Remark[],
): 'again' | 'another' | null {
  if (!seen.has(slug)) {
    seen.set(slug, name);
    return null;
  }
  const first = seen.get(slug);
  const same = typeof first === 'string' && typeof name === 'string' && first.toLowerCase() === name.toLowerCase();
  if (same) return 'again';
  const message = `${kindOf(name)} has the same address as ${kindOf(first)}, so only the first is shown`;
  const apart = 'tell them apart by letters or digits';
  const hint = at[0] === 'categories' ? `${apart}, or give each an address in categoryUrl: topic/its-own-name` : apart;
  remarks.push({ rule: 'address-shared', written: at, message, hint });
  return 'another';
}

function normaliseAuthors(data: Fields, origins: Origin[], remarks: Remark[]): unknown[] {
  const field = isBlank(data.author) ? 'authors' : 'author';
  const authors: unknown[] = [];
  const seen = new Map<unknown, unknown>();
  for (const [index, written] of asList(data[field]).entries()) {
    if (isBlank(written)) continue;
    const name = clean(asRecord(written)?.name ?? written);
    const slug = typeof name === 'string' ? slugOf(name) : '';
    const at: FieldPath = Array.isArray(data[field]) ? [field, index] : [field];
    if (slug !== '' && repetition(seen, slug, name, at, remarks)) continue;
    origins.push({ shape: ['authors', authors.length], written: asRecord(written)?.name ? [...at, 'name'] : at });
    authors.push(name);
  }
  return authors;
}

function normaliseTopics(data: Fields, origins: Origin[], remarks: Remark[]): unknown[] {
  const names = asList(data.categories);
  const addresses = parallel(data, 'categoryUrl', names.length, remarks);
  const labels = parallel(data, 'categoryLabel', names.length, remarks);
  const topics: unknown[] = [];
  const seen = new Map<unknown, unknown>();
  for (const [index, name] of names.entries()) {
    if (isBlank(name)) continue;
    const topic = normaliseTopic(clean(name), addresses[index], clean(labels[index]));
    const written: FieldPath = Array.isArray(data.categories) ? ['categories', index] : ['categories'];
    if (repetition(seen, topic.slug, topic.name, written, remarks)) continue;
    origins.push({ shape: ['topics', topics.length], written });
    topics.push(topic);
  }
  return topics;
}

/** A list that runs beside `categories`; not used when it is of another length, because then nobody knows which is which. */
function parallel(data: Fields, field: string, length: number, remarks: Remark[]): readonly unknown[] {
  const list = asList(asRecord(data[field]) ? null : data[field]);
  if (list.length === 0 || list.length === length) return list;
  const message = `has ${list.length} entries where categories has ${length}, so it is not used`;
  remarks.push({
    rule: 'lists-parallel',
    written: [field],
    message,
    hint: 'one entry for each category, in the same order',
  });
  return [];
}

function normaliseImage(value: unknown, remarks: Remark[]): unknown {
  const [at, picture] = onlyOne(value, ['featuredImage']);
  const image = asRecord(picture);
  const [hrefAt, href] = image ? onlyOne(image.href, [...at, 'href']) : [at, picture];
  const leaveOut = (rule: RuleName, written: FieldPath, why: string, hint: string): null => {
    remarks.push({ rule, written, message: `${why}, so an artwork stands in`, hint });
    return null;
  };
  if (isBlank(href)) {
    const rest = image ? Object.values(image).some((part) => !isBlank(part)) : false;
    return rest ? leaveOut('image-missing', at, 'names no file', 'add href') : null;
  }
  if (typeof href !== 'string') return leaveOut('image-missing', hrefAt, `is ${kindOf(href)}`, ONE_FILE);
  if (isLocalFile(href)) return leaveOut('image-missing', hrefAt, ...localFile(href));
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href))
    return leaveOut('image-remote', hrefAt, `"${href}" lies on another site`, 'save it beside the article');
  const file = fileName(href);
  const refused = whyNotFile(file);
  if (refused) return leaveOut('image-missing', hrefAt, refused.why, refused.hint);
  // What describes it is no text where rules ask for one, and keeps no article back.
  const [, alt] = onlyOne(image?.alt, []);
  return { file, alt: typeof alt === 'string' ? cleanText(alt) : '' };
}

/** What is told of a file of the writer's own machine. */
function localFile(href: string): readonly [why: string, hint: string] {
  const name = nameOfFile(href);
  return [
    `"${href}" is a file of one machine, where nobody else can open it`,
    `save it beside the article and write ${name === '' ? 'its name alone' : `"${name}"`}`,
  ];
}

const ONE_FILE = 'write the name of one file';

function fileName(written: string): string {
  return written.trim().replace(/^(?:\.\/)+/, '');
}

/** Why a name is none of a file of the content folder, and what to do; null where it may be one. */
function whyNotFile(file: string): { readonly why: string; readonly hint: string } | null {
  if (file === '') return { why: 'names no file', hint: ONE_FILE };
  const why = whyNotContentFile(file);
  if (why === null) return null;
  const path = slashed(file);
  const hint = file.startsWith('//')
    ? 'write it from https:// on'
    : isFromRoot(file) && whyNotContentFile(path) === null
      ? `write ${path}`
      : 'save it beside the article and write its name alone';
  return { why: `"${file}" ${why}`, hint };
}

function normalisePdf(value: unknown, remarks: Remark[]): unknown {
  const [at, written] = onlyOne(value, ['featuredPdf']);
  const pdf = asRecord(written);
  const [hrefAt, href] = pdf ? onlyOne(pdf.href, [...at, 'href']) : [at, written];
  const leaveOut = (place: FieldPath, why: string, hint: string): null => {
    remarks.push({ rule: 'pdf-missing', written: place, message: `${why}, so it is left out`, hint });
    return null;
  };
  if (isBlank(href)) return null;
  if (typeof href !== 'string') return leaveOut(hrefAt, `is ${kindOf(href)}`, ONE_FILE);
  const labels = ['label', 'title', 'alt'].map((field) => onlyOne(pdf?.[field], [...at, field]));
  const [labelAt, label] = labels.find(([, found]) => !isBlank(found)) ?? [at, null];
  if (!isBlank(label) && typeof label !== 'string') leaveOut(labelAt, `is ${kindOf(label)}`, 'write one line of text');
  const words = typeof label === 'string' ? cleanText(label) : '';
  if (isLocalFile(href)) return leaveOut(hrefAt, ...localFile(href));
  if (/^\s*[a-z][a-z0-9+.-]*:/i.test(href)) {
    const address = decodeAddress(href.trim());
    if (parseWebAddress(address) !== null) return { file: null, href: address, label: words };
    return leaveOut(hrefAt, `"${address}" is not a web address`, 'write it from https:// on');
  }
  const file = fileName(href);
  const refused = whyNotFile(file);
  return refused ? leaveOut(hrefAt, refused.why, refused.hint) : { file, href: null, label: words };
}

function normaliseLinkedName(value: unknown): unknown {
  if (isBlank(value)) return null;
  const group = asRecord(value);
  if (!group) return { name: clean(value), href: null };
  if (Object.values(group).every(isBlank)) return null;
  const name = firstWritten(group.label, group.name, group.title);
  return { name: clean(name), href: address(firstWritten(group.href, group.link, group.url) ?? null) };
}

/** Credit by name, or where there is only a link by the domain it leads to. */
function normaliseVia({ via, viaLink }: Fields): unknown {
  if (isBlank(via) && isBlank(viaLink)) return null;
  const href = isBlank(viaLink) ? null : address(viaLink);
  const parsed = typeof href === 'string' ? parseWebAddress(href) : null;
  // A link that leads nowhere is told by itself, and not as a name that is missing.
  const name = isBlank(via) ? (parsed ? domainOf(parsed) : kindOf(viaLink)) : clean(via);
  return { name, href };
}

function normaliseSubject(value: unknown): unknown {
  if (isBlank(value)) return null;
  const group = asRecord(value);
  const name = clean(group ? firstWritten(group.label, group.name, group.title) : value);
  if (group && Object.values(group).every(isBlank)) return null;
  return { name, slug: offeringSlug(group?.permalink, name) };
}

function normaliseOfferings(value: unknown, origins: Origin[], remarks: Remark[]): unknown[] {
  const offerings: unknown[] = [];
  const seen = new Map<unknown, unknown>();
  const firsts = new Map<unknown, unknown>();
  for (const [index, written] of asList(value).entries()) {
    if (isBlank(written)) continue;
    const group = asRecord(written);
    const label = clean(group ? firstWritten(group.label, group.name, group.title) : written);
    const slug = offeringSlug(group?.permalink, label);
    const at: FieldPath = Array.isArray(value) ? ['relatedOfferings', index] : ['relatedOfferings'];
    const repeated = repetition(seen, slug, label, at, remarks);
    const first = firsts.get(slug);
    if (repeated === 'again') remarks.push(repeatedValue(at, label, addsNothing(written, first)));
    if (repeated) continue;
    firsts.set(slug, written);
    const shape: FieldPath = ['offerings', offerings.length];
    const topics = [...asList(group?.categories).entries()].filter(([, name]) => !isBlank(name));
    origins.push(
      { shape, written: at },
      { shape: [...shape, 'label'], written: nameAt(written, at) },
      { shape: [...shape, 'slug'], written: [...at, 'permalink'] },
      { shape: [...shape, 'offeringId'], written: [...at, 'offeringId'] },
      ...topics.map(([entry], position) => ({
        shape: [...shape, 'topics', position],
        written: Array.isArray(group?.categories) ? [...at, 'categories', entry] : [...at, 'categories'],
      })),
    );
    offerings.push({
      slug,
      label,
      topics: topics.map(([, name]) => normaliseTopic(clean(name), undefined, undefined)),
      offeringId: group?.offeringId ?? '',
    });
  }
  return offerings;
}

/** Where the name of something is written that may be a group: by which word for it, or would be. */
function nameAt(value: unknown, at: FieldPath): FieldPath {
  return firstOf(value, ['label', 'name', 'title'], at);
}

/** The first of some fields of a group that is not blank, else the usual one; the value itself where it is no group. */
function firstOf(value: unknown, fields: readonly [usual: string, ...others: string[]], at: FieldPath): FieldPath {
  const group = asRecord(value);
  return group ? [...at, fields.find((field) => !isBlank(group[field])) ?? fields[0]] : at;
}

/** A permalink's last segment as written; only where none is given, a slug from the label. */
function offeringSlug(permalink: unknown, label: unknown): unknown {
  if (isBlank(permalink)) return typeof label === 'string' ? slugOf(label) : label;
  return typeof permalink === 'string'
    ? canonicalPath(permalink.trim())
        .replace(/^\/offering\//, '')
        .replace(/^\//, '')
    : permalink;
}
