import type { Element, Nodes } from 'hast';
import { MEDIUM, PICTURE } from '@/lib/markdown/texts';
import { wordsIn } from '@/lib/markdown/words-in';

/** The link in place of a film, a sound or a page in a frame. */
export interface Medium {
  /** As written, or the player's own page; empty if it has no address. */
  readonly href: string;
  /** Its kind, and its title or else its host. */
  readonly label: string;
}

const FILMS =
  /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|wistia\.(?:com|net)|ted\.com)$/;
const SOUNDS = /(?:^|\.)(?:soundcloud\.com|spotify\.com|podbean\.com|buzzsprout\.com|libsyn\.com|anchor\.fm)$/;

/** Null for an element that loads nothing: a browser shows its content instead. */
export function mediumOf(node: Element): Medium | null {
  const written = addressIn(node);
  if (written === null) return null;
  const url = urlOf(written);
  const href = (url && playedAt(url)) ?? written;
  const host = urlOf(href)?.hostname.replace(/^www\./, '') ?? '';
  const kind = kindOf(node, written, host);
  const title = textOf(node.properties.title) || textOf(node.properties.ariaLabel);
  const label = title ? MEDIUM.named(kind, title) : host ? MEDIUM.at(kind, host) : kind;
  return { href, label };
}

function addressIn(node: Element): string | null {
  const { src, data, dataSrc, dataLazySrc, srcDoc } = node.properties;
  const own = [src, data, dataSrc, dataLazySrc]
    .map(textOf)
    .find((address) => address !== '' && address !== 'about:blank');
  if (own !== undefined) return own;
  if (textOf(srcDoc) !== '') return '';
  const inside = node.children.flatMap((child): string[] => {
    if (child.type !== 'element') return [];
    const { src: from, name, value } = child.properties;
    if (child.tagName === 'source' || child.tagName === 'embed') return [textOf(from)];
    return child.tagName === 'param' && /^(?:movie|src|url)$/i.test(textOf(name)) ? [textOf(value)] : [];
  });
  return inside.find((address) => address !== '') ?? null;
}

function kindOf({ tagName, properties }: Element, address: string, host: string): string {
  const type = textOf(properties.type).toLowerCase();
  const name = address.replace(/[?#].*$/s, '').toLowerCase();
  const { kinds } = MEDIUM;
  if (tagName === 'audio' || SOUNDS.test(host) || /^audio\//.test(type)) return kinds.audio;
  if (tagName === 'video' || FILMS.test(host) || /^video\/|shockwave/.test(type)) return kinds.video;
  if (/pdf$/.test(type) || name.endsWith('.pdf')) return kinds.document;
  if (/^image\//.test(type)) return kinds.picture;
  return tagName === 'iframe' || tagName === 'frame' ? kinds.page : kinds.other;
}

/** The page for a player that works only in a frame. */
function playedAt(url: URL): string | null {
  const [, first = '', second = ''] = url.pathname.split('/');
  if (
    /(?:^|\.)youtube(?:-nocookie)?\.com$/.test(url.hostname) &&
    /^(?:embed|v)$/.test(first) &&
    /^[\w-]{6,20}$/.test(second)
  )
    return second === 'videoseries' ? null : `https://www.youtube.com/watch?v=${second}`;
  if (url.hostname === 'player.vimeo.com' && first === 'video' && /^\d+$/.test(second))
    return `https://vimeo.com/${second}`;
  return null;
}

function urlOf(address: string): URL | null {
  const whole = address.startsWith('//') ? `https:${address}` : address;
  return /^https?:/i.test(whole) && URL.canParse(whole) ? new URL(whole) : null;
}

/** The words of a drawing: its title, else its labels. */
export function textOfSvg(svg: Element): string {
  const named = textOf(svg.properties.ariaLabel) || wordsOf(svg, 'title') || wordsOf(svg, 'desc');
  return named ? PICTURE.named(named) : wordsOf(svg, 'text');
}

function wordsOf(svg: Element, tagName: string): string {
  const words: string[] = [];
  const visit = (node: Element) => {
    for (const child of node.children) {
      if (child.type !== 'element' || /^(?:script|style)$/.test(child.tagName)) continue;
      if (child.tagName === tagName) words.push(plainWords(child));
      else visit(child);
    }
  };
  visit(svg);
  return words.filter((word) => word !== '').join(tagName === 'text' ? ' ' : '; ');
}

function plainWords(node: Nodes): string {
  if (node.type === 'text') return node.value.trim();
  if (!('children' in node) || (node.type === 'element' && /^(?:script|style)$/.test(node.tagName))) return '';
  return node.children.map(plainWords).join(' ').replace(/\s+/g, ' ').trim();
}

/** A formula as text: the author's alternative text, else TeX, else its signs. */
export function textOfMath(math: Element): string {
  return textOf(math.properties.alttext) || texIn(math) || signsIn(math).replace(/\s+/g, ' ').trim();
}

function texIn(node: Element): string {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const tex = child.tagName === 'annotation' && /tex/i.test(textOf(child.properties.encoding)) ? wordsIn(child) : '';
    const found = tex || texIn(child);
    if (found) return found;
  }
  return '';
}

function signsIn(node: Nodes): string {
  if (node.type === 'text') return node.value.trim();
  if (!('children' in node)) return '';
  if (node.type === 'element' && /^(?:annotation|annotation-xml|script|style)$/.test(node.tagName)) return '';
  const parts = node.children.map(signsIn).filter((part) => part !== '');
  const [first = '', second = ''] = parts.map((part) => (part.length > 1 && parts.length > 1 ? `(${part})` : part));
  if (node.type === 'element') {
    if (node.tagName === 'msup') return `${first}^${second}`;
    if (node.tagName === 'msub') return `${first}_${second}`;
    if (node.tagName === 'mfrac') return `${first}/${second}`;
    if (node.tagName === 'msqrt') return `√(${parts.join(' ')})`;
  }
  return parts.join(' ');
}

/** The text that a form field shows. */
export function textOfInput({ properties }: Element): string {
  const type = textOf(properties.type).toLowerCase();
  if (type === 'hidden') return '';
  if (type === 'checkbox') return properties.checked ? ' ☑ ' : ' ☐ ';
  if (type === 'radio') return properties.checked ? ' ◉ ' : ' ◯ ';
  const shown = textOf(type === 'image' ? properties.alt : (properties.value ?? properties.placeholder));
  return ` ${shown} `;
}

/** The words of a meter or progress element, else its number. */
export function textOfMeter(node: Element): string {
  const { value, max } = node.properties;
  const words = wordsIn(node);
  if (words !== '' || value === undefined || value === null) return ` ${words} `;
  return max === undefined || max === null ? ` ${value} ` : ` ${value}/${max} `;
}

/** An attribute as text, white space collapsed, of at most 2,000 characters. */
export function textOf(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return text.replace(/\s+/g, ' ').trim().slice(0, 2_000);
}
