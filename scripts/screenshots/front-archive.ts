import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '@/lib/core/compare-text';
import { dayNumber, dayOf } from '@/lib/core/dates';

/** A content folder to make from another's articles. */
export interface Archive {
  /** Number of articles. */
  readonly size: number;
  readonly hasPictures: boolean;
}

const ARTICLES_PER_DAY = 3;

/** Fields that must differ from file to file, with the lines below them. */
const OWN_FIELDS = /^(?:slug|aliases|date|lastMod|id|mdName|featuredPdf):.*\n(?:[ -].*\n)*/gm;
const PICTURE = /^featuredImage:.*\n(?:[ -].*\n)*/m;

/**
 * Writes copies of the articles in `content`, always the same ones: newest first, then all again with other addresses, so
 * that an archive of any size looks real.
 *
 * @param folder is emptied first
 */
export function writeArchive(content: string, folder: string, { size, hasPictures }: Archive): void {
  const from = path.join(content, 'news');
  const to = path.join(folder, 'news');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  cpSync(path.join(content, 'topics.yaml'), path.join(folder, 'topics.yaml'));
  const files = readdirSync(from);
  const texts = files.filter((file) => file.endsWith('.md')).map((file) => readFileSync(path.join(from, file), 'utf8'));
  const dayIn = (text: string) => /^date: '?(\d{4}-\d\d-\d\d)/m.exec(text)?.[1] ?? '';
  texts.sort((a, b) => compareText(dayIn(b), dayIn(a)));
  const newest = dayNumber(dayIn(texts[0] ?? '')) ?? 0;
  if (hasPictures)
    for (const file of files.filter((each) => !/\.(md|pdf)$/.test(each)))
      cpSync(path.join(from, file), path.join(to, file));
  for (let n = 0; n < size; n++) {
    const text = texts[n % texts.length] ?? '';
    const own = `slug: article-${n}\ndate: ${dayOf(newest - Math.floor(n / ARTICLES_PER_DAY))}\n`;
    const front = text.replace(OWN_FIELDS, '').replace(PICTURE, (field) => (hasPictures ? field : ''));
    writeFileSync(path.join(to, `${n}.md`), front.replace('---\n', `---\n${own}`));
  }
}
