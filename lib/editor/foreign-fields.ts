import { ARTICLE_TABLE } from '@/lib/article/article-fields';
import { canonicalPath } from '@/lib/config/paths';
import { asList, asRecord, firstWritten, isBlank } from '@/lib/core/fields';
import { parseWebAddress } from '@/lib/core/web-address';
import {
  dropField,
  type FrontMatterEdit,
  fieldNames,
  fieldOf,
  renameField,
  setField,
} from '@/lib/editor/front-matter-edit';
import { TAKE_OVER } from '@/lib/editor/texts';

/** Fields by the spelling that is read, from any other. */
const USUAL: ReadonlyMap<string, string> = new Map([...ARTICLE_TABLE.fullyRead].map((name) => [name.toLowerCase(), name]));

/** What Hugo's themes call the things that the house calls otherwise; the first that is written counts. */
const FOREIGN: readonly (readonly [house: string, others: readonly string[]])[] = [
  ['author', ['authors']],
  ['description', ['summary', 'excerpt']],
  ['featuredImage', ['featured_image', 'image', 'images', 'cover', 'thumbnail']],
  ['link', ['canonicalURL', 'canonicalUrl', 'externalUrl', 'external_link']],
];

/** Brings the names of fields into the house's; what the values mean is left to the table of fields. */
export function renameForeign(edit: FrontMatterEdit): void {
  for (const name of fieldNames(edit)) {
    const usual = USUAL.get(name.toLowerCase());
    if (usual !== undefined && usual !== name && fieldOf(edit, usual) === undefined)
      renameField(edit, name, usual, TAKE_OVER.spelling);
  }
  for (const [house, others] of FOREIGN) {
    const other = others.find((name) => !isBlank(fieldOf(edit, name)));
    if (other && isBlank(fieldOf(edit, house)) && !linked(edit, house)) renameField(edit, other, house, TAKE_OVER.name);
  }
  settlePicture(edit);
  settleUrl(edit);
  settleDraft(edit);
}

/** A link may be written in fields of other names, which are then the curator's own. */
function linked(edit: FrontMatterEdit, house: string): boolean {
  return house === 'link' && ['linkHref', 'href', 'original'].some((name) => !isBlank(fieldOf(edit, name)));
}

/** `images: [a.jpg]` and `cover: {image: a.jpg, alt: …}` name a picture each in their own way. */
function settlePicture(edit: FrontMatterEdit): void {
  const value = fieldOf(edit, 'featuredImage');
  const [first] = asList(value);
  const group = asRecord(first);
  const href = group ? firstWritten(group.href, group.image, group.src) : first;
  const picture = group && isBlank(group.href) ? { href: href ?? null, alt: group.alt ?? null } : (first ?? null);
  if (Array.isArray(value) || picture !== (first ?? null))
    setField(edit, 'featuredImage', picture, TAKE_OVER.onePicture);
  for (const field of ['featuredImage', 'featuredPdf']) {
    const file = fieldOf(edit, field);
    const name = asRecord(file)?.href ?? file;
    // A path up and out would take along whatever lies there; from the site's root it stays below `static`.
    if (typeof name === 'string' && name.split('/').includes('..')) setField(edit, field, null, TAKE_OVER.elsewhere);
  }
}

/** `url` is where the piece stood: an older address of it. A web address among the aliases is the path in it. */
function settleUrl(edit: FrontMatterEdit): void {
  const url = fieldOf(edit, 'url');
  const aliases = asList(fieldOf(edit, 'aliases'));
  const paths = [...aliases.map(pathIn), ...asList(url).map((path) => canonicalPath(String(pathIn(path))))];
  if (!isBlank(url) || paths.some((path, index) => path !== aliases[index]))
    setField(edit, 'aliases', paths.length === 1 ? paths[0] : [...new Set(paths)], TAKE_OVER.paths);
  dropField(edit, 'url', TAKE_OVER.urlKept);
}

function pathIn(address: unknown): unknown {
  const parsed = typeof address === 'string' ? parseWebAddress(address.trim()) : null;
  return parsed ? canonicalPath(new URL(parsed).pathname) : address;
}

function settleDraft(edit: FrontMatterEdit): void {
  const draft = String(fieldOf(edit, 'draft') ?? '')
    .trim()
    .toLowerCase();
  if (draft === 'true') setField(edit, 'status', 'draft', TAKE_OVER.isDraft);
  if (draft === 'true' || draft === 'false' || draft === '') dropField(edit, 'draft', TAKE_OVER.inStatus);
}
