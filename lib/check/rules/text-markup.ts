import { type ProseField, type ProseRule, shownText } from '@/lib/check/prose-fields';
import { TEXT_MARKUP } from '@/lib/check/texts/article';
import { encodeText } from '@/lib/core/text';

/** Elements that exports leave in texts; others, such as `<video>`, may be mentioned on purpose. */
const INLINE = new Set('a abbr b big cite code em font i ins mark q small span strong sub sup tt u'.split(' '));
const BREAKING = new Set('blockquote br center div h1 h2 h3 h4 h5 h6 hr li ol p ul wbr'.split(' '));
/** Elements without which a text would mean something else. */
const MEANT = new Set('del img s strike'.split(' '));
const VOID = new Set('br hr img wbr'.split(' '));

const TAG = /<(\/?)([a-z][a-z0-9]{0,9})(\s[^<>]{0,500})?\/?>/gi;

/** Marks of Markdown that plain text does not have: bold words, links, headings. */
const MARKS =
  /\*\*(?=\S)([^*]{1,300}?)(?<=\S)\*\*|!?\[([^[\]]{1,300})\]\((?:https?:\/\/|\/|mailto:)[^()\s]{0,500}\)|^#{1,6} (?=\S)/g;

/** `text-markup`: texts of the front matter are plain, so readers see tags and marks of Markdown in them. */
export const textMarkup: ProseRule = (field) => {
  const text = shownText(field);
  if (!text.includes('<')) return markdownIn(field, text);
  const [tag] = tagsIn(text);
  if (!tag) return null;
  const plain = withoutTags(text);
  const message = TEXT_MARKUP.message(tag.written);
  if (plain === null || tagsIn(text).some((found) => isWord(text, found))) return { message, hint: TEXT_MARKUP.plain };
  const fix = { kind: 'set', path: field.path, value: encodeText(plain) } as const;
  return { message, hint: TEXT_MARKUP.write(plain), fix };
};

function markdownIn({ path }: ProseField, text: string): ReturnType<ProseRule> {
  const [mark] = text.match(MARKS) ?? [];
  if (mark === undefined) return null;
  const plain = text.replace(MARKS, (_mark, bold = '', words = '') => bold + words);
  const message = TEXT_MARKUP.markdown(mark.trim());
  // A picture has no text to replace it.
  if (/!\[/.test(text) || plain.search(MARKS) >= 0) return { message, hint: TEXT_MARKUP.noMarks };
  return { message, hint: TEXT_MARKUP.write(plain), fix: { kind: 'set', path, value: encodeText(plain) } };
}

/** Whether a tag is used as a word, as in a text about tags: "Use <br> sparingly". */
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

/** Elements whose end tag is optional. */
const SELF_ENDING = new Set(['li', 'p']);

/**
 * The tags that format a text. If the text may only mention them (no end tags, no attributes), a tag must be followed
 * directly by a word.
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

/** The text without its tags; null if that would change its meaning, or tags do not match. */
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

/** The text in superscript or subscript characters; null where Unicode has none. */
function inUnicode(text: string, name: keyof typeof SHIFTED): string | null {
  const shifted = [...text].map((character) => SHIFTED[name][PLAIN.indexOf(character)]);
  return shifted.every((character) => character !== undefined) ? shifted.join('') : null;
}
