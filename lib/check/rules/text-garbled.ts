import { ENTITY_NAMES } from '@/lib/check/entity-names';
import type { ProseRule } from '@/lib/check/prose-fields';
import { TEXT_GARBLED } from '@/lib/check/texts/article';
import { wellRead } from '@/lib/check/well-read';
import { cleanText, decodeEntities, encodeText } from '@/lib/core/text';

const NAMES = ENTITY_NAMES.join('|');
const TWICE = new RegExp(`&(?:#\\d{2,6}|#x[\\da-f]{2,5}|${NAMES});`, 'i');
/** Next to a letter or digit: then it is an entity by mistake, not one that the text is about. */
const GLUED = new RegExp(
  `[\\p{L}\\p{N}]&(?!lt|gt)(?:#\\d{2,6}|#x[\\da-f]{2,5}|${NAMES});|&(?!lt|gt)(?:#\\d{2,6}|#x[\\da-f]{2,5}|${NAMES});[\\p{L}\\p{N}]`,
  'iu',
);

/** Entities that certainly lack a semicolon: in "Tom &ampJerry", but not in "guitars &amps". */
export const SURELY_OPEN =
  /&(?:#\d{2,5}(?![\d;])|#x[\da-f]{2,5}(?![\p{L}\d;])|nbsp(?![\d;=_])|[lr][sd]quo(?![\d;=_])|amp(?=\p{Lu})|(?:amp|quot|apos|hellip|[mn]dash)(?![\w;=])|(?<=(?:^|\s)&)(?:[lg]t(?=\s*[\p{L}\d])|(?:copy|reg|trade)(?=\s*(?:[\d\p{Lu}]|$)))(?![\w;=]))(?=.)/gu;
/** Entities that may also be words: "arms &trade". */
const PERHAPS_OPEN =
  /&(?:#x[\da-f]{2,5}(?![\d;])|(?:copy|[lg]t)(?<=(?:^|\s)&\w+)(?![\w;=])|(?:reg|trade)(?![\w;=]))(?=.)/u;

/** ASCII without an ampersand: it cannot be read in a wrong encoding, and has no entities. */
const CERTAIN = /^[\0-%'-\x7f]*$/;

/** `text-garbled`: entities that are encoded twice or not closed, and letters read in a wrong encoding. */
export const textGarbled: ProseRule = ({ path, written }) => {
  if (CERTAIN.test(written)) return null;
  const text = decodeEntities(written);
  if (text.includes('\ufffd')) return LOST;
  return wronglyRead(path, text) ?? twiceEncoded(path, text) ?? open(path, text);
};

const LOST = TEXT_GARBLED.lost('�');

type Path = Parameters<ProseRule>[0]['path'];

function wronglyRead(path: Path, text: string): ReturnType<ProseRule> {
  const right = wellRead(text);
  if (right.includes('\ufffd')) return LOST;
  const [control] = /[\u0080-\u009f]/.exec(right) ?? [];
  if (control !== undefined) {
    const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return TEXT_GARBLED.lost(`U+${code}`);
  }
  if (right === text) return null;
  const { value, fix } = fixTo(path, right);
  return { ...TEXT_GARBLED.wrongEncoding(cleanText(value)), fix };
}

function twiceEncoded(path: Path, text: string): ReturnType<ProseRule> {
  const [twice] = TWICE.exec(text) ?? [];
  if (twice === undefined) return null;
  const { fix } = fixTo(path, decodeEntities(text));
  return { ...TEXT_GARBLED.twice(twice, decodeEntities(twice)), ...(GLUED.test(text) ? { fix } : {}) };
}

function open(path: Path, text: string): ReturnType<ProseRule> {
  const right = text.replace(SURELY_OPEN, (entity) => decodeEntities(`${entity};`));
  const [perhaps] = PERHAPS_OPEN.exec(right) ?? [];
  const [entity = perhaps] = text.match(SURELY_OPEN) ?? [];
  if (entity === undefined) return null;
  const { fix } = fixTo(path, right);
  return {
    ...TEXT_GARBLED.open(entity, decodeEntities(`${entity};`)),
    ...(perhaps === undefined ? { fix } : {}),
  };
}

/** @param shown the text as readers should see it, without entities */
function fixTo(path: Path, shown: string) {
  const value = encodeText(cleanText(encodeText(shown)));
  return { value, fix: { kind: 'set', path, value } as const };
}
