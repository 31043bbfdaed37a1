import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { whyNotFolder } from '@/lib/article/read-files';
import { formatProblem } from '@/lib/core/problem';
import { visibleText } from '@/lib/core/visible-text';
import { buildHoldings, type Holdings } from '@/lib/editor/holdings';
import { Refused } from '@/lib/editor/refused';
import { NEW } from '@/lib/editor/texts';
import { readContent } from '@/lib/library/read-content';
import { readSettings, refuse, type Surroundings } from '../surroundings';
import { agreeToStory, askMissing } from './ask-missing';
import { writeNew } from './files';
import { HELP, parseOptions } from './options';
import { checkPlan, type Plan } from './plan';
import { pictureFrom, planNew } from './plan-new';
import { planTakeOver } from './plan-take-over';
import { GivenUp, type Terminal } from './questions';
import { renderReport } from './report';
import { lookUp, type Wanted } from './wanted';

/**
 * Writes a new article, as `npm run new` does.
 *
 * @returns the exit code: 0 written, 1 nothing written, 2 misused
 */
export async function newArticle(args: readonly string[], around: Surroundings): Promise<number> {
  try {
    return await makeArticle(args, around);
  } catch (error) {
    if (!(error instanceof Refused || error instanceof GivenUp)) throw error;
    return refuse(error instanceof Refused ? error.reasons : [], NEW.nothing, 1, around);
  }
}

async function makeArticle(args: readonly string[], around: Surroundings): Promise<number> {
  const { env, stdin, stdout } = around;
  const now = new Date();
  const say = (text: string) => stdout.write(`${text}\n`);
  const { options, wrong, notes } = parseOptions(args, env);
  if (options.help) {
    say(HELP);
    return 0;
  }
  const misused = (reasons: readonly string[]) => refuse(reasons, NEW.help, 2, around);
  const settings = readSettings(around);
  if (!('CONTENT_DIR' in settings)) return misused([...settings, ...wrong]);
  const { CONTENT_DIR: root } = settings;
  const holdings = await readHoldings(root, now);
  const files = { image: asCalled(options.image, env), from: asCalled(options.from, env) };
  const { wanted, wrong: unknown, notes: slips } = lookUp({ ...options, ...files }, holdings);
  const isTerminal = stdin.isTTY === true && stdout.isTTY === true;
  const asking = isTerminal && !options.yes ? { input: stdin, output: stdout } : null;
  const untitled = options.title === '' && options.from === '' && !asking;
  const missing = untitled ? [NEW.noTitle] : [];
  if (wrong.length + unknown.length + missing.length > 0) return misused([...wrong, ...unknown, ...missing]);
  for (const note of [...notes, ...slips]) say(visibleText(note));
  const { plan, again } = await makePlan(wanted, holdings, asking, now);
  const warnings = checkPlan(plan, holdings, again);
  if (!options.dryRun) await write(root, plan);
  say(renderReport({ plan, warnings, root, now, dryRun: options.dryRun, port: env.PORT || '3000' }));
  return 0;
}

/** A file's path; npm changes the working directory, and gives the original one in INIT_CWD. */
function asCalled(file: string, { INIT_CWD }: Surroundings['env']): string {
  return file === '' || !INIT_CWD || path.isAbsolute(file) ? file : path.relative('', path.join(INIT_CWD, file));
}

async function readHoldings(root: string, now: Date): Promise<Holdings> {
  const news = path.join(root, 'news');
  const why = await whyNotFolder(root, 'news');
  if (why) throw new Refused(NEW.folder(news, why));
  if (!existsSync(news)) throw new Refused(NEW.noFolder(news));
  const content = await readContent(root);
  const unread = content.problems.filter(({ rule }) => rule === 'file-readable').map(formatProblem);
  if (unread.length > 0) throw new Refused(NEW.unread(unread.join('\n')));
  return buildHoldings(content, now);
}

async function makePlan(
  given: Wanted,
  holdings: Holdings,
  asking: Terminal | null,
  now: Date,
): Promise<{ readonly plan: Plan; readonly again: boolean }> {
  const uuid = randomUUID();
  const today = now.toISOString().slice(0, 10);
  if (given.from !== '') {
    const plan = await planTakeOver(given, holdings, uuid, today);
    return {
      plan,
      again: given.again || (asking !== null && (await agreeToStory(plan.facts.original, holdings, asking))),
    };
  }
  // Before any question, so that no answers are lost because of an invalid picture.
  if (asking && given.image !== '') await pictureFrom(given.image, uuid, given.alt);
  const wanted = asking ? await askMissing(given, holdings, asking) : given;
  return { plan: await planNew(wanted, holdings, uuid, today), again: wanted.again };
}

async function write(root: string, { facts, text, media }: Plan): Promise<void> {
  // The article last, so that no preview shows it without its picture.
  const files = [...media.map(({ copy }) => copy), { name: `${facts.uuid}.md`, content: text }];
  try {
    await writeNew(path.join(root, 'news'), files);
  } catch (error) {
    throw new Refused(error instanceof Error ? error.message : String(error));
  }
}
