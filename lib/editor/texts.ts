// What the language server says in an editor.

export const SOURCE = 'npm run check';

/** The names of code actions. */
export const ACTIONS = {
  write: (value: string) => `Write "${value}"`,
  remove: 'Remove this',
} as const;

export const noSchema = (file: string, root: string): string =>
  `There is no ${file} in ${root} yet, so no fields are offered. Make it: npm run schema`;

export const CHECK_FAILED = (why: string): string => `The content folder could not be checked: ${why}`;

/** Why `npm run new -- --from` changed a field of an article from another site. */
export const TAKE_OVER = {
  fields: {
    aliases: 'older addresses, from the first slash on',
    author: 'a list of names',
    breadcrumbs: 'they end with the title',
    categories: 'a list of topics, by the names used here',
    categoryLabel: 'follows the categories',
    categorySlug: 'follows the categories',
    categoryUrl: 'follows the categories',
    date: 'in the usual form of a date',
    description: 'character codes and extra spaces removed',
    href: 'repeats the link',
    link: 'source and original, without tracking parameters',
    mdName: 'the name of the file',
    original: 'repeats the link',
    relatedOfferings: 'each with its address and topics',
    slug: 'source, then title',
    title: 'character codes and extra spaces removed',
  } as Readonly<Record<string, string>>,
  added: { was: 'nothing', is: 'as in every article here', why: 'added' },
  spelling: 'the spelling used here',
  name: 'the name used here',
  onePicture: 'one picture, as it is named here',
  elsewhere: 'is in a folder of the other site, not next to the article',
  paths: 'older addresses, as paths',
  urlKept: 'kept as an alias',
  isDraft: 'it is a draft',
  inStatus: 'the status says so',
  inLink: 'the link says so',
  onRequest: 'from the command line',
  dateFromName: 'the day in the name of the file',
  dateToday: 'today, because the file has no date',
  slug: (reason: string) => `it ${reason}`,
  newTopic: (name: string, near: string) => `the topic "${name}" is new here${near}`,
  shortcode: (found: string) => `the body contains the shortcode ${found}, which readers see as text: write it out`,
  picture: (found: string) => `the body shows the picture ${found}: copy that file next to the article`,
  tooManyReferences: 'too many references (*name)',
  copied: 'copied next to the article',
  noPicture: 'there is no such file next to the article: save one and name it with --image',
} as const;

/** A name that an editor typed. */
export const NAMES = {
  ambiguous: (count: number, names: string) => `is the label of ${count} (${names}): write the whole name`,
  unknown: (near: string) => `does not exist${near}`,
  near: (names: string) => ` (did you mean ${names}?)`,
} as const;

/** What `npm run new` asks, refuses and reports. */
export const NEW = {
  noTitle: 'the title is missing: npm run new -- "Title" --link URL',
  titleInQuotes: (words: string) => `put the title in quotes: "${words}"`,
  noLetter: (option: string, name: string) => `${option}: "${name}" has no letter or digit`,
  tracking: (names: string) => `Removed from the link, because they only track readers: ${names}`,
  folder: (news: string, why: string) => `${news} ${why}; name another folder in CONTENT_DIR, or copy the files there`,
  noFolder: (news: string) => `there is no folder ${news}: make it, or name another folder in CONTENT_DIR`,
  unread: (files: string) => `these files cannot be read, so duplicates would not be found:\n${files}`,
  help: 'Nothing was written. "npm run new -- --help" explains how to use it.',
  nothing: 'Nothing was written.',
  aliasTaken: (path: string) => `the alias ${path} was left out, because it leads to another page already`,
  picture: (file: string, why: string) => `the picture ${file} ${why}`,
  pictureIsPdf: (file: string) => `the picture ${file} is a PDF`,
  pdf: (file: string, why: string) => `the PDF ${file} ${why}`,
  pdfIsPicture: (file: string) => `${file} is a picture`,
  unreadable: 'cannot be read',
  notUtf8: 'is not UTF-8 text (save it in the encoding UTF-8)',
  notInStatic: (file: string, folder: string) => `${file} is in no folder ${folder} around the article`,
  sameStory: (article: string, path: string) => `${article} already reports this story, at ${path}`,
  again: 'to write it again, add --yes',
  otherSlug: 'choose another with --slug',
  ask: {
    titleMissing: 'An article needs a title.',
    link: 'Link to the original (empty for a piece of your own)',
    description: 'Description: one or two sentences for lists and search results',
    authors: 'Authors, separated by commas',
    address: (why: string) => `Its address: ${why}`,
    topics: 'Topics: type to search, Tab to choose (for a new one: --new-topic)',
    offerings: 'Offerings it is about: type to search, Tab to choose',
    again: (articles: string) => `${articles} already reports this story. Write another?`,
    slug: (slug: string, reason: string) => `the slug "${slug}" ${reason}`,
    slugTaken: (slug: string, owner: string) => `the slug "${slug}" belongs to ${owner}`,
  },
  newTopicOption: 'for a new one: --new-topic',
  newOfferingFile: 'to make one: offerings/<slug>.md',
  report: {
    written: 'Written:',
    shown: 'Not written, only shown:',
    with: (file: string) => `  with ${file}`,
    address: (address: string) => `Address: ${address}`,
    preview: (url: string) => `Preview: ${url}`,
    hidden: (why: string) => `Readers do not see it: it ${why}.`,
    draft: 'is a draft',
    neverAppears: 'expires before it appears',
    scheduled: (moment: string) => `is scheduled for ${moment}`,
    expired: (moment: string) => `expired on ${moment}`,
    empty: (names: string) => `Still empty: ${names}.`,
    alt: 'The title stands in for a description of the picture: say what the picture shows (alt).',
    next: (hasEmpty: boolean) =>
      `Next: ${hasEmpty ? 'fill in what is empty, and ' : ''}look at it in the preview, "npm run dev".`,
  },
} as const;

/** What `npm run new-site` refuses and reports. */
export const NEW_SITE = {
  noFolder: 'the folder is missing: npm run new-site -- DIR',
  oneFolder: (words: string) => `name one folder; put a name with spaces in quotes: "${words}"`,
  name: (name: string, why: string) => `--name: "${name}" ${why}`,
  noLetter: 'has no letter or digit',
  tooLong: (most: number) => `is longer than ${most} characters`,
  help: 'Nothing was written. "npm run new-site -- --help" explains how to use it.',
  nothing: 'Nothing was written.',
  partly: 'Files that were written before stay.',
  notEmpty: (folder: string, files: string) =>
    `${folder} is not empty (${files}): name a new folder, or empty this one`,
  notAFolder: (folder: string) => `${folder} is not a folder: name another`,
  unreadable: (folder: string, code: string) => `${folder} cannot be read (${code})`,
  made: (name: string, folder: string) => `${name} is in ${folder}:`,
  commands: (setting: string) => [
    `  ${setting} npm run dev     shows it while you write: http://localhost:3000`,
    `  ${setting} npm run check   lists its problems`,
    `  ${setting} npm run up      builds and serves it`,
  ],
  next: 'The settings are in site.yaml. Replace the sample articles, offering and page with your own.',
} as const;
