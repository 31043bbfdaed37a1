// What the rules of single articles say, body aside. `message` follows the name of the field: "title: ends in …".
import { DESCRIPTION_HINT } from '@/lib/article/fields/basics';
import type { Words } from '@/lib/core/problem';

/** @param appears the field that says when, and what it says */
export function expiryEarly(expires: string, appears: { field: string; written: string }): Words {
  return {
    message: `"${expires}" is not later than ${appears.field} "${appears.written}", so readers never see this article`,
    hint: 'write a later date, or remove it',
  };
}

export const fileName = (written: string, name: string): Words => ({
  message: `is "${written}", but the file is called ${name}`,
  hint: `write ${name}`,
});

export const IMAGE_ALT = {
  noGroup: { message: 'the picture has no description', hint: 'write href and alt under featuredImage' },
  missing: { message: 'is missing', hint: 'describe in a few words what the picture shows' },
  wrongKind: (kind: string): Words => ({
    message: `is ${kind}`,
    hint: 'describe in a few words what the picture shows',
  }),
  nameOfFile: (alt: string): Words => ({
    message: `"${alt}" is only the name of the file`,
    hint: 'describe in a few words what the picture shows',
  }),
} as const;

/** @param clean a name without the end of a web address; null where nothing is left */
export const imageName = (clean: string | null): Words => ({
  message: 'the file name ends in part of a web address',
  hint: clean === null ? 'rename the file' : `rename the file to ${clean}, and write that name here`,
});

export const SOURCE_INSECURE: Words = {
  message: 'begins with http://',
  hint: 'try https://, and write that if the page opens',
};

export const sourceTracking = (names: readonly string[], clean: string): Words => ({
  message: `contains ${names.join(', ')}, which only ${names.length === 1 ? 'counts' : 'count'} clicks`,
  hint: `write ${clean}`,
});

/** @param service the host of a service through which an address leads */
export const sourceDetour = (service: string, target: string): Words => ({
  message: `leads through ${service}, which only counts clicks`,
  hint: `write ${target}`,
});

export const offeringName = (name: string): Words => ({
  message: `"${name}" becomes the name of an offering with its own page`,
  hint: 'write the label and permalink of the offering, or leave the field empty',
});

export const OFFERING_PERMALINK = {
  capitals: (permalink: string, address: string): Words => ({
    message: `"${permalink}" has capital letters, so its address has them too`,
    hint: `write ${address} in every article that names it`,
  }),
  notTheAddress: (permalink: string, address: string): Words => ({
    message: `"${permalink}" is not the address of the offering`,
    hint: `write ${address}`,
  }),
} as const;

export const textComment = (text: string): Words => ({
  message: `readers do not see "${text}": YAML takes it for a comment`,
  hint: 'put the whole text in quotes, including the #; if it is a comment, give it a line of its own',
});

/** What remains of an entity or a tag at the end of a text. */
export const pieceOf = (written: string, what: 'tag' | 'entity'): string =>
  what === 'tag' ? `"${written}", part of an HTML tag` : `"${written}", part of an HTML character code`;

export const TITLE_CUT = {
  hint: 'write the whole title',
  piece: (piece: string) => `ends in ${piece}`,
  ellipsis: (last: string) => `ends in "${last}", as if it were cut off`,
  middle: (last: string) => `ends in "${last}", in the middle of a phrase`,
} as const;

export const DESCRIPTION_CUT = {
  hint: 'write the last sentence to its end, with a full stop',
  piece: (piece: string) => `ends in ${piece}`,
  ellipsis: (last: string) => `ends in "${last}", as if it were cut off`,
  abbreviation: (last: string) => `ends in "${last}", where the sentence goes on`,
  middle: (last: string) => `ends in "${last}", in the middle of a sentence`,
  open: (last: string) => `ends in "${last}", without a full stop`,
  half: (last: string, whole: string) => `ends in "${last}", the beginning of "${whole}"`,
} as const;

/** @param words the placeholder; null for the title */
export const descriptionMissing = (words: string | null): Words => ({
  message: words === null ? 'repeats the title' : `is only "${words}", which says nothing`,
  hint: DESCRIPTION_HINT,
});

/** @param isOwn whether it was written for search engines alone */
export const descriptionLong = (length: number, shown: number, isOwn: boolean): Words => ({
  message: `has ${length} characters; search results show the first ${shown}`,
  hint: isOwn ? 'shorten it' : 'shorten it, or write a short one under htmlMetaData as description',
});

export const descriptionRunTogether = (seam: string): Words => ({
  message: `a space is missing between two sentences: "${seam}"`,
  hint: 'add the space',
});

export const headingRunTogether = (seam: string): Words => ({
  message: `a heading of the body runs into the sentence after it: "${seam}"`,
  hint: 'leave the heading out, or end it with a colon',
});

export const TEXT_GARBLED = {
  lost: (shown: string): Words => ({
    message: `contains ${shown} in place of a lost character`,
    hint: 'write the right character',
  }),
  wrongEncoding: (right: string): Words => ({
    message: 'contains broken characters, from a text that was opened in the wrong encoding',
    hint: `write "${right}"`,
  }),
  twice: (twice: string, right: string): Words => ({
    message: `readers see "${twice}", because it was encoded twice`,
    hint: `write "${right}"`,
  }),
  open: (entity: string, right: string): Words => ({
    message: `readers see "${entity}", because its semicolon is missing`,
    hint: `write "${right}"`,
  }),
} as const;

export const TEXT_INVISIBLE = {
  message: (code: string) => `contains the invisible character U+${code}, which no page shows`,
  remove: 'remove it',
  singleQuotes: 'between double quotes a backslash has a special meaning: use single quotes',
} as const;

export const textLeftover = (what: string, found: string, hint = 'remove it'): Words => ({
  message: `contains ${what}: "${found}"`,
  hint,
});

/** What other systems leave in texts, after "contains". */
export const LEFTOVERS_IN_TEXTS = {
  shortcode: 'a shortcode',
  template: 'a template tag of another system',
  mergeTag: 'a placeholder of a newsletter program',
  doubleBrackets: 'a tag in double brackets',
  attributeList: 'formatting code of kramdown or Pandoc',
  fence: 'the mark of a note box',
  word: 'formatting code of Word',
  comment: 'an HTML comment',
  feedEnd: 'a line that a feed added',
  value: 'the error value of a program',
  escape: 'an escape sequence of a program',
  quoted: 'a list or a group of fields written as text',
} as const;

/** What to do about those that are not simply removed. */
export const LEFTOVER_HINTS = {
  escape: 'write the character, or a space for a line break',
  quoted: 'remove the quotes around it',
} as const;

export const TEXT_MARKUP = {
  message: (tag: string) => `contains HTML: readers see "${tag}"`,
  plain: 'write it without tags',
  markdown: (mark: string) => `contains markdown: readers see "${mark}"`,
  noMarks: 'write it without marks',
  write: (text: string) => `write "${text}"`,
} as const;
