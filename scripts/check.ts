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
import { type Env, EnvError, env } from '@/lib/config/env';
import { isError, type Problem } from '@/lib/core/problem';
import { visibleText } from '@/lib/core/visible-text';
import type { KeptReading } from '@/lib/library/kept-reading';
import { changedSince, NoRevision } from './check/changed-since';
import type { FixTask } from './check/fix-content';
import { type CheckOptions, HELP, parseCheckOptions } from './check/options';
import { readPlaces } from './check/places';
import { startProgress } from './check/progress-bar';
import { watchFolder } from './check/watch-folder';

/** A run over one content folder. */
interface Run {
  readonly root: string;
  readonly options: CheckOptions;
  readonly within: Selection['within'];
  readonly siteUrl: string;
  /** Set once files were read. */
  reading?: KeptReading;
}

/** Exit codes: 0 no errors, 1 errors, 2 misused. */
async function main(args: readonly string[]): Promise<number> {
  const { options, wrong } = parseCheckOptions(args);
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const settings = readSettings();
  if (!('CONTENT_DIR' in settings)) return misused([...wrong, ...settings]);
  const { CONTENT_DIR: root, SITE_URL: siteUrl } = settings;
  const places = readPlaces(options.places, root);
  const unknown = await whyNoRevision(options, root);
  if (wrong.length + places.wrong.length + unknown.length > 0) return misused([...wrong, ...places.wrong, ...unknown]);
  const run: Run = { root, siteUrl, options, within: places.within };
  return options.watch ? watchContent(run) : checkOnce(run);
}

/** The settings, or the mistakes in them. */
function readSettings(): Env | readonly string[] {
  try {
    return env();
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    return error.message.split('\n');
  }
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

function misused(wrong: readonly string[]): number {
  for (const line of wrong) console.error(visibleText(line));
  console.error('Nothing was checked. "npm run check -- --help" tells how it is used.');
  return 2;
}

/** Checks, fixes if requested, and prints. @returns the exit code */
async function checkOnce(run: Run): Promise<number> {
  const { options } = run;
  const now = new Date();
  const selection = await readSelection(run);
  const select = (problems: readonly Problem[]) => selectProblems(problems, selection);
  const fixes = options.fix === 'no' ? NO_FIXES : await fix(run, now, select);
  const verdict = await judge(run, now);
  const problems = withoutRefused(select(verdict.problems), fixes);
  const others = verdict.problems.length - problems.length;
  const unpublished = verdict.unpublished.filter(({ file }) => isSelected(file, selection));
  const findings = { problems, others, articles: verdict.articles, unpublished };
  if (options.form === 'json') process.stdout.write(renderJson(findings, fixes));
  else if (options.form === 'github') printGithub(findings);
  else {
    if (options.fix !== 'no') process.stdout.write(renderFixes(fixes, isRich()));
    if (options.fix !== 'show') print(findings);
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
  const { fixContent } = await import('./check/fix-content');
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
function isRich(): boolean {
  return process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
}

function print(findings: Findings): void {
  const { problems } = findings;
  if (isRich()) {
    const rules = problems.length > 0 ? `${renderRules(problems)}\n` : '';
    process.stdout.write(`${renderGrouped(problems)}${rules}${renderSummary(findings)}`);
    return;
  }
  process.stdout.write(renderLines(problems));
  // To stderr, so that each line of stdout is a problem.
  process.stderr.write(renderSummary(findings));
}

function printGithub(findings: Findings): void {
  process.stdout.write(renderGithub(findings.problems));
  process.stderr.write(renderSummary(findings));
}

/** Checks again after every save, until it is interrupted; exits with the code of the last check. */
async function watchContent(run: Run): Promise<number> {
  let code = 130;
  let checking = Promise.resolve();
  const check = (head: string) => {
    checking = checking.then(async () => {
      if (isRich()) process.stdout.write('\u001b[2J\u001b[H');
      if (head !== '') process.stderr.write(head);
      code = await checkThere(run).catch(whyNot);
      process.stderr.write('Watching; Ctrl C ends it.\n');
    });
    return checking;
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(code));
  watchFolder(run.root, (changed) => check(`\nSaved: ${changed.map(visibleText).join(', ')}\n`));
  await check('');
  // The watcher keeps the process alive.
  return code;
}

/** As {@link checkOnce}, but a missing folder is an error. */
async function checkThere(run: Run): Promise<number> {
  if (!existsSync(run.root)) throw new Error(`there is no folder ${run.root}`);
  return checkOnce(run);
}

/** While watching, a revision or the folder may go away; the check runs again once it is back. */
function whyNot(error: unknown): number {
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof NoRevision) return misused([reason]);
  console.error(`Nothing was checked: ${visibleText(reason)}`);
  return 1;
}

// A reader such as `head` may close the pipe early.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await main(process.argv.slice(2));
