import { parseDate } from '@/lib/core/dates';
import { explainDate } from '@/lib/core/explain-date';
import { whyNotSlug } from '@/lib/core/slug';
import { cleanText } from '@/lib/core/text';
import { trackingIn, withoutTracking } from '@/lib/core/tracking-parameters';
import { parseWebAddress, whyNotWebAddress } from '@/lib/core/web-address';
import { NEW } from '@/lib/editor/texts';
import { type CommandLine, readCommandLine } from '../command-line';

export const HELP = `Writes a new article into news/ of the content folder.

  npm run new -- "Title" --link URL [options]
  npm run new -- --from FILE [options]

On a terminal it asks for what is missing; elsewhere it leaves empty what can be empty.

  --link URL          the original; tracking parameters are taken off
  --brand NAME        the source; else known by the link's domain
  --date DAY          the day it appeared, 2021-02-17; else today
  --slug SLUG         its address, /news/SLUG; else from source and title
  --description TEXT  one or two sentences for lists and search results
  --author NAME       who wrote it; may be repeated
  --topic NAME        a topic that exists, by name, label or slug; may be repeated
  --new-topic NAME    a topic that does not exist yet; may be repeated
  --offering NAME     an offering that exists, by label or permalink; may be repeated
  --image FILE        a picture, copied beside the article
  --alt TEXT          what the picture shows; else the title
  --draft             kept from readers
  --from FILE         takes over another site's article and lists what it changes
  --dry-run           prints what it would write
  --yes               asks nothing, and writes a story that is there already a second time
  --help              this

CONTENT_DIR is the content folder (content). Exit code: 0 written, 1 refused, 2 misused.
`;

export const OPTIONS = {
  link: { type: 'string' },
  brand: { type: 'string' },
  date: { type: 'string' },
  slug: { type: 'string' },
  description: { type: 'string' },
  author: { type: 'string', multiple: true },
  topic: { type: 'string', multiple: true },
  'new-topic': { type: 'string', multiple: true },
  offering: { type: 'string', multiple: true },
  image: { type: 'string' },
  alt: { type: 'string' },
  from: { type: 'string' },
  draft: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  yes: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/**
 * Parses the command line.
 *
 * @returns the options, all mistakes, and notes on values that were changed
 */
export function parseOptions(args: readonly string[], env?: Readonly<Record<string, string | undefined>>) {
  const given = readCommandLine(args, OPTIONS, env);
  const options = optionsFrom(given);
  return {
    options,
    wrong: [...given.wrong, ...tooManyTitles(given.positionals), ...wrongValues(options)],
    notes: trackingNotes(given.one('link')),
  };
}

export type Options = Readonly<ReturnType<typeof optionsFrom>>;

/** Texts are cleaned; empty ones were not given. */
function optionsFrom(given: CommandLine<keyof typeof OPTIONS>) {
  const cleaned = (name: 'author' | 'topic' | 'new-topic' | 'offering'): readonly string[] => [
    ...new Set(given.many(name).map(cleanText)),
  ];
  return {
    title: cleanText(given.positionals[0] ?? ''),
    link: cleanLink(given.one('link')),
    brand: cleanText(given.one('brand')),
    date: given.one('date'),
    slug: given.one('slug').normalize('NFC'),
    description: cleanText(given.one('description')),
    authors: cleaned('author'),
    // As named on the command line, not yet looked up.
    topics: cleaned('topic'),
    newTopics: cleaned('new-topic'),
    offerings: cleaned('offering'),
    image: given.one('image'),
    alt: cleanText(given.one('alt')),
    from: given.one('from'),
    draft: given.has('draft'),
    dryRun: given.has('dry-run'),
    yes: given.has('yes'),
    help: given.has('help'),
  };
}

/** A link in canonical spelling, without tracking parameters. */
export function cleanLink(written: string): string {
  const link = withoutTracking(written);
  return parseWebAddress(link) ?? link;
}

/** A note on a link that lost tracking parameters. */
export function trackingNotes(link: string): readonly string[] {
  const names = trackingIn(link);
  return names.length > 0 ? [NEW.tracking(names.join(', '))] : [];
}

/** Why a text cannot be the address of an original; undefined if it can. */
export function whyNotLink(link: string): string | undefined {
  if (link === '' || parseWebAddress(link)) return undefined;
  const { message, hint } = whyNotWebAddress(link);
  return `${message} (${hint})`;
}

function tooManyTitles(positionals: readonly string[]): string[] {
  return positionals.length > 1 ? [NEW.titleInQuotes(positionals.join(' '))] : [];
}

function wrongValues({ link, date, slug, newTopics, authors }: Options): string[] {
  const wrong: string[] = [];
  const notLink = whyNotLink(link);
  if (notLink) wrong.push(`--link: ${notLink}`);
  if (date !== '' && !parseDate(date)) {
    const { message, hint } = explainDate(date);
    wrong.push(`--date: ${message} (${hint})`);
  }
  const notSlug = slug === '' ? null : whyNotSlug(slug);
  if (notSlug) wrong.push(`--slug: "${slug}" ${notSlug}`);
  for (const [option, names] of [
    ['--new-topic', newTopics],
    ['--author', authors],
  ] as const)
    for (const name of names) if (!/[\p{L}\p{N}]/u.test(name)) wrong.push(NEW.noLetter(option, name));
  return wrong;
}
