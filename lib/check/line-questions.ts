import { type BodyChange, fixOf } from '@/lib/check/body-changes';
import type { Question } from '@/lib/check/markup-question';
import {
  listInHtml as describeList,
  missingNote,
  runTogether,
  spaceInAddress,
  wordlessLink,
} from '@/lib/check/texts/marks';
import { truncate } from '@/lib/core/truncate';

/** Lines that begin with a bullet character, which are no list in Markdown. */
export const bullets: Question = {
  pattern: /^[ \t]*[•▪◦‣●∙][^\n]{1,300}\n[ \t]*[•▪◦‣●∙]/gmu,
  ask: ({ shown, body }) => {
    const seen = shown.map((text) => /[•▪◦‣●∙][^\n]{1,60}\n[ \t]*[•▪◦‣●∙]/u.exec(text)).find((found) => found);
    if (!seen) return null;
    return { at: Math.max(0, body.indexOf(seen[0].slice(0, 20))), ...runTogether(seen[0][0] ?? '') };
  },
};

/** Marks of a Markdown list within HTML, where they are plain characters. */
export const listInHtml: Question = {
  pattern: /^[ \t]*<\/?[a-z][^\n]*\n(?:[^\n<]+\n)?[ \t]*[-*] \S[^\n]*\n[ \t]*[-*] \S/gim,
  ask: ({ shown, body }) => {
    const seen = shown
      .map((text) => /(?:^|\n)[ \t]*([-*] \S[^\n]{0,60})\n[ \t]*[-*] \S/.exec(text))
      .find((found) => found);
    if (!seen) return null;
    return { at: Math.max(0, body.indexOf(seen[1] ?? '')), ...describeList(truncate(seen[1] ?? '', 40)) };
  },
};

/** A reference to a footnote that is not defined. */
export const noteless: Question = {
  pattern: /\[\^[^\s\]]{1,40}\](?!:)/g,
  mayBe: (text) => {
    const written = new Set(Array.from(text.matchAll(/(\[\^[^\s\]]{1,40}\]):/g), ([, mark]) => mark));
    return ([mark]) => !written.has(mark);
  },
  ask: ({ shown }, matches) => {
    const seen = new Set(shown.flatMap((text) => text.match(/\[\^[^\s\]]{1,40}\]/g) ?? []));
    const one = matches.find(([mark]) => seen.has(mark));
    return one ? { at: one.index, ...missingNote(one[0]) } : null;
  },
};

/** A link or a picture with a space in its address, which is plain text in Markdown. */
export const spaced: Question = {
  pattern:
    /!?\[[^\]\n]{1,300}\]\((?:(?:https?:\/\/|\.{0,2}\/)[^()\n"'<>]{1,300}|[^()\n"'<>]{1,300}\.(?:avif|docx?|gif|html?|jpe?g|md|pdf|png|pptx?|webp|xlsx?))\)/gi,
  mayBe:
    () =>
    ([link]) => {
      const address = addressOf(link).trim();
      // Spaces in template code belong to it, and are reported as leftovers.
      return address.includes(' ') && !/\{[{%]/.test(address);
    },
  ask: ({ body }, ones) => {
    const [first] = ones;
    if (!first) return null;
    const right = (link: string) => link.replace(ADDRESS, (address) => address.trim().replaceAll(' ', '%20'));
    const changes = ones.map(({ 0: was, index }): BodyChange => ({ at: index, was, is: right(was) }));
    // Without a file name ending, the words after the space may be a title without quotes.
    const isSure = ones.every(([link]) => /\.[a-z]{2,5}$/i.test(addressOf(link).trim()));
    return { at: first.index, ...spaceInAddress(truncate(first[0], 60)), ...(isSure ? fixOf(body, changes) : {}) };
  },
};

/** A link without words, which no page shows: often a picture whose mark was lost. */
export const wordless: Question = {
  pattern:
    /(?<![!\\\]])\[\s{0,9}\]\(((?:https?:\/\/|\/)[^()\s]{1,500})(?:\s+"[^"\n]{0,200}")?\)|<a(\s[^<>]{1,900})>\s{0,9}<\/a>/gi,
  mayBe: () => (match) => addressIn(match) !== undefined,
  isTextual: true,
  ask: ({ body }, ones) => {
    // Code, which is blank in the text that was searched, may be the words.
    const first = ones.find(({ 0: whole, index }) => body.startsWith(whole, index));
    const address = first && addressIn(first);
    return first && address ? { at: first.index, ...wordlessLink(truncate(address, 60), PICTURE.test(address)) } : null;
  },
};

/** The address of a link, unless it is a target of other links. */
function addressIn([, written, attributes = '']: RegExpExecArray): string | undefined {
  if (written !== undefined) return written;
  const isTarget = /\s(?:id|name)\s?=/i.test(attributes.replace(/"[^"]*"|'[^']*'/g, '""'));
  return isTarget ? undefined : /\shref\s?=\s?["']?((?:https?:\/\/|\/)[^\s"'<>]{1,500})/i.exec(attributes)?.[1];
}

const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i;

const ADDRESS = /(?<=\]\()[^()]*(?=\)$)/;

function addressOf(link: string): string {
  return ADDRESS.exec(link)?.[0] ?? '';
}
