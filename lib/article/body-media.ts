import path from 'node:path';
import type { WrittenMedia } from '@/lib/article/article';
import { isFromRoot, staticPath, whyNotContentFile } from '@/lib/article/static-path';
import { decodeEscapes } from '@/lib/core/decode-escapes';
import { countLines, decodeAttribute } from '@/lib/core/text';

/** Files that pages can show or lead to. */
const ENDING = /\.(?:avif|gif|jpe?g|pdf|png|webp)(?=["')>\]\s?#]|$)/gi;

/** The longest name that is looked for, in characters. */
const LONGEST = 300;

/** What a name cannot hold where it is written as an address. */
const EDGE = /["'<>=\n\r\t`]/;

/**
 * The pictures and PDFs that a body may name as files of the content folder, as they are written there. Found by their
 * endings alone: one that is none names no file that exists, so nothing comes of it.
 *
 * @param bodyLine line of the file on which the body starts
 */
export function findBodyMedia(body: string, bodyLine: number): readonly WrittenMedia[] {
  const found = new Map<string, WrittenMedia>();
  let [line, counted] = [bodyLine, 0];
  for (const { index, 0: ending } of body.matchAll(ENDING)) {
    const end = index + ending.length;
    let start = index;
    while (start > 0 && end - start < LONGEST && !EDGE.test(body.charAt(start - 1)) && !isLinkStart(body, start))
      start--;
    const name = body
      .slice(start, end)
      .replace(/^.*\]:/, '')
      .trim();
    if (!mayBeFile(name) || found.has(name)) continue;
    line += countLines(body, counted, index);
    counted = index;
    found.set(name, { name, line });
  }
  return [...found.values()];
}

/** Whether a link's address begins here: `](`. */
function isLinkStart(body: string, at: number): boolean {
  return body.charAt(at - 1) === '(' && body.charAt(at - 2) === ']';
}

/**
 * Where a file lies that a body names, from the content folder: beside the article, or below `static` by its path from the
 * site's root; null for an address that can name none.
 *
 * @param articleFile the article's own path from the content folder
 * @param named the address as written or parsed, with escapes or without
 */
export function bodyMediaPath(articleFile: string, named: string): string | null {
  const address = decodeAttribute(named);
  if (!mayBeFile(address)) return null;
  if (isFromRoot(address)) return whyNotContentFile(address) === null ? staticPath(address) : null;
  // An entity such as `&#38;` is decoded before a # ends the path.
  const file = path.posix.join(path.posix.dirname(articleFile), decodeEscapes(address.replace(/[?#].*$/s, '')));
  const [folder = ''] = articleFile.split('/', 1);
  return file.startsWith(`${folder}/`) && !/[\p{Cc}\\]/u.test(file) ? file : null;
}

/** Whether an address may name a file of the content folder: relative to the article, or from the site's root. */
function mayBeFile(address: string): boolean {
  return address !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/\/|[\\#?])/i.test(address);
}
