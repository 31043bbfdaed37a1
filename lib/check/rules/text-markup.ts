import { type ProseField, type ProseRule, shownText } from '@/lib/check/prose-fields';
import { TEXT_MARKUP } from '@/lib/check/texts/article';
import { encodeText } from '@/lib/core/text';

/** Elements that export in the middle of a text; a text may speak of others, such as `<video>`. */
const INLINE = new Set('a abbr b big cite code em font i ins mark q small span strong sub sup tt u'.split(' '));
const BREAKING = new Set('blockquote br center div h1 h2 h3 h4 h5 h6 hr li ol p ul wbr'.split(' '));
/** Without these a text says something else. */
const MEANT = new Set('del img s strike'.split(' '));
const VOID = new Set('br hr img wbr'.split(' '));

const TAG = /<(\/?)([a-z][a-z0-9]{0,9})(\s[^<>]{0,500})?\/?>/gi;

/** Marks of markdown that no plain text has: bold words, links, the marks of a heading. */
const MARKS =
  /\*\*(?=\S)([^*]{1,300}?)(?<=\S)\*\*|!?\[([^[\]]{1,300})\]\((?:https?:\/\/|\/|mailto:)[^()\s]{0,500}\)|^#{1,6} (?=\S)/g;

/** `text-markup`: texts of the front matter are plain, so readers see the tags in them, and the marks of markdown. */
export const textMarkup: ProseRule = (field) => {
  const text = shownText(field);
  if (!text.includes('<')) return markdownIn(field, text);
  const [tag] = tagsIn(text);
  if (!tag) return null;
  const mended = withoutTags(text);
  const message = TEXT_MARKUP.message(tag.written);
  if (mended === null || tagsIn(text).some((found) => isWord(text, found))) return { message, hint: TEXT_MARKUP.plain };
  const fix = { kind: 'set', path: field.path, value: encodeText(mended) } as const;
  return { message, hint: TEXT_MARKUP.write(mended), fix };
};

function markdownIn({ path }: ProseField, text: string): ReturnType<ProseRule> {
  const [mark] = text.match(MARKS) ?? [];
  if (mark === undefined) return null;
  const plain = text.replace(MARKS, (_mark, bold = '', words = '') => bold + words);
  const message = TEXT_MARKUP.markdown(mark.trim());
  // A picture has no words to take its place.
  if (/!\[/.test(text) || plain.search(MARKS) >= 0) return { message, hint: TEXT_MARKUP.noMarks };
  return { message, hint: TEXT_MARKUP.write(plain), fix: { kind: 'set', path, value: encodeText(plain) } };
}

/** Whether a tag stands as a word of its own, as in a text about tags: "Use <br> sparingly". */
function isWord(text: string, { written, index }: Tag): boolean {
  const before = text.slice(0, index);
  const behind = text.slice(index + written.length);
  return (
    /(?:^|[\s(“"‘'])$/.test(before.slice(-1)) &&
    /^(?:$|[\s)”"’',;:?!]|\.(?:\s|$))/.test(behind.slice(0, 2)) &&
    (before + behind).trim() !== ''
  );
}

interface Tag {
  readonly written: string;
  readonly name: string;
  readonly isEnd: boolean;
  readonly index: number;
}

/** Elements that HTML ends by itself. */
const SELF_ENDING = new Set(['li', 'p']);

/**
 * The tags of elements that format a text. One without its end, which a text may only mention, counts where a word
 * follows it at once.
 */
function tagsIn(text: string): readonly Tag[] {
  const tags = [...text.matchAll(TAG)].map(([written, slash = '', name = '', attributes = '']) => ({
    written,
    name: name.toLowerCase(),
    isEnd: slash === '/',
    attributes,
  }));
  const ended = new Set(tags.flatMap(({ name, isEnd }) => (isEnd ? [name] : [])));
  const found = [...text.matchAll(TAG)].map(({ index }) => index);
  const isGlued = (at: number, written: string) =>
    /(?:^|[\s>])$/.test(text.slice(Math.max(0, at - 1), at)) &&
    /^\p{L}/u.test(text.slice(at + written.length, at + written.length + 2));
  const known = tags
    .map((tag, at) => ({ ...tag, index: found[at] ?? 0 }))
    .filter(({ name }) => INLINE.has(name) || BREAKING.has(name) || MEANT.has(name));
  const isMarkup = known.some(
    ({ written, name, isEnd, attributes, index }) =>
      isEnd || ended.has(name) || VOID.has(name) || attributes.includes('=') || isGlued(index, written),
  );
  return isMarkup ? known : [];
}

/** The text that the markup shows; null where it cannot be had without it. */
function withoutTags(text: string): string | null {
  const open: { readonly name: string; readonly from: number }[] = [];
  let made = '';
  let at = 0;
  for (const { written, name, isEnd, index } of tagsIn(text)) {
    made += text.slice(at, index);
    at = index + written.length;
    if (MEANT.has(name)) return null;
    if (BREAKING.has(name)) made += ' ';
    if (VOID.has(name) || SELF_ENDING.has(name)) continue;
    if (!isEnd) open.push({ name, from: made.length });
    else {
      const last = open.pop();
      if (last?.name !== name) return null;
      const shifted = name === 'sub' || name === 'sup' ? inUnicode(made.slice(last.from), name) : made.slice(last.from);
      if (shifted === null) return null;
      made = made.slice(0, last.from) + shifted;
    }
  }
  const whole = (made + text.slice(at)).replace(/\s+/g, ' ').trim();
  return open.length === 0 && whole !== '' && tagsIn(whole).length === 0 ? whole : null;
}

const PLAIN = '0123456789+-=()n';
const SHIFTED = { sub: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ', sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ' } as const;

/** Raised or lowered characters, which Unicode has of digits and signs. */
function inUnicode(text: string, name: keyof typeof SHIFTED): string | null {
  const shifted = [...text].map((character) => SHIFTED[name][PLAIN.indexOf(character)]);
  return shifted.every((character) => character !== undefined) ? shifted.join('') : null;
}
