import { z } from 'zod';
import { requiredText, text, webAddress } from '@/lib/article/checks';
import { field, type Remark, read, unread } from '@/lib/article/field';
import {
  cleaned,
  firstOf,
  type LocatedGroup,
  type LocatedValue,
  onlyEntry,
  partsOf,
  withValue,
} from '@/lib/article/located';
import { isFromRoot, whyNotContentFile } from '@/lib/article/static-path';
import { asRecord, isBlank, kindOf } from '@/lib/core/fields';
import { isLocalFile, nameOfFile, slashed } from '@/lib/core/local-file';
import { decodeAddress, parseWebAddress } from '@/lib/core/web-address';
import type { RuleName } from '@/lib/rules/rules';

/**
 * The picture and the PDF of an article. A value that cannot be used is left out with a warning; it never makes the
 * article invalid.
 */

const ONE_FILE = 'write the name of one file';

const IMAGE = {
  href: read(
    'anything',
    'The name of the file beside the article; with a slash before it, its path below `static/`.',
    'ward.jpg',
  ),
  alt: read('any text', 'What the picture shows, for those who do not see it.', 'A ward at night'),
  format: unread('Kept from the export.'),
  size: unread('Kept from the export: the picture itself is measured.'),
  valid: unread('Kept from the export.'),
  workPackage: unread('Kept from the export.'),
  wpAttachment: unread('Kept from the export.'),
};

export const image = field({
  written: {
    featuredImage: read(
      'anything',
      'The picture: a file beside the article, or below `static/`. Readers see a drawing where there is none.',
      '{href: ward.jpg, alt: A ward at night}',
      { fields: IMAGE },
    ),
  },
  normalise: ({ featuredImage }, { remark }): LocatedValue | LocatedGroup => {
    const picture = onlyEntry(featuredImage);
    const parts = partsOf(picture, IMAGE);
    const href = hrefOf(picture, parts.href);
    const leaveOut = (rule: RuleName, { path }: LocatedValue, why: string, hint: string): LocatedValue => {
      remark({ rule, path, message: `${why}, so readers see a drawing instead`, hint });
      return withValue(featuredImage, null);
    };
    if (isBlank(href.value)) {
      const others = Object.values(asRecord(picture.value) ?? {}).some((part) => !isBlank(part));
      return others ? leaveOut('image-missing', picture, 'names no file', 'add href') : withValue(featuredImage, null);
    }
    if (typeof href.value !== 'string') return leaveOut('image-missing', href, `is ${kindOf(href.value)}`, ONE_FILE);
    if (isLocalFile(href.value)) {
      const { why, hint } = localFile(href.value);
      return leaveOut('image-missing', href, why, hint);
    }
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href.value))
      return leaveOut('image-remote', href, `"${href.value}" lies on another site`, 'save it beside the article');
    const file = fileName(href.value);
    const refused = whyNotFile(file);
    if (refused) return leaveOut('image-missing', href, refused.why, refused.hint);
    // An alt that is not text is reported by `image-alt`; it must not make the article invalid.
    const alt = cleaned(onlyEntry(parts.alt));
    const words = withValue(alt, typeof alt.value === 'string' ? alt.value : '');
    return { path: featuredImage.path, fields: { file: withValue(href, file), alt: words } };
  },
  schema: z
    .object({
      /** As written: relative to the article, or with a slash from the site's root; never outside the folder. */
      file: requiredText,
      alt: text,
    })
    .nullable(),
});

const PDF = {
  href: read(
    'anything',
    'The name of the file beside the article, its path below `static/` from a slash on, or a web address.',
    'report.pdf',
  ),
  label: read('any text', 'The words of the link.', 'The report'),
  title: read('any text', 'Another word for `label`.', 'The report'),
  alt: read('any text', 'Another word for `label`.', 'The report'),
};

export const pdf = field({
  written: {
    featuredPdf: read(
      'anything',
      'A PDF beside the article, or below `static/`, or its web address.',
      '{href: report.pdf, label: The report}',
      { fields: PDF },
    ),
  },
  normalise: ({ featuredPdf }, { remark }): LocatedValue | LocatedGroup => {
    const written = onlyEntry(featuredPdf);
    const parts = partsOf(written, PDF);
    const href = hrefOf(written, parts.href);
    const leaveOut = ({ path }: LocatedValue, why: string, hint: string): LocatedValue => {
      remark({ rule: 'pdf-missing', path, message: `${why}, so it is left out`, hint });
      return withValue(featuredPdf, null);
    };
    if (isBlank(href.value)) return withValue(featuredPdf, null);
    if (typeof href.value !== 'string') return leaveOut(href, `is ${kindOf(href.value)}`, ONE_FILE);
    const label = labelOf(parts, remark);
    const made = (file: string | null, address: string | null): LocatedGroup => ({
      path: featuredPdf.path,
      fields: { file: withValue(href, file), href: withValue(href, address), label },
    });
    if (isLocalFile(href.value)) {
      const { why, hint } = localFile(href.value);
      return leaveOut(href, why, hint);
    }
    if (/^\s*[a-z][a-z0-9+.-]*:/i.test(href.value)) {
      const address = decodeAddress(href.value.trim());
      if (parseWebAddress(address) !== null) return made(null, address);
      return leaveOut(href, `"${address}" is not a web address`, 'write it from https:// on');
    }
    const file = fileName(href.value);
    const refused = whyNotFile(file);
    return refused ? leaveOut(href, refused.why, refused.hint) : made(file, null);
  },
  schema: z
    .object({
      /** Like the file of a picture; null if `href` is a web address. */
      file: requiredText.nullable(),
      href: webAddress,
      label: text,
    })
    .nullable(),
});

/** The words of a link to a PDF; a value that is not text is reported and left out. */
function labelOf(
  { label, title, alt }: Readonly<Record<keyof typeof PDF, LocatedValue>>,
  remark: (remark: Remark) => void,
) {
  const written = firstOf(onlyEntry(label), onlyEntry(title), onlyEntry(alt));
  const { path, value } = cleaned(written);
  if (typeof value === 'string' || isBlank(value)) return { path, value: value ?? '' };
  const message = `is ${kindOf(value)}, so it is left out`;
  remark({ rule: 'pdf-missing', path, message, hint: 'write one line of text' });
  return { path, value: '' };
}

/** The name of a file: a field of its group or, without a group, the value itself. */
function hrefOf(written: LocatedValue, href: LocatedValue): LocatedValue {
  return asRecord(written.value) ? onlyEntry(href) : written;
}

function fileName(written: string): string {
  return written.trim().replace(/^(?:\.\/)+/, '');
}

function localFile(href: string): { readonly why: string; readonly hint: string } {
  const name = nameOfFile(href);
  return {
    why: `"${href}" is a file on one computer, where nobody else can open it`,
    hint: `save it beside the article and write ${name === '' ? 'its name alone' : `"${name}"`}`,
  };
}

/** Why a name cannot be that of a file in the content folder, with a hint; null if it can. */
function whyNotFile(file: string): { readonly why: string; readonly hint: string } | null {
  if (file === '') return { why: 'names no file', hint: ONE_FILE };
  const why = whyNotContentFile(file);
  if (why === null) return null;
  const path = slashed(file);
  const hint = file.startsWith('//')
    ? 'write it from https:// on'
    : isFromRoot(file) && whyNotContentFile(path) === null
      ? `write ${path}`
      : 'save it beside the article and write its name alone';
  return { why: `"${file}" ${why}`, hint };
}
