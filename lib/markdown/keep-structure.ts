import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { BLOCKS, ELEMENTS, TEXT_BLOCKS, type Treatment } from '@/lib/markdown/elements';
import { type Anchors, findAnchors } from '@/lib/markdown/find-anchors';
import { type InlineStyle, readStyle } from '@/lib/markdown/inline-style';
import { fileOf, mediaOutside, pictureAddress } from '@/lib/markdown/media-addresses';
import { partPictures } from '@/lib/markdown/part-pictures';
import {
  around,
  element,
  GAP,
  inCell,
  inDefinitions,
  inFlow,
  inList,
  inTable,
  inText,
  isAnchor,
  isBlank,
  type Piece,
  text,
  withAttributes,
  withId,
} from '@/lib/markdown/pieces';
import { mediumOf, textOf, textOfInput, textOfMath, textOfMeter, textOfSvg } from '@/lib/markdown/replace-media';

/**
 * A unified step before the sanitiser: replaces elements that the sanitiser would drop by what a reader needs (see
 * {@link ELEMENTS}), so that no words run together, no film vanishes and no anchor is lost. It makes nothing safe: its tree
 * is as untrusted as the one it gets.
 *
 * @param language of the page around it
 */
export function keepStructure(language: string) {
  return (tree: Root): Root => {
    const page = {
      within: '',
      isInlineOnly: false,
      inLink: false,
      isStruck: false,
      inNoscript: false,
      dir: 'ltr',
      lang: language,
    };
    const place = { anchors: findAnchors(tree), filesOutsideNoscript: mediaOutside(tree), ...page };
    return { type: 'root', children: partPictures(inFlow(piecesOf(tree.children, place), true)) };
  };
}

/** Where a node stands. */
interface Place {
  readonly anchors: Anchors;
  /** The nearest kept element around it. */
  readonly within: string;
  /** Whether only text and inline elements may stand there. */
  readonly isInlineOnly: boolean;
  readonly inLink: boolean;
  readonly isStruck: boolean;
  readonly inNoscript: boolean;
  /** By {@link fileOf}: inside noscript, the same file is a duplicate. */
  readonly filesOutsideNoscript: ReadonlySet<string>;
  readonly dir: string;
  readonly lang: string;
}

function piecesOf(nodes: readonly (RootContent | ElementContent)[], place: Place): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element') return [];
    const id = place.anchors.idOf.get(node);
    const pieces = piecesOfElement(node, place);
    return id === undefined || keepsId(node, place) ? pieces : withId(id, pieces);
  });
}

function piecesOfElement(node: Element, place: Place): Piece[] {
  const style = readStyle(node);
  if (isInvisibleMedium(node, style.isHidden)) return [];
  if (place.inNoscript && place.filesOutsideNoscript.has(fileOf(node))) return [];
  if (!style.isStruck || place.isStruck) return piecesByTreatment(node, place, style);
  const pieces = piecesByTreatment(node, { ...place, isStruck: true }, style);
  return pieces.every(isBlank) ? pieces : around(element('s', []), pieces);
}

function piecesByTreatment(node: Element, place: Place, style: InlineStyle): Piece[] {
  const treatment = treatmentOf(node, place);
  const own = attributesOf(node, place, style.direction);
  const inNoscript = place.inNoscript || node.tagName === 'noscript';
  const inside = { ...place, inNoscript, dir: String(own.dir ?? place.dir), lang: String(own.lang ?? place.lang) };
  switch (treatment) {
    case 'nothing':
      return [];
    case 'space':
      return [text(' ')];
    case 'gap':
      return [GAP];
    case 'words':
      return piecesOfWords(node);
    case 'link':
      return piecesOfMedium(node, inside);
    case 'spaced':
      return [text(' '), ...withAttributes(own, piecesOf(node.children, inside)), text(' ')];
    case 'text': {
      const marked = [...style.marks].reduce<Piece[]>(
        (pieces, mark) => around(element(mark, []), pieces),
        node.tagName === 'area' ? areaLink(node, inside) : piecesOf(node.children, inside),
      );
      return node.children.length === 0 && node.tagName !== 'area' ? [] : withAttributes(own, marked);
    }
    case 'paragraphs': {
      const content = piecesOf(node.children, inside);
      const isName = node.tagName === 'summary' || node.tagName === 'legend';
      return [GAP, ...withAttributes(own, isName ? around(element('strong', []), content) : content), GAP];
    }
    default: {
      const tagName = treatment === 'kept' ? node.tagName : treatment;
      return piecesOfKept({ ...node, tagName, properties: { ...propertiesOf(node, inside), ...own } }, inside);
    }
  }
}

/** The parents that elements need. The HTML parser ensures them, unless a body begins inside a table or list. */
const PARENTS: ReadonlyMap<string, RegExp> = new Map([
  ['li', /^[uo]l$/],
  ...['dt', 'dd'].map((name) => [name, /^dl$/] as const),
  ['figcaption', /^figure$/],
  ...['caption', 'thead', 'tbody', 'tfoot'].map((name) => [name, /^table$/] as const),
  ['tr', /^(?:table|thead|tbody|tfoot)$/],
  ...['td', 'th'].map((name) => [name, /^tr$/] as const),
]);

/** The treatment by {@link ELEMENTS}, corrected for elements in a place where they are invalid. */
function treatmentOf(node: Element, { within, isInlineOnly }: Place): Treatment | 'gap' {
  const { tagName } = node;
  const treatment = ELEMENTS.get(tagName) ?? 'text';
  if (tagName === 'section' && 'dataFootnotes' in node.properties) return isInlineOnly ? 'paragraphs' : 'kept';
  if (tagName === 'span') return 'text';
  if (/^(?:b|strong|i|em)$/.test(tagName) && readStyle(node).isPlain) return 'text';
  if (/^r[pt]$/.test(tagName) && within !== 'ruby') return 'text';
  if (!BLOCKS.has(treatment === 'kept' ? tagName : treatment)) return treatment;
  const parents = PARENTS.get(tagName);
  if (parents && !parents.test(within)) return 'paragraphs';
  return isInlineOnly ? (tagName === 'hr' ? 'gap' : 'paragraphs') : treatment;
}

function piecesOfKept(node: Element, place: Place): Piece[] {
  const { tagName, properties } = node;
  if (tagName === 'img') return pictureIn(node);
  if (tagName === 'br' || tagName === 'wbr' || tagName === 'hr') return [element(tagName, [], properties)];
  if (tagName === 'a') return piecesOfLink(node, place);
  const inside = { ...place, within: tagName, isInlineOnly: place.isInlineOnly || TEXT_BLOCKS.has(tagName) };
  const content = piecesOf(node.children, inside);
  if (!BLOCKS.has(tagName)) return content.length === 0 ? [] : around(element(tagName, [], properties), content);
  const block = element(tagName, contentOf(tagName, content), properties);
  const isEmpty = TEXT_BLOCKS.has(tagName) && block.children.every(isBlank) && properties.id === undefined;
  return isEmpty ? [GAP, ...content.filter(isAnchor), GAP] : [block];
}

function contentOf(tagName: string, pieces: readonly Piece[]): ElementContent[] {
  if (tagName === 'pre') return inText(pieces, () => text('\n'));
  if (TEXT_BLOCKS.has(tagName)) return inText(pieces, () => element('br', []));
  if (/^[uo]l$/.test(tagName)) return inList(pieces);
  if (tagName === 'dl') return inDefinitions(pieces);
  if (/^(?:table|thead|tbody|tfoot|tr)$/.test(tagName)) return inTable(pieces);
  return /^(?:li|t[dh]|d[dt]|figcaption|caption)$/.test(tagName) ? inCell(pieces) : inFlow(pieces, false);
}

/** A link without text gets the name that a screen reader speaks: its aria-label or title. */
function piecesOfLink(node: Element, place: Place): Piece[] {
  const { href, ariaLabel, title } = node.properties;
  const content = piecesOf(node.children, { ...place, within: 'a', inLink: true });
  if (typeof href !== 'string' || href === '') return content;
  const target = href.startsWith('#') ? place.anchors.idFor.get(href.slice(1)) : undefined;
  const properties = { ...node.properties, href: target ? `#${target}` : href };
  const isNamed = !content.every((piece) => piece === GAP || isBlank(piece));
  const name = textOf(ariaLabel) || textOf(title);
  if (isNamed) return around(element('a', [], properties), content);
  return [...content, element('a', name === '' ? [] : [text(name)], properties)].filter(hasWordsOrId);
}

function hasWordsOrId(piece: Piece): boolean {
  return piece.type !== 'element' || piece.properties.id !== undefined || !isBlank(piece);
}

/** An `area` of an image map, as a link. */
function areaLink(node: Element, place: Place): Piece[] {
  const { href, alt, title } = node.properties;
  const name = textOf(alt) || textOf(title);
  return name === ''
    ? [text(' ')]
    : [text(' '), ...piecesOfLink(element('a', [text(name)], { href }), place), text(' ')];
}

function piecesOfMedium(node: Element, place: Place): Piece[] {
  const medium = mediumOf(node);
  if (!medium) return [GAP, ...piecesOf(node.children, place), GAP];
  const words = text(medium.label);
  const isLink = medium.href !== '' && !place.inLink;
  return [GAP, isLink ? element('a', [words], { href: medium.href }) : words, GAP];
}

function piecesOfWords(node: Element): Piece[] {
  if (node.tagName === 'math') {
    const formula = textOfMath(node);
    return formula === '' ? [] : [text(' '), element('code', [text(formula)]), text(' ')];
  }
  if (node.tagName === 'svg') return [text(` ${textOfSvg(node)} `)];
  return [text(node.tagName === 'input' ? textOfInput(node) : textOfMeter(node))];
}

function pictureIn(node: Element): Piece[] {
  const { src, alt, title } = node.properties;
  const address = pictureAddress(node);
  const words = textOf(alt) || textOf(title);
  if (address === undefined && words === '' && !textOf(src)) return [];
  return [element('img', [], { src: address ?? textOf(src), alt: words })];
}

/** Tracking pixels and hidden media are dropped. Hidden text stays: a script would have revealed it, and none runs here. */
function isInvisibleMedium({ tagName, properties }: Element, isHidden: boolean): boolean {
  const { hidden, width, height } = properties;
  if (!/^(?:audio|embed|frame|iframe|img|object|video)$/.test(tagName)) return false;
  if (isHidden || hidden === true || hidden === '') return true;
  return [width, height].every((side) => /^[01](?:px)?$/.test(String(side ?? '').trim()));
}

/** Language and direction, if they differ from those around. */
function attributesOf({ properties }: Element, place: Place, byStyle: string | null): Properties {
  const dir = /^(?:ltr|rtl|auto)$/i.exec(textOf(properties.dir))?.[0].toLowerCase() ?? byStyle;
  const lang = textOf(properties.lang || properties.xmlLang);
  const isOther = LANGUAGE.test(lang) && primary(lang) !== primary(place.lang);
  return { ...(dir && dir !== place.dir ? { dir } : {}), ...(isOther ? { lang } : {}) };
}

/** BCP 47, as far as pages need it. */
export const LANGUAGE = /^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,3}$/i;

function primary(lang: string): string {
  return lang.split('-', 1)[0]?.toLowerCase() ?? '';
}

function propertiesOf(node: Element, { anchors }: Place): Properties {
  const { id: _id, dir: _dir, lang: _lang, headers, ...others } = node.properties;
  const id = canHoldId(node) ? anchors.idOf.get(node) : undefined;
  const columns = Array.isArray(headers) ? headers.flatMap((one) => anchors.idFor.get(String(one)) ?? []) : [];
  return { ...others, ...(id ? { id } : {}), ...(columns.length > 0 ? { headers: columns } : {}) };
}

/** Whether the element is kept with its own id; otherwise an anchor is put before its content. */
function keepsId(node: Element, place: Place): boolean {
  return canHoldId(node) && treatmentOf(node, place) === 'kept';
}

function canHoldId({ tagName, properties }: Element): boolean {
  if (tagName === 'a') return typeof properties.href === 'string' && properties.href !== '';
  return ELEMENTS.get(tagName) === 'kept' && !/^(?:br|wbr|hr|img|span)$/.test(tagName);
}
