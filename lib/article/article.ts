import { z } from 'zod';
import { extraText } from '@/lib/article/extra-fields';
import { parseDate } from '@/lib/core/dates';
import { explainDate } from '@/lib/core/explain-date';
import type { FieldPath } from '@/lib/core/field-path';
import { asRecord, kindOf } from '@/lib/core/fields';
import { isLocalFile } from '@/lib/core/local-file';
import type { RuleName } from '@/lib/core/rules';
import { slugOf, whyNotSlug } from '@/lib/core/slug';
import { parseWebAddress, whyNotWebAddress } from '@/lib/core/web-address';
import type { Place } from '@/lib/core/yaml-mapping';

/**
 * The article's one schema, and by inference its type: what every page, index and feed may rely on. It checks the one
 * shape that `normaliseArticle` makes of the many ways to write front matter, and turns texts into what they mean.
 *
 * Example: `{ slug: 'kevinmd-4-steps', title: '4 Steps', date: { day: '2021-02-17', instant: '2021-02-17T00:…' }, … }`
 */

function issue(context: z.core.$RefinementCtx, rule: RuleName, message: string, hint?: string): never {
  context.issues.push({ code: 'custom', message, params: { rule, hint }, input: context.value });
  return z.NEVER;
}

const text = z.unknown().transform((value, context): string => {
  if (typeof value === 'string') return value;
  return value === null || value === undefined
    ? ''
    : issue(context, 'field-type', `is ${kindOf(value)}`, hintForText(value));
});

/** What may have been meant by a list or a group of fields where a text belongs. */
function hintForText(value: unknown): string {
  if (Array.isArray(value)) return 'write one line of text; one that begins with [ goes into quotes';
  const [[name, rest] = ['', null], ...more] = Object.entries(asRecord(value) ?? {});
  const isLine = more.length === 0 && (rest === null || typeof rest === 'string');
  if (!isLine) return 'write one line of text';
  // `Health:` and `{Health}` are the same to YAML, so only the writer knows which of them it was.
  return `if it is one line of text, put it in quotes${rest === null ? '' : `: "${name}: ${rest}"`}`;
}

const requiredText = text.transform((value, context): string => {
  return value === '' ? issue(context, 'field-required', 'is missing') : value;
});

const dateSchema = text.transform((value, context) => {
  if (value === '') return issue(context, 'field-required', 'is missing', 'a date looks like 2021-02-17');
  const parsed = parseDate(value);
  if (parsed) return parsed;
  const { message, hint } = explainDate(value);
  return issue(context, 'date-exists', message, hint);
});

function checkSlug(value: string, context: z.core.$RefinementCtx): string {
  const reason = whyNotSlug(value);
  const lastSegment =
    value
      .replace(/[\\/]+$/, '')
      .split(/[\\/]/)
      .at(-1) ?? value;
  return reason
    ? issue(context, 'slug-grammar', `"${value}" ${reason}`, `for instance ${slugOf(lastSegment) || 'my-article'}`)
    : value;
}

const slugSchema = requiredText.transform(checkSlug);

/** Empty where nothing is written, and no letter of the label makes one: then {@link needsPermalink} speaks. */
const offeringSlugSchema = text.transform((slug, context) => (slug === '' ? slug : checkSlug(slug, context)));

function needsPermalink(slug: string, label: string, context: z.core.$RefinementCtx): void {
  if (slug !== '') return;
  const message = `is missing, and no address can be made of "${label}"`;
  const params = { rule: 'field-required', hint: 'write a permalink, such as /offering/my-product' };
  context.addIssue({ code: 'custom', path: ['slug'], message, params });
}

/** What to do with a name of which no address can be made. */
const LETTERS = 'write a name that has one, or take it out';

const nameSchema = requiredText.transform((name, context) => {
  const slug = slugOf(name);
  return slug === '' ? issue(context, 'field-type', `"${name}" has no letter or digit`, LETTERS) : { name, slug };
});

const webAddress = text.transform((value, context): string | null => {
  if (value === '') return null;
  const address = parseWebAddress(value);
  if (address !== null) return address;
  const { message, hint } = whyNotWebAddress(value);
  return issue(context, 'address-malformed', message, hint);
});

/** `written` is judged, because its escapes may stand for what no path may hold plainly; `path` is kept. */
const aliasSchema = z.object({ written: text, path: text }).transform(({ written, path }, context): string => {
  if (isLocalFile(written))
    return issue(
      context,
      'alias-form',
      `"${written}" is a file of one machine`,
      'write a path, such as /news/old-address',
    );
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(written))
    return issue(context, 'alias-form', `"${written}" is not a path`, 'begin at its first single slash');
  if (/[?#\s]/.test(written))
    return issue(context, 'alias-form', `"${written}" is more than a path`, 'leave out ?, # and white space');
  if (path.includes('\\'))
    return issue(
      context,
      'alias-form',
      `"${written}" holds a backslash`,
      `write ${written.replace(/\\/g, '/').replace(/^\/*/, '/')}`,
    );
  return /\p{Cc}/u.test(path) ? issue(context, 'alias-form', `"${written}" holds an invisible character`) : path;
});

/** A slug that was made of a name: where there is none, it is the name that has nothing to make it of. */
function checkMadeSlug(slug: string, name: string, context: z.core.$RefinementCtx): void {
  const reason = slug === '' ? 'has no letter or digit' : whyNotSlug(slug);
  if (reason) issue(context, slug === '' ? 'field-type' : 'slug-grammar', `"${slug || name}" ${reason}`, LETTERS);
}

const topicRefSchema = z
  .object({
    slug: text,
    /** As written, e.g. `Energy: Wind power`. */
    name: requiredText,
    taxonomy: requiredText,
    label: requiredText,
  })
  .superRefine(({ slug, name }, context) => checkMadeSlug(slug, name, context));

/** Names a topic wherever one is mentioned; two with one slug are one topic. */
export type TopicRef = z.infer<typeof topicRefSchema>;

const offeringRefSchema = z
  .object({
    slug: offeringSlugSchema,
    label: requiredText,
    topics: z.array(topicRefSchema),
    offeringId: text,
  })
  .superRefine(({ slug, label }, context) => needsPermalink(slug, label, context));

/** A product as an article mentions it. */
export type OfferingRef = z.infer<typeof offeringRefSchema>;

const linkedNameSchema = z.object({ name: requiredText, href: webAddress });

export const articleSchema = z.object({
  slug: slugSchema,
  title: requiredText,
  description: text,
  date: dateSchema,
  updated: dateSchema.nullable(),
  /** Where given, the piece is published from then on, whatever its date. */
  publishAt: dateSchema.nullable(),
  expires: dateSchema.nullable(),
  status: text.transform((value, context): 'published' | 'draft' => {
    if (value === 'published' || value === 'draft') return value;
    return issue(
      context,
      'status-known',
      `"${value}" is not a state of publication`,
      'status: draft, status: published, or nothing',
    );
  }),
  aliases: z.array(aliasSchema),
  authors: z.array(nameSchema),
  topics: z.array(topicRefSchema),
  publisher: z
    .object({
      name: requiredText,
      /** Null where only a name is known: then there is no source page. */
      domain: z.string().nullable(),
    })
    .nullable(),
  /** Where the original stands; null for a piece of the house's own. */
  original: webAddress,
  /** `file` is as written: beside the article, or from the site's root, which `mediaPath` finds; it leaves no folder. */
  image: z.object({ file: requiredText, alt: text }).nullable(),
  /** A file as a picture is one, or a web address. */
  pdf: z.object({ file: requiredText.nullable(), href: webAddress, label: text }).nullable(),
  institution: linkedNameSchema.nullable(),
  /** The product the piece itself is about, as opposed to `offerings`, which it concerns. */
  subject: z
    .object({ name: requiredText, slug: offeringSlugSchema })
    .superRefine(({ slug, name }, context) => needsPermalink(slug, name, context))
    .nullable(),
  offerings: z.array(offeringRefSchema),
  insights: z.object({ name: text, text: requiredText }).nullable(),
  via: z.object({ name: requiredText, href: webAddress }).nullable(),
  metadata: z.object({
    title: text,
    description: text,
    socialTitle: text,
    socialDescription: text,
    socialImage: webAddress,
    robots: text,
  }),
  /** Markdown or HTML as the curators exported it: untrusted, to be seen by the renderer only. */
  body: z.string(),
  /**
   * Every field that is not used up above: provenance, and whatever else the file holds, as `extraOf` gives it. A text,
   * because a reading that was kept is opened faster without a dozen values of each article that no page asks for.
   */
  extra: z.record(z.string(), z.unknown()).transform(extraText),
});

/** One valid article. Immutable; every optional thing is null or empty, never undefined. */
export type Article = Readonly<z.infer<typeof articleSchema>> & {
  /** Path from the content folder, with forward slashes: `news/dfb122ae.md`. */
  readonly file: string;
};

/** The addresses a file asks for. A file with other errors asks too, so that a collision is told with the rest. */
export const claimSchema = articleSchema.pick({ slug: true, aliases: true });

/** What could be read of a file that is no article yet, for an editor to see above its problems. */
export interface BrokenArticle {
  /** Path from the content folder, and as problems name it. */
  readonly file: string;
  readonly shownAs: string;
  /** Null when none is written, or what is written is no slug. */
  readonly slug: string | null;
  /** Empty where none could be read. */
  readonly title: string;
  readonly description: string;
  readonly original: string | null;
  readonly body: string;
}

/** What decides who owns an address: an article's, or those of a file that is no article yet. */
export interface Claim {
  readonly article: Readonly<z.infer<typeof claimSchema>>;
  readonly shownAs: string;
  readonly places: Pick<ArticleFile['places'], 'slug' | 'aliases'>;
}

/** An article with what is needed to point an editor back into its file. Plain data, so that a reading can be kept. */
export interface ArticleFile {
  readonly article: Article;
  /** The path problems name: `content/news/x.md`. */
  readonly shownAs: string;
  readonly places: {
    readonly slug: Place;
    readonly title: Place;
    readonly original: Place;
    readonly id: Place;
    readonly image: Place;
    readonly pdf: Place;
    /** One for each alias, in order; likewise below. */
    readonly aliases: readonly AliasPlace[];
    readonly topics: readonly EntryPlace[];
    readonly offerings: readonly OfferingPlace[];
  };
  readonly written: Written;
}

/** Where an alias stands, and the field as it is written. */
export interface AliasPlace extends Place {
  readonly path: FieldPath;
}

/** Where an entry of a list stands. */
export interface EntryPlace extends Place {
  /** Its index in the list as written, where entries may be empty or repeated; null where one value stands for a list. */
  readonly index: number | null;
}

/** Where an offering stands; `bare` where it is a name alone, without fields of its own. */
export interface OfferingPlace extends EntryPlace {
  readonly bare: boolean;
}

/** What a file says that its article does not, for rules that compare it with what else there is. */
export interface Written {
  /** Fields that are written under another name than the usual, by the usual one: `{ categories: 'Categories' }`. */
  readonly names: Readonly<Record<string, string>>;
  /** The field that the address of the original stands in. */
  readonly originalPath: FieldPath;
  /** The pixels that the front matter says the picture has. */
  readonly imageSize: readonly DeclaredPixels[];
  /** Links of the body that may lead to pages of this site. */
  readonly links: readonly WrittenLink[];
  /** Pictures and PDFs that the body may name as files beside it. */
  readonly media: readonly WrittenMedia[];
}

/** A width or height as the front matter declares it, and where. */
export interface DeclaredPixels extends Place {
  readonly side: 'width' | 'height';
  readonly pixels: number;
  /** Whether it stands in `size: [width, height]`; else in a field of its own. */
  readonly listed: boolean;
}

/** A link as written, and the line of the file it stands in. */
export interface WrittenLink {
  readonly href: string;
  readonly line: number;
}

/** The name of a file as written, and the line of the file it stands in first. */
export interface WrittenMedia {
  readonly name: string;
  readonly line: number;
}

/** A field's place in the shape, and where the editor wrote what it was made of. */
export interface Origin {
  readonly shape: FieldPath;
  readonly written: FieldPath;
}
