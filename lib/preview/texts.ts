import { countOf } from '@/lib/core/count-of';
import type { BodyKind } from '@/lib/markdown/body-kind';
import type { FileState } from '@/lib/preview/article-state';

// What the preview says: in its bar, at the desk, on its pages and in the terminal. Text between backticks is shown as code.

/** The bar below every page. */
export const BAR = {
  name: 'Preview',
  /** The new address stands between both. */
  moved: {
    before: 'The article has moved to ',
    after: '. Add this address to its aliases, and readers find it from here too.',
  },
  noAnswer: 'The preview’s server does not answer.',
  failed: (why: string) => `The preview’s server failed: ${why}`,
  noAnswerTo: 'The preview does not answer.',
  asReaders: 'As readers see it now',
  follow: 'Follow what is saved',
  desk: 'Desk',
  code: 'VS Code',
  wholeFolder: (articles: number) => `Whole folder, ${countOf(articles, 'article')}:`,
  stillReading: (count: number) => `still reading ${countOf(count, 'article')}; lists and counts will change`,
  noProblems: 'no problems',
  unpublished: (count: number) => `${count} not published`,
  problems: (counts: string) => `This page: ${counts}`,
  fields: 'Front matter',
  cards: 'As others show it',
  aliases: (count: number) => `Older addresses: ${count}`,
  fileIsRight: 'This file has no problems.',
} as const;

/** How the front matter was read. */
export const FIELDS = {
  caption: 'What each field shows, and what the file says',
  heads: ['Field', 'Shown as', 'How', 'In the file'],
  how: {
    'as written': 'as written',
    normalised: 'tidied up',
    derived: 'filled in for you',
    'not used': 'not used',
  },
  body: {
    markdown: 'markdown',
    html: 'HTML: stars, indents and blank lines have no effect in it',
    mixed: 'markdown with HTML in it',
  } satisfies Readonly<Record<BodyKind, string>>,
} as const;

/** How others show an article. */
export const CARDS = {
  media: { search: 'A search engine', social: 'A social post', listing: 'Our own lists' },
  tooLong: (what: 'title' | 'description', length: number, shown: number) =>
    `The ${what} has ${length} characters; about ${shown} are shown.`,
  shortDescription: (length: number) =>
    `The description has only ${countOf(length, 'character')}; search engines may choose other words.`,
  descriptionFromBody: 'The description is taken from the body.',
  remotePicture: (address: string) => `The picture is on another site, so the preview does not load it: ${address}`,
  sitePicture: 'The article has no picture; the picture of the site is shown.',
  smallPicture: (width: number, best: { width: number; height: number }) =>
    `The picture is ${width} pixels wide; ${best.width} × ${best.height} is best for posts.`,
  noPicture: 'The article has no picture: lists show none, other pages show a drawing instead.',
  noTopic: 'The article has no topic, so no topic page lists it.',
} as const;

/** The desk. */
export const DESK = {
  name: 'The editor’s desk',
  sections: {
    articles: 'Articles',
    pages: 'Pages',
    calendar: 'Calendar',
    duplicates: 'Duplicates',
    problems: 'Problems',
  },
  leads: {
    articles: 'Every article in the content folder, as it was last saved.',
    pages: 'The site’s own pages: every `.mdx` file in `pages/`.',
    calendar: 'What appears and expires from today on. Days are in UTC.',
    duplicates: 'Articles with the same original, or almost the same title from two sources.',
    problems: 'Everything that `npm run check` finds, by rule. Errors come first: they stop a build.',
  },
  empty: {
    articles: {
      title: 'No articles yet',
      text: 'Put a markdown file into `news/`, or run `npm run new`. It appears here as soon as it is saved.',
    },
    matches: { title: 'Nothing matches', text: 'No article meets all of these conditions.', all: 'Show everything' },
    pages: {
      title: 'No pages yet',
      text: 'Save `pages/about.mdx` with a `title`: it appears here, and at `/about`.',
    },
    calendar: {
      title: 'Nothing is scheduled',
      text: 'Articles with a future `date`, `publishDate` or `expiryDate` appear here.',
    },
    duplicates: {
      title: 'No duplicates',
      text: 'No two articles have the same original, or almost the same title from two sources.',
    },
    problems: { title: 'No problems', text: 'Every file follows every rule.' },
  },
  states: {
    published: 'Published',
    draft: 'Drafts',
    scheduled: 'Scheduled',
    expired: 'Expired',
    broken: 'Broken',
  } satisfies Readonly<Record<FileState, string>>,
  needs: {
    errors: 'With errors',
    warnings: 'With warnings',
    'no-image': 'Without image',
    changed: 'Changed since the last commit',
  },
  noGit: 'Changes unknown: the folder is not in a git repository',
  ignored: (problem: string) => `${problem}. It was ignored.`,
  unknownChanges: 'show: without a git repository it is not known what changed',
} as const;

/** The desk's parts. */
export const DESK_PARTS = {
  sections: 'The desk',
  titles: {
    articles: 'Articles on the desk',
    pages: 'Pages on the desk',
    calendar: 'Calendar of the desk',
    duplicates: 'Duplicates on the desk',
    problems: 'Problems on the desk',
  },
  notes: 'Left out of the address',
  totals: { name: 'Totals', states: 'By state', all: 'All', needs: 'To look at' },
  pages: { name: 'Pages', page: (number: number) => `Page ${number}`, previous: '← Previous', next: 'Next →' },
  months: { name: 'Months', before: (month: string) => `← From ${month}`, after: (month: string) => `From ${month} →` },
  filter: {
    words: 'Title, slug or file',
    topic: 'Topic',
    anyTopic: 'Any topic',
    problem: 'Problem',
    anyProblem: 'Any or none',
    submit: 'Filter',
    all: 'Show everything',
    onDay: (day: string) => `Only what appears or expires on ${day}. `,
    anyDay: 'Any day',
  },
  table: {
    caption: (range: string) => `Articles: ${range}`,
    state: 'State',
    title: 'Title',
    date: 'Date',
    topics: 'Topics',
    source: 'Source',
    image: 'Image',
    problems: 'Problems',
    file: 'File',
    untitled: 'Without a title',
    appears: (moment: string) => `appears ${moment}`,
    expires: (moment: string) => `expires ${moment}`,
    moreTopics: (count: number) => `and ${count} more`,
    images: { shown: 'Yes', missing: 'Missing', none: 'No' },
  },
  story: { source: 'Source', original: 'Original', file: 'File', none: 'None' },
} as const;

/** The desk's calendar. */
export const CALENDAR = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  caption: (month: string) => `What appears and expires in ${month}`,
  today: ' today',
  more: (count: number) => `and ${count} more`,
  nothing: 'Nothing appears or expires any more this month.',
  appearing: (count: number) => `${countOf(count, 'article')} to appear`,
  expiring: (count: number) => `${count} to expire`,
} as const;

/** What the desk says of an address that it cannot follow; {@link DESK.ignored} follows. */
export const PARAMETERS = {
  unknown: 'the desk has no such parameter',
  twice: 'it is there more than once',
  isNot: (written: string, expected: string) => `"${written}" is not ${expected}`,
  states: (states: readonly string[]) => `a file has only one state, not ${states.join(' and ')}`,
  isNoneOf: (written: string, all: readonly string[]) => `"${written}" is not one of ${all.join(', ')}`,
  expected: {
    rule: 'the name of a rule',
    text: (most: number) => `at most ${most} characters long`,
    topic: 'the slug of a topic',
    day: 'a day such as 2026-02-17',
    month: 'a month such as 2026-11',
    page: 'the number of a page',
    oneOf: (values: readonly string[]) => `one of ${values.join(', ')}`,
  },
} as const;

/** Why two articles may be the same story. */
export const DUPLICATES = {
  'same-original': 'same original',
  'similar-title': 'almost the same title, another source',
  earliest: 'the earliest',
  sameDay: 'the same day',
  later: (days: number) => `${countOf(days, 'day')} later`,
  more: (count: number) => `and ${count} more`,
} as const;

/** The problems of one rule. */
export const PROBLEMS = {
  canFix: (count: number, of: number) =>
    `"npm run check -- --fix" can correct ${count < of ? `${count} of these` : of === 1 ? 'it' : 'all of these'}`,
  inArticles: (count: number) => (count === 1 ? 'In one article' : `In ${count.toLocaleString('en')} articles`),
  firstPlaces: (count: number) => `Show the first ${count}`,
  places: 'Show where',
  /** A problem that stands in another file. */
  inFile: (file: string, message: string) => `in ${file}: ${message}`,
} as const;

/** Pages that stand in for one. */
export const STAND_IN = {
  title: 'Broken file',
  broken: 'Readers do not see this, and no list shows it, until the errors below are corrected.',
  noPageYet: 'This file is not a page yet',
  noArticleYet: 'This file is not an article yet',
  missing: 'There is no page at this address',
  missingText: 'Readers see a page that says so. Save an article with this address, and it appears here by itself.',
} as const;

/** What the terminal says. */
export const TERMINAL = {
  stillReading: (count: number) =>
    `Still reading ${countOf(count, 'article')}. Lists show those that were read; other pages wait.`,
  unreadable: (why: string) => `The content cannot be read: ${why}`,
  found: (counts: string, articles: number, hasProblems: boolean) =>
    `${counts} in ${countOf(articles, 'article')}${hasProblems ? '; /preview lists them' : ''}.`,
} as const;

/** Why a request is refused or fails. */
export const REFUSALS = {
  foreign: (what: 'host' | 'origin' | 'page that asks', shown: string) =>
    `This preview answers its own machine alone, and the ${what} is ${shown}. To allow it, name it in PREVIEW_HOSTS.\n`,
  status: (status: number) => `it answered ${status}`,
  failed: (request: string) => `${request} failed:`,
  closed: 'The preview is closed.',
  notContent: 'This is not a file of the content folder.\n',
  noEditor: 'No editor with a window is set: see REACT_EDITOR in docs/preview.md.\n',
  editorFailed: (why: string) => `The editor could not be started: ${why}\n`,
  noEditorNamed: 'no editor is set',
  onOrOff: 'Send on or off.\n',
} as const;
