// What `body-markup` says. `message` follows "body: ".
import type { Words } from '@/lib/core/problem';

export const swallowedWords = (words: string): Words => ({
  message: `"${words}" looks like a tag, so readers do not see it`,
  hint: 'write &lt; for its "<"',
});

export const unspacedHeading = (line: string, right: string): Words => ({
  message: `"${line}" is not a heading, because no space follows its #`,
  hint: `write "${right}"`,
});

export const seenStars = (words: string): Words => ({
  message: `readers see the stars of "${words}"`,
  hint: 'leave no space between ** and its words, put one after it where a word follows, and keep both in one paragraph',
});

export const UNDERLINED: Words = {
  message: 'the line of hyphens below makes a heading of this sentence',
  hint: 'put an empty line above the hyphens',
};

export const lostStars = (whole: string): Words => ({
  message: `"${whole}" loses its stars, and what stands between them is in italics`,
  hint: `write "${whole.replaceAll('*', '\\*')}", or × for *`,
});

export const shownAsCode = (line: string): Words => ({
  message: `"${line}" is shown as code, because its line begins with spaces or a tab`,
  hint: 'begin the line in its first column',
});

export const runTogether = (bullet: string): Words => ({
  message: `lines that begin with ${bullet} run together`,
  hint: 'write "- " instead, which makes a list',
});

export const listInHtml = (entry: string): Words => ({
  message: `"${entry}" is not part of a list, because it is inside HTML`,
  hint: 'put an empty line before and after the list',
});

export const missingNote = (mark: string): Words => ({
  message: `"${mark}" has no note, so readers see the mark`,
  hint: `write the note on a line of its own, ${mark}: …, or remove the mark`,
});

export const spaceInAddress = (link: string): Words => ({
  message: `"${link}" is not a link, because its address contains a space`,
  hint: 'write %20 for the space',
});

export const wordlessLink = (address: string, isPicture: boolean): Words => ({
  message: `the link to ${address} has no words, so readers do not see it`,
  hint: isPicture
    ? 'write ![what the picture shows](its address), or remove the link'
    : 'write its words, or remove it',
});
