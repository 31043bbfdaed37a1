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

/** From names in lower case to the usual names. */
const USUAL: ReadonlyMap<string, string> = new Map(
  [...ARTICLE_TABLE.fullyRead].map((name) => [name.toLowerCase(), name]),
);

/** From the names here to those of Hugo's themes; the first that is written is used. */
const FOREIGN: readonly (readonly [usual: string, others: readonly string[]])[] = [
  ['author', ['authors']],
  ['description', ['summary', 'excerpt']],
  ['featuredImage', ['featured_image', 'image', 'images', 'cover', 'thumbnail']],
  ['link', ['canonicalURL', 'canonicalUrl', 'externalUrl', 'external_link']],
];

/** Renames foreign fields to the names here, and adapts pictures, addresses and draft status. */
export function renameForeign(edit: FrontMatterEdit): void {
  for (const name of fieldNames(edit)) {
    const usual = USUAL.get(name.toLowerCase());
    if (usual !== undefined && usual !== name && fieldOf(edit, usual) === undefined)
      renameField(edit, name, usual, TAKE_OVER.spelling);
  }
  for (const [usual, others] of FOREIGN) {
    const other = others.find((name) => !isBlank(fieldOf(edit, name)));
    if (other && isBlank(fieldOf(edit, usual)) && !hasOtherLink(edit, usual))
      renameField(edit, other, usual, TAKE_OVER.name);
  }
  convertPicture(edit);
  convertUrl(edit);
  convertDraft(edit);
}

/** Whether the original's address is in a field that curators write instead of `link`. */
function hasOtherLink(edit: FrontMatterEdit, usual: string): boolean {
  return usual === 'link' && ['linkHref', 'href', 'original'].some((name) => !isBlank(fieldOf(edit, name)));
}

/** Converts `images: [a.jpg]` and `cover: {image: a.jpg, alt: …}`. */
function convertPicture(edit: FrontMatterEdit): void {
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
    // A path with `..` could copy any file of the machine. An absolute one stays below `static`.
    if (typeof name === 'string' && name.split('/').includes('..')) setField(edit, field, null, TAKE_OVER.elsewhere);
  }
}

/** Turns `url`, the address on the other site, into an alias, and web addresses among the aliases into paths. */
function convertUrl(edit: FrontMatterEdit): void {
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

function convertDraft(edit: FrontMatterEdit): void {
  const draft = String(fieldOf(edit, 'draft') ?? '')
    .trim()
    .toLowerCase();
  if (draft === 'true') setField(edit, 'status', 'draft', TAKE_OVER.isDraft);
  if (draft === 'true' || draft === 'false' || draft === '') dropField(edit, 'draft', TAKE_OVER.inStatus);
}
