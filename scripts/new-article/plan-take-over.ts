import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findFile } from '@/lib/article/read-files';
import { isFromRoot, STATIC_FOLDER, staticPath } from '@/lib/article/static-path';
import { countOf } from '@/lib/core/count-of';
import { formatChange } from '@/lib/editor/front-matter-edit';
import { type Holdings, nextId } from '@/lib/editor/holdings';
import { Refused } from '@/lib/editor/refused';
import { type ForeignArticle, readForeign } from '@/lib/editor/take-over';
import { NEW, TAKE_OVER } from '@/lib/editor/texts';
import { writeForeign } from '@/lib/editor/write-foreign';
import { takeMedia } from './files';
import type { Plan } from './plan';
import { pictureFrom } from './plan-new';
import type { Wanted } from './wanted';

/** Another site's article in this site's form, with a note on every change. @throws {Refused} */
export async function planTakeOver(wanted: Wanted, holdings: Holdings, uuid: string, today: string): Promise<Plan> {
  const foreign = await read(wanted, holdings, today);
  const { facts, body } = foreign;
  const picture = await settlePicture(foreign, wanted, uuid);
  const pdf = await settlePdf(foreign, wanted, uuid);
  const settled = { uuid, id: nextId(holdings), picture: picture.facts };
  const { text, changes } = writeForeign(foreign, {
    ...settled,
    pictureWhy: picture.why,
    pdf: pdf.taken?.copy.name ?? '',
    pdfWhy: pdf.why,
  });
  return {
    facts: { ...facts, ...settled },
    text,
    body,
    media: [picture.taken, pdf.taken].filter((taken) => taken !== null),
    notes: [
      `${countOf(changes.length, 'change')} to ${wanted.from}:`,
      ...changes.map((change) => `  ${formatChange(change)}`),
      ...foreign.notes,
    ],
  };
}

async function read(wanted: Wanted, holdings: Holdings, today: string): Promise<ForeignArticle> {
  const bytes = await readFile(wanted.from).catch(() => null);
  if (!bytes) throw new Refused(`${wanted.from} ${NEW.unreadable}`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return readForeign(text, { file: path.resolve(wanted.from), today }, wanted, holdings);
  } catch (error) {
    if (error instanceof Refused) throw new Refused(...error.reasons.map((reason) => `${wanted.from}: ${reason}`));
    if (error instanceof TypeError) throw new Refused(`${wanted.from} ${NEW.notUtf8}`);
    throw error;
  }
}

async function settlePicture({ pictureFile, alt, facts }: ForeignArticle, wanted: Wanted, uuid: string) {
  const described = wanted.alt || alt || facts.title;
  if (wanted.image !== '') return { ...(await pictureFrom(wanted.image, uuid, described)), why: TAKE_OVER.onRequest };
  const none = { facts: null, taken: null };
  if (pictureFile === '') return { ...none, why: TAKE_OVER.noPicture };
  return copied(none, async () => pictureFrom(await foundFor(wanted.from, pictureFile), uuid, described));
}

async function settlePdf({ pdfFile }: ForeignArticle, { from }: Wanted, uuid: string) {
  const none = { taken: null };
  if (pdfFile === '') return { ...none, why: '' };
  return copied(none, async () => {
    const taken = await takeMedia(await foundFor(from, pdfFile), uuid);
    if ('why' in taken) throw new Refused(NEW.pdf(pdfFile, taken.why));
    if (taken.media.kind !== 'pdf') throw new Refused(NEW.pdfIsPicture(pdfFile));
    return { taken };
  });
}

/** What `take` gives; where it refuses, `none` and why. */
async function copied<T, N>(none: N, take: () => Promise<T>): Promise<(T | N) & { readonly why: string }> {
  try {
    return { ...(await take()), why: TAKE_OVER.copied };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { ...none, why: error.message };
  }
}

/**
 * The file that another site's article names: beside the article; or, for a path from the site's root, below the nearest
 * `static` folder around the article that contains it. @throws {Refused} if none does
 */
async function foundFor(article: string, named: string): Promise<string> {
  if (!isFromRoot(named)) return path.join(path.dirname(article), named);
  const wanted = staticPath(named);
  for (let folder = path.dirname(path.resolve(article)); ; folder = path.dirname(folder)) {
    if (await findFile(folder, wanted)) return path.join(folder, wanted);
    if (folder === path.dirname(folder)) throw new Refused(NEW.notInStatic(named, STATIC_FOLDER));
  }
}
