import { FACET_KINDS, FACETS, forEachKind } from '@/lib/article/facets';
import { countOf } from '@/lib/core/count-of';
import { COUNTS } from '@/lib/pages/texts';

// What islands say: the search and the filter of directories. These texts travel to browsers.

/** The search field and its dialog. */
export const FIELD = {
  /** The button, the dialog and the way to it. */
  search: 'Search',
  label: 'Search articles',
  placeholder: 'Words, a topic, an author',
} as const;

/** The dialog. */
export const DIALOG = {
  title: 'Search the archive',
  close: 'Close',
  /** Behind that, for those who listen. */
  closeWhat: 'search',
  openPage: 'Open the search page',
  /** How a query is written; examples stand between. */
  help: {
    before: 'Search for words, a name or a topic. To narrow the results, add ',
    between: ', ',
    last: ' or ',
    after: '.',
  },
  examples: { first: ['"exact phrase"', '-without'], last: ['after:2021', 'before:2023'] },
  kept: 'Your searches are kept in this browser only.',
  forget: 'Forget them',
  recent: 'Recent searches',
  results: 'Results',
  articles: 'Articles',
  all: (results: number) => `All ${results} results, with filters`,
} as const;

/** What was found, and how much was searched. */
export const STATUS = {
  /** @param query in quotation marks; null where only filters ask */
  none: (query: string | null) => `No articles${query === null ? '' : ` for ${query}`}`,
  similar: (query: string | null, similar: number) =>
    `No exact matches${query === null ? '' : ` for ${query}`}. ${countOf(similar, 'similar article')}`,
  exact: (query: string | null, exact: number, similar: number) =>
    `${COUNTS.article(exact)}${query === null ? '' : ` for ${query}`}${similar === 0 ? '' : ` and ${similar} similar`}`,
  quoted: (query: string) => `“${query}”`,
  searching: 'Searching…',
  unreachable: 'The search cannot be reached. Press Search to try again.',
  listUnchanged: 'The search cannot be reached, so the list has not changed. Choose again to try again.',
  partly: (searched: string, of: string) => `Searching ${searched} of ${of} articles…`,
  missing: (missing: string, of: string) =>
    `${missing} of ${of} articles could not be loaded and were not searched. Press Search to ask the server for all.`,
} as const;

/** What narrows a search or a list. */
export const FACET_TEXTS = {
  name: 'Narrow the list',
  skip: 'Skip to the list',
  more: (count: number) => `${count} more`,
  /** Where no page lists them. */
  moreByWords: (count: number) => `${count} more: add a word to your search to see them.`,
  /** Behind the number of articles, for those who listen. */
  chosen: ', chosen',
} as const;

/** What a kind of filter or page is called. */
export const KINDS = {
  ...forEachKind(FACET_KINDS, (kind) => FACETS[kind].one),
  offering: 'Offering',
  from: 'From',
  to: 'Until',
  after: 'After',
  before: 'Before',
  phrase: 'Phrase',
  word: 'Word',
  date: 'Date',
} as const;

/** Filters in force, and what else there is to say of a search. */
export const NOTES = {
  filters: 'Active filters',
  remove: 'Remove: ',
  kind: (kind: string, isNegated: boolean) => `${isNegated ? 'Not ' : ''}${kind}: `,
  meant: { before: 'Did you mean ', after: '?' },
  otherNames: (said: string, also: readonly string[]) =>
    `“${said}” is also called ${also.join(', ')}. ${also.length === 1 ? 'That was' : 'Those were'} searched too.`,
  tryOther: { before: 'Try fewer or other words, or ', link: 'browse the topics', after: '.' },
  withoutFilter: (filter: string) => `Without “${filter}”`,
  thereAre: (articles: number) => ` there ${articles === 1 ? 'is' : 'are'} ${COUNTS.article(articles)}.`,
  ignored: (parameter: string, problem: string) => `In the address, “${parameter}” ${problem}. It was ignored.`,
  /** Words that a result does not have. */
  missing: (words: readonly string[]) => `Without ${words.map((word) => `“${word}”`).join(', ')}`,
} as const;

/** A list of results. */
export const RESULTS = {
  pages: 'Pages',
  similar: 'Similar results',
  order: 'Order',
  orders: { relevance: 'Best first', date: 'Newest first' },
  numbered: {
    name: 'Pages of results',
    previous: '← Previous',
    next: 'Next →',
    at: (page: number, last: string) => `Page ${page} of ${last}`,
    none: (page: number, last: number) => `There is no page ${page}. The last page is ${last}.`,
  },
} as const;

/** The filter of a directory. */
export const DIRECTORY_FILTER = {
  label: (noun: string) => `Find ${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun} by name`,
  shown: (shown: number, of: number, nouns: string) => `${shown} of ${of} ${nouns}`,
  none: (noun: string, typed: string) => `No ${noun} has “${typed}” in its name. `,
  search: 'Search the articles for it',
} as const;
