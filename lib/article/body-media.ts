import path from 'node:path';
import type { WrittenMedia } from '@/lib/article/article';
import { isFromRoot, staticPath, whyNotContentFile } from '@/lib/article/static-path';
import { decodeEscapes } from '@/lib/core/decode-escapes';
import { countLines, decodeAttribute } from '@/lib/core/text';

/** File name endings of pictures and PDFs. */
const ENDING = /\.(?:avif|gif|jpe?g|pdf|png|webp)(?=["')>\]\s?#]|$)/gi;

/** The longest name that is recognised, in characters. */
const LONGEST = 300;

/** Characters that end a name in an address. */
const EDGE = /["'<>=\n\r\t`]/;

/**
 * The names in a body that may be pictures and PDFs of the content folder, as they are written. Found by their endings
 * alone: a false hit names no existing file, and is ignored.
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

/** Whether `](` stands right before an index, so that a link's address begins there. */
function isLinkStart(body: string, at: number): boolean {
  return body.charAt(at - 1) === '(' && body.charAt(at - 2) === ']';
}

/**
 * The path, relative to the content folder, of a file that a body names: next to the article or, if the name begins
 * with a slash, below `static`. Null for an address that cannot name such a file.
 *
 * @param articleFile the article's path relative to the content folder
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

/** Whether an address may name a file of the content folder: no scheme, no other host, no fragment alone. */
function mayBeFile(address: string): boolean {
  return address !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/\/|[\\#?])/i.test(address);
}
