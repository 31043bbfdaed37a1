import { existsSync } from 'node:fs';
import { type FixReport, NO_FIXES, renderFixes, withoutRefused } from '@/lib/check/fix-report';
import type { CheckedContent } from '@/lib/check/read-checked';
import { renderJson } from '@/lib/check/render-json';
import {
  type Findings,
  renderGithub,
  renderGrouped,
  renderLines,
  renderRules,
  renderSummary,
} from '@/lib/check/render-problems';
import { isSelected, type Selection, selectProblems } from '@/lib/check/select-problems';
import { openVerdictCache, type Verdict, verdictOf } from '@/lib/check/verdict-cache';
import { isError, type Problem } from '@/lib/core/problem';
import { visibleText } from '@/lib/core/visible-text';
import type { KeptReading } from '@/lib/library/kept-reading';
import { readSettings, refuse, type Surroundings } from '../surroundings';
import { changedSince, NoRevision } from './changed-since';
import type { FixTask } from './fix-content';
import { type CheckOptions, HELP, parseCheckOptions } from './options';
import { readPlaces } from './places';
import { startProgress } from './progress-bar';
import { watchFolder } from './watch-folder';

/** A run over one content folder. */
interface Run extends Surroundings {
  readonly root: string;
  readonly options: CheckOptions;
  readonly within: Selection['within'];
  readonly siteUrl: string;
  /** Set once files were read. */
  reading?: KeptReading;
}

/**
 * Checks a content folder, as `npm run check` does.
 *
 * @returns the exit code: 0 no errors, 1 errors, 2 misused
 */
export async function check(args: readonly string[], around: Surroundings): Promise<number> {
  const { options, wrong } = parseCheckOptions(args);
  if (options.help) {
    around.stdout.write(HELP);
    return 0;
  }
  const settings = readSettings(around);
  if (!('CONTENT_DIR' in settings)) return misused([...wrong, ...settings], around);
  const { CONTENT_DIR: root, SITE_URL: siteUrl } = settings;
  const places = readPlaces(options.places, root);
  const unknown = await whyNoRevision(options, root);
  if (wrong.length + places.wrong.length + unknown.length > 0)
    return misused([...wrong, ...places.wrong, ...unknown], around);
  const { env, stdin, stdout, stderr } = around;
  const run: Run = { env, stdin, stdout, stderr, root, siteUrl, options, within: places.within };
  return options.watch ? watchContent(run) : checkOnce(run);
}

async function whyNoRevision({ since }: CheckOptions, root: string): Promise<readonly string[]> {
  try {
    if (since !== null) await changedSince(since, root);
    return [];
  } catch (error) {
    if (!(error instanceof NoRevision)) throw error;
    return [error.message];
  }
}

function misused(wrong: readonly string[], around: Surroundings): number {
  return refuse(wrong, 'Nothing was checked. "npm run check -- --help" explains how to use it.', 2, around);
}

/** Checks, fixes if requested, and prints. @returns the exit code */
async function checkOnce(run: Run): Promise<number> {
  const { options, stdout } = run;
  const now = new Date();
  const selection = await readSelection(run);
  const select = (problems: readonly Problem[]) => selectProblems(problems, selection);
  const fixes = options.fix === 'no' ? NO_FIXES : await fix(run, now, select);
  const verdict = await judge(run, now);
  const problems = withoutRefused(select(verdict.problems), fixes);
  const others = verdict.problems.length - problems.length;
  const unpublished = verdict.unpublished.filter(({ file }) => isSelected(file, selection));
  const findings = { problems, others, articles: verdict.articles, unpublished };
  if (options.form === 'json') stdout.write(renderJson(findings, fixes));
  else {
    if (options.fix !== 'no') stdout.write(renderFixes(fixes, isRich(run)));
    if (options.fix !== 'show') print(findings, run);
  }
  return problems.some(isError) ? 1 : 0;
}

async function readSelection({ root, options, within }: Run): Promise<Selection> {
  const changed = options.since === null ? null : await changedSince(options.since, root);
  return { rules: options.rules, within, changed };
}

/** All problems of the folder: from an earlier run if nothing changed since, else by reading it. */
async function judge(run: Run, now: Date): Promise<Verdict> {
  const cache = await openVerdictCache(run.root, now, run.siteUrl);
  if (cache.found) return cache.found;
  const { content, problems } = await readFolder(run, now);
  await cache.store(problems, content);
  return verdictOf(problems, content, now);
}

/** Reads only what changed since this process or an earlier one read it. */
async function readFolder(run: Run, now: Date): Promise<CheckedContent & { readonly reading: KeptReading }> {
  // Loaded late: a check in which nothing changed would spend most of its time on this.
  const { openKeptReading } = await import('@/lib/library/kept-reading');
  const { readChecked } = await import('@/lib/check/read-checked');
  run.reading ??= await openKeptReading(run.root);
  const { cache } = run.reading;
  const progress = startProgress(Date.now());
  try {
    const checked = await readChecked(run.root, now, { cache, onProgress: progress.onProgress });
    await run.reading.keep();
    return { ...checked, reading: run.reading };
  } finally {
    await progress.end();
  }
}

async function fix(run: Run, now: Date, select: FixTask['select']): Promise<FixReport> {
  const { fixContent } = await import('./fix-content');
  const { problems, reading } = await readFolder(run, now);
  return fixContent({
    root: run.root,
    now,
    cache: reading.cache,
    problems,
    select,
    write: run.options.fix === 'write',
  });
}

/** Whether the output is a terminal with colours. */
function isRich({ env, stdout }: Surroundings): boolean {
  return stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}

function print(findings: Findings, run: Run): void {
  const { problems } = findings;
  const { options, stdout, stderr } = run;
  if (options.form === 'text' && isRich(run)) {
    const rules = problems.length > 0 ? `${renderRules(problems)}\n` : '';
    stdout.write(`${renderGrouped(problems)}${rules}${renderSummary(findings)}`);
    return;
  }
  stdout.write(options.form === 'github' ? renderGithub(problems) : renderLines(problems));
  // To stderr, so that each line of stdout is a problem.
  stderr.write(renderSummary(findings));
}

/** Checks again after every save, until it is interrupted; exits with the code of the last check. */
async function watchContent(run: Run): Promise<number> {
  let code = 130;
  let checking = Promise.resolve();
  const checkAgain = (head: string) => {
    checking = checking.then(async () => {
      if (isRich(run)) run.stdout.write('\u001b[2J\u001b[H');
      if (head !== '') run.stderr.write(head);
      code = await checkThere(run).catch((error) => whyNot(error, run));
      run.stderr.write('Watching; Ctrl C ends it.\n');
    });
    return checking;
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(code));
  watchFolder(run.root, (changed) => checkAgain(`\nSaved: ${changed.map(visibleText).join(', ')}\n`));
  await checkAgain('');
  // The watcher keeps the process alive.
  return code;
}

/** As {@link checkOnce}, but a missing folder is an error. */
async function checkThere(run: Run): Promise<number> {
  if (!existsSync(run.root)) throw new Error(`there is no folder ${run.root}`);
  return checkOnce(run);
}

/** While watching, a revision or the folder may go away; the check runs again once it is back. */
function whyNot(error: unknown, around: Surroundings): number {
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof NoRevision) return misused([reason], around);
  around.stderr.write(`Nothing was checked: ${visibleText(reason)}\n`);
  return 1;
}
