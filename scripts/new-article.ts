import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { whyNotFolder } from '@/lib/article/read-files';
import { EnvError, env } from '@/lib/config/env';
import { formatProblem } from '@/lib/core/problem';
import { visibleText } from '@/lib/core/visible-text';
import { buildHoldings, type Holdings } from '@/lib/editor/holdings';
import { NEW } from '@/lib/editor/texts';
import { readContent } from '@/lib/library/read-content';
import { agreeToStory, askMissing } from './new-article/ask-missing';
import { writeNew } from './new-article/files';
import { HELP, parseOptions } from './new-article/options';
import { checkPlan, type Plan, Refused } from './new-article/plan';
import { pictureFrom, planNew } from './new-article/plan-new';
import { planTakeOver } from './new-article/plan-take-over';
import { GivenUp } from './new-article/questions';
import { renderReport } from './new-article/report';
import { lookUp, type Wanted } from './new-article/wanted';

const terminal = { input: process.stdin, output: process.stdout };

/** Exit codes: 0 written, 1 nothing written, 2 misused. */
async function main(args: readonly string[], now: Date): Promise<number> {
  const { options, wrong, notes } = parseOptions(args);
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  const root = readRoot();
  if (root === null) return misused(wrong);
  const holdings = await readHoldings(root, now);
  const files = { image: asCalled(options.image), from: asCalled(options.from) };
  const { wanted, wrong: unknown, notes: slips } = lookUp({ ...options, ...files }, holdings);
  const asking = terminal.input.isTTY === true && terminal.output.isTTY === true && !options.yes;
  const untitled = options.title === '' && options.from === '' && !asking;
  const missing = untitled ? [NEW.noTitle] : [];
  if (wrong.length + unknown.length + missing.length > 0) return misused([...wrong, ...unknown, ...missing]);
  for (const note of [...notes, ...slips]) console.log(visibleText(note));
  const { plan, again } = await makePlan(wanted, holdings, asking, now);
  const warnings = checkPlan(plan, holdings, again);
  if (!options.dryRun) await write(root, plan);
  console.log(renderReport({ plan, warnings, root, now, dryRun: options.dryRun, port: process.env.PORT || '3000' }));
  return 0;
}

/** A file's path from here; npm leaves the folder in which it was called, and says which that was. */
function asCalled(file: string): string {
  const { INIT_CWD } = process.env;
  return file === '' || !INIT_CWD || path.isAbsolute(file) ? file : path.relative('', path.join(INIT_CWD, file));
}

/** The content folder; null, and told why, where the settings are wrong. */
function readRoot(): string | null {
  try {
    return env().CONTENT_DIR;
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    for (const line of error.message.split('\n')) console.error(visibleText(line));
    return null;
  }
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
  asking: boolean,
  now: Date,
): Promise<{ readonly plan: Plan; readonly again: boolean }> {
  const uuid = randomUUID();
  const today = now.toISOString().slice(0, 10);
  if (given.from !== '') {
    const plan = await planTakeOver(given, holdings, uuid, today);
    return { plan, again: given.again || (asking && (await agreeToStory(plan.facts.original, holdings, terminal))) };
  }
  // Before any question: answers should not be lost to a picture that is none.
  if (asking && given.image !== '') await pictureFrom(given.image, uuid, given.alt);
  const wanted = asking ? await askMissing(given, holdings, terminal) : given;
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

function misused(wrong: readonly string[]): number {
  for (const line of wrong) console.error(visibleText(line));
  console.error(NEW.help);
  return 2;
}

function refused(error: unknown): number {
  if (error instanceof Refused) for (const reason of error.reasons) console.error(visibleText(reason));
  else if (!(error instanceof GivenUp)) throw error;
  console.error(NEW.nothing);
  return 1;
}

process.exitCode = await main(process.argv.slice(2), new Date()).catch(refused);
