import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { hashOfMedia } from '@/lib/images/measure-media';
import { articleText } from '@/tests/fixtures/make-article';

/**
 * A word that stands in everything an article brings, its files and their names included. Where the word is found,
 * something of the article was.
 */
export type Mark = `zq${string}`;

/** Every field that an article can have, with its mark in each. */
function markedFields(mark: Mark): Record<string, unknown> {
  return {
    title: `The ${mark} headline`,
    slug: `${mark}-piece`,
    aliases: [`/old/${mark}-alias`],
    description: `What ${mark} is about.`,
    date: '2024-03-01',
    author: [`Author ${mark}`],
    categories: [`${mark} Taxonomy: ${mark} Topic`, 'Health: Steady'],
    link: { brand: `${mark}.example.com`, href: `https://${mark}.example.com/original` },
    featuredImage: { href: `${mark}.png`, alt: `A picture of ${mark}` },
    featuredPdf: `${mark}.pdf`,
    institution: `${mark} Hospital`,
    offering: { label: `${mark} Subject` },
    relatedOfferings: [{ label: `${mark} Product`, categories: ['Health: Steady'] }],
    insights_name: `${mark} Curator`,
    insights_description: `A remark on ${mark}.`,
    via: `${mark} via`,
    htmlMetaData: { title: `${mark} page title`, description: `${mark} page description` },
    openGraphMetaData: { title: `${mark} social title` },
  };
}

/** Writes an article with its picture and PDF into `<root>/news`; `fields` stand above the marked ones. */
export async function writeMarked(root: string, mark: Mark, fields: Record<string, unknown>): Promise<void> {
  const { picture, pdf } = await filesOf(mark);
  write(root, `${mark}.md`, articleText({ ...markedFields(mark), ...fields }, `<p>The body says ${mark}.</p>\n`));
  write(root, `${mark}.png`, picture);
  write(root, `${mark}.pdf`, pdf);
}

/** Writes an article that is always out, in the topic that all share, with a link to another one's address. */
export function writeSteady(root: string, name: string, linked: Mark): void {
  const fields = {
    title: `Steady piece ${name}`,
    slug: `steady-${name}`,
    description: 'Always there.',
    date: '2024-02-01',
    author: ['Steady Author'],
    institution: 'Steady Hospital',
    categories: [name === 'apart' ? 'Apart: Alone' : 'Health: Steady'],
    link: { brand: name === 'apart' ? 'apart.example.com' : 'steady.example.com' },
  };
  const body = name === 'linking' ? `<p><a href="/news/${linked}-piece">A link</a></p>\n` : '<p>Text.</p>\n';
  write(root, `steady-${name}.md`, articleText(fields, body));
}

/** The addresses that an article of that mark has while it is out, each by itself enough to prove that it is. */
export async function addressesOf(mark: Mark): Promise<{ pages: string[]; files: string[]; alias: string }> {
  const { picture, pdf } = await filesOf(mark);
  const media = [`/media/${hashOfMedia(picture)}/${mark}.png`, `/media/${hashOfMedia(pdf)}/${mark}.pdf`] as const;
  return {
    pages: [
      `/news/${mark}-piece`,
      `/topic/${mark}-taxonomy-${mark}-topic`,
      `/offering/${mark}-product`,
      `/offering/${mark}-subject`,
      `/author/author-${mark}`,
      `/source/${mark}.example.com`,
      `/institution/${mark}-hospital`,
    ],
    files: [...media, `/_next/image?url=${encodeURIComponent(media[0])}&w=640&q=70`],
    alias: `/old/${mark}-alias`,
  };
}

async function filesOf(mark: Mark): Promise<{ picture: Buffer; pdf: Buffer }> {
  const [red = 0, green = 0, blue = 0] = Buffer.from(mark.slice(2));
  const create = { width: 1200, height: 630, channels: 3, background: { r: red, g: green, b: blue } } as const;
  const picture = await sharp({ create }).png().toBuffer();
  return { picture, pdf: Buffer.from(`%PDF-1.4\n% ${mark}\n%%EOF\n`) };
}

function write(root: string, file: string, content: string | Uint8Array): void {
  mkdirSync(path.join(root, 'news'), { recursive: true });
  writeFileSync(path.join(root, 'news', file), content);
}
