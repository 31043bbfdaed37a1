import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { readBytes, versionOf } from '@/lib/article/read-files';
import type { Problem, Refusal } from '@/lib/core/problem';
import { hashOfMedia } from '@/lib/images/measure-media';
import { SITE_FILE, shownName } from '@/lib/library/list-content';
import { problemOf } from '@/lib/rules/rules';
import type { Site, SitePicture } from '@/lib/site/site';

/** The pictures that `site.yaml` names, by path relative to the content folder, and the problems of those that cannot be used. */
export interface SitePictures {
  readonly pictures: ReadonlyMap<string, SitePicture>;
  readonly problems: readonly Problem[];
}

type Read = SitePicture | Refusal;

const MAX_BYTES = 5 * 1024 * 1024;
const MAX_PIXELS = 50_000_000;

/** Reads the pictures that `site.yaml` names, each again only if it changed. */
export function openSitePictures(root: string): (site: Site) => Promise<SitePictures> {
  const known = new Map<string, { readonly version: string; readonly read: Read }>();
  let last: SitePictures = { pictures: new Map(), problems: [] };

  async function readAt(file: string): Promise<Read> {
    const found = await lstat(/* turbopackIgnore: true */ path.join(root, file)).catch(() => null);
    if (!found) return { why: 'does not exist', hint: `save it as ${shownName(root, file)}` };
    if (!found.isFile()) return { why: 'is no file', hint: 'put the picture itself there' };
    const version = versionOf(found);
    const before = known.get(file);
    if (before?.version === version) return before.read;
    const bytes = await readBytes(root, file).catch(() => null);
    if (!bytes) return { why: 'cannot be read', hint: 'check its permissions' };
    const read = await measure(bytes);
    known.set(file, { version, read });
    return read;
  }

  return async (site) => {
    const pictures = new Map<string, SitePicture>();
    const problems: Problem[] = [];
    for (const { file, field, line, column } of site.pictures) {
      const read = await readAt(file);
      if ('hash' in read) pictures.set(file, read);
      else {
        const message = `"${file}" ${read.why}`;
        const place = { file: shownName(root, SITE_FILE), line, column, field };
        problems.push(
          problemOf('site-file', { ...place, message, hint: read.hint, otherFiles: [shownName(root, file)] }),
        );
      }
    }
    const now = { pictures, problems };
    // The same object if nothing changed, because readings are compared by identity.
    if (asText(now) !== asText(last)) last = now;
    return last;
  };
}

function asText({ pictures, problems }: SitePictures): string {
  return JSON.stringify([[...pictures], problems]);
}

async function measure(bytes: Buffer): Promise<Read> {
  if (bytes.length > MAX_BYTES) return { why: `is larger than ${MAX_BYTES / 1024 / 1024} MB`, hint: 'save it smaller' };
  const { default: sharp } = await import('sharp');
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: MAX_PIXELS }).metadata();
    return { hash: hashOfMedia(bytes), width, height };
  } catch {
    return { why: 'cannot be decoded as a picture', hint: 'save it as SVG, PNG, WebP or JPEG' };
  }
}
