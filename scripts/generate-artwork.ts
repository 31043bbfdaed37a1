import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { countOf } from '@/lib/core/count-of';
import { loadLibrary } from '@/lib/edition/load-library';
import { ARTWORK, drawArtwork } from '@/lib/images/artwork';
import { mediaPath } from '@/lib/library/media-place';
import { illustrator } from '@/lib/pages/illustrations';
import { settingsOrExit } from './settings-or-exit';

// Draws the featured picture of every article whose picture does not exist yet: npm run artwork
const root = settingsOrExit().CONTENT_DIR;
const library = await loadLibrary(root, new Date());
// Called for every article, newest first, even for one with a picture, so that neighbours differ.
const illustrate = illustrator({ ...library, images: new Map() });
let drawn = 0;
for (const article of library.articles) {
  const artwork = illustrate(article);
  if (!article.image || !('motif' in artwork)) continue;
  const file = path.join(root, mediaPath(article.file, article.image.file));
  if (existsSync(file)) continue;
  // Below `static` the folder may not exist yet.
  mkdirSync(path.dirname(file), { recursive: true });
  const svg = Buffer.from(drawArtwork(artwork, article.slug));
  const picture = sharp(svg).resize(ARTWORK.width, ARTWORK.height).removeAlpha();
  await (/\.jpe?g$/.test(file) ? picture.jpeg({ quality: 78, mozjpeg: true }) : picture.webp({ quality: 78 })).toFile(
    file,
  );
  drawn++;
}
console.log(`Drew ${countOf(drawn, 'picture')}. Look at them with "npm run dev".`);
