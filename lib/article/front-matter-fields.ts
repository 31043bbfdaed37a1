/**
 * How one value may be written. Every scalar is text to the reader, whatever YAML takes it for, so `text` stands for
 * numbers and yes and no as well. `anything` is not judged.
 */
export type Form =
  | 'text'
  | 'date'
  | 'slug'
  | 'status'
  | 'yes or no'
  | 'web address'
  | 'older address'
  | 'topic'
  | 'offering'
  | 'permalink'
  | 'anything';

/** A field as an editor writes it. */
export interface WrittenField {
  /** For editors: what it is for and how it is written. */
  readonly description: string;
  readonly form: Form;
  /**
   * What becomes of it: `whole`, all of it ends in the article; `part`, only some of its fields are read; `kept`, it
   * stays with the article unread.
   */
  readonly use: 'whole' | 'part' | 'kept';
  readonly required?: true;
  /** Whether a list of them may stand where one may. */
  readonly many?: true;
  /** Its own fields, where it may be written as a group. */
  readonly fields?: FieldTable;
}

/** Fields by the name they are usually written under. */
export type FieldTable = Readonly<Record<string, WrittenField>>;

function read(form: Form, description: string, more: Partial<WrittenField> = {}): WrittenField {
  return { description, form, use: 'whole', ...more };
}

function kept(description: string): WrittenField {
  return { description, form: 'anything', use: 'kept' };
}

const OFFERING_NAME: FieldTable = {
  label: read('offering', 'The name of the offering.'),
  name: read('anything', 'Another word for `label`.'),
  title: read('anything', 'Another word for `label`.'),
  permalink: read('permalink', 'Its address: `/offering/hotdoc-telehealth`. Without one it is made of the label.'),
};

function shared(about: string, prefix: string): FieldTable {
  return {
    [`${prefix}title`]: read('anything', `The title ${about}.`),
    [`${prefix}description`]: read('anything', `The description ${about}.`),
    [`${prefix}image`]: read('anything', `The web address of the picture ${about}.`),
  };
}

/**
 * Every field of an article's front matter, and how it is written: the one list of their names. What the values must
 * be in the end is said by `articleSchema`, how the variants become one shape by `normaliseArticle`.
 */
export const FRONT_MATTER_FIELDS: FieldTable = {
  title: read('text', 'The headline.', { required: true }),
  date: read('date', 'The day it appeared: `2021-02-17`. A date-time may follow, `2021-02-17T13:03:47Z`.', {
    required: true,
  }),
  description: read('text', 'One or two sentences, for lists and search results.'),
  slug: read(
    'slug',
    'The last part of its address, `/news/<slug>`; never changed later. Else made of publisher and title.',
  ),
  aliases: read('older address', 'Older addresses, one or a list. Each leads here.', { many: true }),
  lastMod: read('date', 'When it was changed. Shown where the day differs from `date`.'),
  publishDate: read('date', 'Not published before this moment, whatever `date` says.'),
  expiryDate: read('date', 'Not published from this moment on.'),
  status: read('status', '`draft` keeps it unpublished. Empty or `published` otherwise.'),
  draft: read('yes or no', '`true` keeps it unpublished.'),
  author: read('text', 'Who wrote it, one name or a list. Each gets a page.', {
    many: true,
    fields: { name: read('text', 'The name.', { required: true }) },
  }),
  authors: read('text', 'Another word for `author`.', {
    many: true,
    fields: { name: read('text', 'The name.', { required: true }) },
  }),
  categories: read('topic', 'Its topics: `Taxonomy: Label`, or a label alone. Each gets a page.', { many: true }),
  categoryUrl: read('anything', 'The addresses of the topics, in the order of `categories`.'),
  categoryLabel: read('anything', 'The labels of the topics, in the order of `categories`.'),
  link: read('web address', 'Where the original stands, and who published it.', {
    fields: {
      brand: read('text', 'The publisher: a domain, or a name.'),
      href: read('web address', 'The web address of the original.'),
      original: read('anything', 'The web address of the original, where `href` is empty.'),
    },
  }),
  linkBrand: read('anything', 'The publisher, where `link.brand` is empty.'),
  linkHref: read('anything', 'The web address of the original, where `link` is empty.'),
  href: read('anything', 'The web address of the original, where `link` is empty.'),
  original: read('anything', 'The web address of the original, where `link` is empty.'),
  // Not judged: a picture or PDF that cannot be shown is a warning of the check, which says why.
  featuredImage: read(
    'anything',
    'The picture: a file beside the article, or below `static/`. An artwork stands in where there is none.',
    {
      fields: {
        href: read(
          'anything',
          'The name of the file beside the article; with a slash before it, its path below `static/`.',
        ),
        alt: read('anything', 'What the picture shows, for those who do not see it.'),
        format: kept('Kept from the export.'),
        size: kept('Kept from the export: the picture is measured anew.'),
        valid: kept('Kept from the export.'),
        workPackage: kept('Kept from the export.'),
        wpAttachment: kept('Kept from the export.'),
      },
    },
  ),
  featuredPdf: read('anything', 'A PDF beside the article, or below `static/`, or its web address.', {
    fields: {
      href: read(
        'anything',
        'The name of the file beside the article, its path below `static/` from a slash on, or a web address.',
      ),
      label: read('anything', 'The words of the link.'),
      title: read('anything', 'Another word for `label`.'),
      alt: read('anything', 'Another word for `label`.'),
    },
  }),
  institution: read('text', 'The organisation the piece is about. It gets a page.', {
    fields: {
      label: read('text', 'Its name.'),
      name: read('anything', 'Another word for `label`.'),
      title: read('anything', 'Another word for `label`.'),
      href: read('web address', 'Its web address.'),
      link: read('anything', 'Another word for `href`.'),
      url: read('anything', 'Another word for `href`.'),
    },
  }),
  offering: read('offering', 'The product the piece itself is about.', { fields: OFFERING_NAME }),
  relatedOfferings: read('offering', 'The products it concerns: the sidebar, and the pages of the offerings.', {
    many: true,
    fields: {
      ...OFFERING_NAME,
      categories: read('topic', 'The topics of the offering.', { many: true }),
      offeringId: read('text', 'Its number in the catalogue.'),
    },
  }),
  insights_description: read('text', 'A remark of the curator.'),
  insights_name: read('text', 'Who made the remark.'),
  via: read('text', 'Whom to thank for the find.'),
  viaLink: read('web address', 'The web address of whom to thank.'),
  htmlMetaData: {
    description: 'What the page says of itself to machines, where it differs from what readers see.',
    form: 'anything',
    use: 'part',
    fields: {
      title: read('text', 'The title in search results.'),
      description: read('text', 'The description in search results.'),
      robots: read('text', 'What search engines may do with the page: `noindex`.'),
      ...shared('when shared, where `openGraphMetaData` has none', 'og'),
    },
  },
  openGraphMetaData: {
    description: 'What the page says of itself when it is shared.',
    form: 'anything',
    use: 'part',
    fields: {
      ogtitle: read('text', 'The title when shared.'),
      ogdescription: read('text', 'The description when shared.'),
      ogimage: read('web address', 'The web address of the picture when shared.'),
    },
  },
  twitterMetaData: {
    description: 'What the page says of itself when it is shared, where `openGraphMetaData` says nothing.',
    form: 'anything',
    use: 'part',
    fields: shared('when shared, where no other field has one', 'twitter'),
  },
  openProjectCustomFields: {
    description: "The curators' own fields.",
    form: 'anything',
    use: 'part',
    fields: {
      cleanUrl: read('anything', 'The web address of the original, where no other field has one.'),
      sourceUrl: read('anything', 'The web address of the original as it was found.'),
      curatorTopics: kept('Kept from the export.'),
    },
  },
  archetype: kept('Kept from the export.'),
  basePath: kept('Kept from the export.'),
  breadcrumbs: kept('Repeats what other fields say; not read.'),
  breadcrumbLinks: kept('Repeats what other fields say; not read.'),
  categorySlug: kept('Repeats what other fields say; not read.'),
  contentCategories: kept('Kept from the export.'),
  favIconImage: kept('Kept from the export.'),
  id: kept('Kept from the export: the number of the work package.'),
  identifier: kept('Kept from the export.'),
  layOut: kept('Kept from the export.'),
  mastHead: kept('Kept from the export.'),
  mdName: kept('Kept from the export: the name of the file.'),
  openProjectWorkPackageType: kept('Kept from the export.'),
  searchCategory: kept('Kept from the export.'),
  source: kept('Kept from the export: where it was curated.'),
  sub: kept('Kept from the export.'),
  tags: kept('Kept from the export. Topics are written under `categories`.'),
};

function namesUsed(...uses: readonly WrittenField['use'][]): ReadonlySet<string> {
  return new Set(Object.entries(FRONT_MATTER_FIELDS).flatMap(([name, { use }]) => (uses.includes(use) ? [name] : [])));
}

/**
 * Fields that end in the article whole. All others are kept in `extra`, those included of which only a part is read or
 * which repeat what others say.
 */
export const UNDERSTOOD: ReadonlySet<string> = namesUsed('whole');

/** Fields that are known beside those: no slip of the pen, even where one letter makes another field of them. */
export const KNOWN_BESIDE: ReadonlySet<string> = namesUsed('part', 'kept');
