import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cleanText } from '@/lib/core/text';
import { visibleText } from '@/lib/core/visible-text';
import { nameOfFolder, newSiteFiles, whyNotSiteName } from '@/lib/editor/new-site/new-site';
import { NEW_SITE } from '@/lib/editor/texts';
import { readCommandLine } from '../command-line';
import { refuse, type Surroundings } from '../surroundings';

const HELP = `Makes a content folder that is a whole site: settings, three articles with a picture, an offering, a page, topics.

  npm run new-site -- DIR [--name "Wind Weekly"]

  --name NAME   the name of the site; else made of the folder's
  --help        this

DIR is made where it does not exist, and must be empty where it does; names that begin with a dot do not count.
Exit code: 0 written, 1 refused, 2 misused.
`;

const OPTIONS = { name: { type: 'string' }, help: { type: 'boolean' } } as const;

/** Names that are listed of a folder that is not empty. */
const SHOWN_NAMES = 5;

/**
 * Makes a content folder that is a whole site, as `npm run new-site` does.
 *
 * @returns the exit code: 0 written, 1 refused, 2 misused
 */
export async function newSite(args: readonly string[], around: Surroundings): Promise<number> {
  const given = readCommandLine(args, OPTIONS, around.env);
  if (given.has('help')) {
    around.stdout.write(HELP);
    return 0;
  }
  const [written = '', ...others] = given.positionals;
  const folder = path.resolve(around.env.INIT_CWD ?? '', written);
  const name = cleanText(given.one('name')) || nameOfFolder(path.basename(folder));
  const notName = whyNotSiteName(name);
  const wrong = [
    ...given.wrong,
    ...(written === '' ? [NEW_SITE.noFolder] : []),
    ...(others.length > 0 ? [NEW_SITE.oneFolder(given.positionals.join(' '))] : []),
    ...(notName ? [NEW_SITE.name(name, notName)] : []),
  ];
  if (wrong.length > 0) return refuse(wrong, NEW_SITE.help, 2, around);
  const refusal = whyNotFolder(folder);
  if (refusal) return refuse([refusal], NEW_SITE.nothing, 1, around);
  const files = await newSiteFiles(name, new Date());
  try {
    for (const [file, content] of files) {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      // wx: never overwrites a file that appeared meanwhile.
      writeFileSync(path.join(folder, file), content, { flag: 'wx' });
    }
  } catch (error) {
    return refuse([error instanceof Error ? error.message : String(error)], NEW_SITE.partly, 1, around);
  }
  around.stdout.write(report(name, folder, [...files.keys()]));
  return 0;
}

/** Why a site cannot be made in a folder; null if it can. */
function whyNotFolder(folder: string): string | null {
  const shown = path.relative('', folder) || '.';
  try {
    const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
    if (names.length === 0) return null;
    const more = names.length > SHOWN_NAMES ? ` and ${names.length - SHOWN_NAMES} more` : '';
    return NEW_SITE.notEmpty(shown, `${names.slice(0, SHOWN_NAMES).join(', ')}${more}`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    return code === 'ENOTDIR' ? NEW_SITE.notAFolder(shown) : NEW_SITE.unreadable(shown, String(code));
  }
}

function report(name: string, folder: string, files: readonly string[]): string {
  const shown = path.relative('', folder);
  const setting = `CONTENT_DIR=${/^[\w./-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`}`;
  return [
    visibleText(NEW_SITE.made(name, shown)),
    ...files.map((file) => `  ${file}`),
    'Next:',
    ...NEW_SITE.commands(setting),
    NEW_SITE.next,
    '',
  ].join('\n');
}
