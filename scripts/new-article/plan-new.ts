import { type Holdings, nextId } from '@/lib/editor/holdings';
import type { PictureFacts } from '@/lib/editor/house-fields';
import { guessBrand, partByOwner, renderNewArticle, slugFor, titleAlias } from '@/lib/editor/new-article';
import { Refused } from '@/lib/editor/refused';
import { NEW } from '@/lib/editor/texts';
import { type TakenMedia, takeMedia } from './files';
import type { Plan } from './plan';
import type { Wanted } from './wanted';

/** @throws {Refused} */
export async function planNew(wanted: Wanted, holdings: Holdings, uuid: string, today: string): Promise<Plan> {
  const brand = wanted.brand || guessBrand(wanted.link, holdings);
  const slug = wanted.slug || slugFor(wanted.title, brand, wanted.link);
  const alias = titleAlias(wanted.title, slug);
  const { free, taken } = partByOwner(alias === '' ? [] : [alias], holdings);
  const image = wanted.image === '' ? null : await pictureFrom(wanted.image, uuid, wanted.alt || wanted.title);
  const facts = {
    ...wanted,
    uuid,
    id: nextId(holdings),
    brand,
    slug,
    date: wanted.date || today,
    aliases: free,
    original: wanted.link,
    picture: image?.facts ?? null,
  };
  return {
    facts,
    text: renderNewArticle(facts),
    body: '',
    media: image ? [image.taken] : [],
    notes: taken.map(NEW.aliasTaken),
  };
}

/** @throws {Refused} if the file is not a picture */
export async function pictureFrom(
  file: string,
  uuid: string,
  alt: string,
): Promise<{ readonly facts: PictureFacts; readonly taken: TakenMedia }> {
  const taken = await takeMedia(file, uuid);
  if ('why' in taken) throw new Refused(NEW.picture(file, taken.why));
  const { media, copy } = taken;
  if (media.kind !== 'image') throw new Refused(NEW.pictureIsPdf(file));
  const { contentType, width, height } = media;
  return { facts: { file: copy.name, contentType, width, height, alt }, taken };
}
