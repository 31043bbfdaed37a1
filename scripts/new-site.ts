import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cleanText } from '@/lib/core/text';
import { visibleText } from '@/lib/core/visible-text';
import { nameOfFolder, newSiteFiles, whyNotSiteName } from '@/lib/editor/new-site/new-site';
import { readCommandLine } from './command-line';

const HELP = `Makes a content folder that is a whole site: settings, three articles with a picture, an offering, a page, topics.

  npm run new-site -- DIR [--name "Wind Weekly"]

  --name NAME   the name of the site; else made of the folder's
  --help        this

DIR is made where it does not exist, and must be empty where it does; names that begin with a dot do not count.
Exit code: 0 written, 1 refused, 2 misused.
`;

const OPTIONS = { name: { type: 'string' }, help: { type: 'boolean' } } as const;

/** How many names of a folder that is not empty are told. */
const SHOWN_NAMES = 5;

async function main(args: readonly string[], now: Date): Promise<number> {
  const given = readCommandLine(args, OPTIONS);
  if (given.has('help')) {
    process.stdout.write(HELP);
    return 0;
  }
  const [written = '', ...others] = given.positionals;
  const folder = path.resolve(process.env.INIT_CWD ?? '', written);
  const name = cleanText(given.one('name')) || nameOfFolder(path.basename(folder));
  const notName = whyNotSiteName(name);
  const wrong = [
    ...given.wrong,
    ...(written === '' ? ['the folder is missing: npm run new-site -- DIR'] : []),
    ...(others.length > 0
      ? [`the folder is one: put a name with blanks in quotes, "${given.positionals.join(' ')}"`]
      : []),
    ...(notName ? [`--name: "${name}" ${notName}`] : []),
  ];
  if (wrong.length > 0) return say(wrong, 'Nothing was written. "npm run new-site -- --help" tells how it is used.', 2);
  const refusal = whyNotFolder(folder);
  if (refusal) return say([refusal], 'Nothing was written.', 1);
  const files = await newSiteFiles(name, now);
  try {
    for (const [file, content] of files) {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      // A file that came meanwhile is not written over.
      writeFileSync(path.join(folder, file), content, { flag: 'wx' });
    }
  } catch (error) {
    return say([error instanceof Error ? error.message : String(error)], 'What was written before stays.', 1);
  }
  process.stdout.write(report(name, folder, [...files.keys()]));
  return 0;
}

/** Why a site cannot be made in a folder; null where it can. */
function whyNotFolder(folder: string): string | null {
  const shown = path.relative('', folder) || '.';
  try {
    const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
    if (names.length === 0) return null;
    const more = names.length > SHOWN_NAMES ? ` and ${names.length - SHOWN_NAMES} more` : '';
    return `${shown} is not empty: it holds ${names.slice(0, SHOWN_NAMES).join(', ')}${more}; name a new folder, or empty this one`;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    return code === 'ENOTDIR' ? `${shown} is no folder; name another` : `${shown} cannot be looked at (${code})`;
  }
}

function report(name: string, folder: string, files: readonly string[]): string {
  const shown = path.relative('', folder);
  const setting = `CONTENT_DIR=${/^[\w./-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`}`;
  return [
    visibleText(`${name} is in ${shown}:`),
    ...files.map((file) => `  ${file}`),
    'Next:',
    `  ${setting} npm run dev     looks at it while you write: http://localhost:3000`,
    `  ${setting} npm run check   says what is wrong`,
    `  ${setting} npm run up      builds and serves it`,
    'The settings are in site.yaml; articles, offering and page are samples to write over.',
    '',
  ].join('\n');
}

function say(lines: readonly string[], last: string, code: number): number {
  for (const line of lines) console.error(visibleText(line));
  console.error(last);
  return code;
}

process.exitCode = await main(process.argv.slice(2), new Date());
