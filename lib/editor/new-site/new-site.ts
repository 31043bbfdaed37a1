import sharp from 'sharp';
import { stringify } from 'yaml';
import { HOUSE_YAML } from '@/lib/editor/house-fields';
import { renderSamples, SAMPLE_OFFERING, SAMPLE_PICTURE } from '@/lib/editor/new-site/sample-articles';
import { renderSiteSettings } from '@/lib/editor/new-site/site-settings';
import { NEW_SITE } from '@/lib/editor/texts';
import { drawArtwork } from '@/lib/images/artwork';

/** The longest name of a site, in characters: longer ones would fill the masthead on a phone. */
const MAX_NAME = 60;

/** Why a text cannot be the name of a site; null if it can. */
export function whyNotSiteName(name: string): string | null {
  if (!/[\p{L}\p{N}]/u.test(name)) return NEW_SITE.noLetter;
  return [...name].length > MAX_NAME ? NEW_SITE.tooLong(MAX_NAME) : null;
}

/** A name for the site in a folder: `wind-weekly` gives Wind Weekly. */
export function nameOfFolder(folder: string): string {
  const words = folder.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const name = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(' ');
  return whyNotSiteName(name) === null ? name : 'News';
}

/** The files of a new content folder, by their paths relative to it. */
export async function newSiteFiles(name: string, now: Date): Promise<ReadonlyMap<string, string | Uint8Array>> {
  return new Map<string, string | Uint8Array>([
    ['site.yaml', renderSiteSettings(name)],
    ...renderSamples(now),
    [`news/${SAMPLE_PICTURE}`, await drawPicture()],
    [`offerings/${SAMPLE_OFFERING.slug}.md`, renderOffering()],
    ['pages/about.mdx', renderAbout(name)],
    ['topics.yaml', TOPICS],
  ]);
}

function drawPicture(): Promise<Buffer> {
  return sharp(Buffer.from(drawArtwork({ hue: 'teal', motif: 'arcs' }, SAMPLE_PICTURE)))
    .removeAlpha()
    .webp({ quality: 78 })
    .toBuffer();
}

function renderOffering(): string {
  const { label, description, topics } = SAMPLE_OFFERING;
  return `---\n${stringify({ label, description, categories: topics }, HOUSE_YAML)}---\nWhat is written here stands on the page of the offering, above the articles that concern it.\n`;
}

function renderAbout(name: string): string {
  const fields = {
    title: `About ${name}`,
    label: 'About',
    description: 'What this site collects, and how to follow it.',
    navigation: true,
    footer: true,
  };
  return `---\n${stringify(fields, HOUSE_YAML)}---

<Lede>Say here in two or three sentences what this site is, and for whom.</Lede>

<Figures />

## What you find here

Every entry is a brief: who published what, on which day, and the way to the original.

## Follow along

New briefs are in the [feed](/feed.xml), which any feed reader understands.
`;
}

const TOPICS = `# What else readers call the topics: a search for one name finds the articles of the other.

'Nature: Birds':
  synonyms: [ornithology, birdwatching]
`;
