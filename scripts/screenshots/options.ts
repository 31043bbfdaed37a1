import path from 'node:path';
import { readCommandLine } from '../command-line';

/** What `npm run screenshots` takes, and of which sites. */
export interface ScreenshotOptions {
  /** Whether a contact sheet is asked for; else the README's pictures. */
  readonly sheet: boolean;
  /** Origins of running sites, the first one on the left. */
  readonly sites: readonly string[];
  /** Folder of the sheets. */
  readonly out: string;
  /** Each misuse in one line; empty where there is none. */
  readonly wrong: readonly string[];
}

const DEFAULT_SITE = 'http://localhost:3000';

/** Reads the command line: `[SITE]`, or `--sheet [SITE] [SITE] [--out FOLDER]`. */
export function parseScreenshotOptions(args: readonly string[]): ScreenshotOptions {
  const line = readCommandLine(args, { sheet: { type: 'boolean' }, out: { type: 'string' } });
  const sheet = line.has('sheet');
  const most = sheet ? 2 : 1;
  const wrong = [
    ...line.wrong,
    ...line.positionals.filter((site) => !isWebAddress(site)).map(notAnAddress),
    ...(line.positionals.length > most ? [tooMany(line.positionals.length, most)] : []),
    ...(!sheet && line.one('out') !== ''
      ? ['--out is for --sheet: the README names its pictures by their folder']
      : []),
  ];
  const sites = line.positionals.length > 0 ? line.positionals : [DEFAULT_SITE];
  return { sheet, sites, out: line.one('out') || path.join('.cache', 'sheets'), wrong };
}

function isWebAddress(site: string): boolean {
  return URL.canParse(site) && /^https?:$/.test(new URL(site).protocol);
}

function notAnAddress(site: string): string {
  return `"${site}" is not the address of a site, such as ${DEFAULT_SITE}`;
}

function tooMany(given: number, most: number): string {
  return `${given} sites are given, expected at most ${most}`;
}
