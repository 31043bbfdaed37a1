import path from 'node:path';
import { readCommandLine } from '../command-line';

export interface ScreenshotOptions {
  /** Whether to make contact sheets; else the README's pictures. */
  readonly sheet: boolean;
  /** Origins of running sites, from left to right. */
  readonly sites: readonly string[];
  /** Folder of the sheets. */
  readonly out: string;
  /** Mistakes, one line each. */
  readonly wrong: readonly string[];
}

const DEFAULT_SITE = 'http://localhost:3000';

/** Parses the command line: `[SITE]`, or `--sheet [SITE] [SITE] [--out FOLDER]`. */
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
