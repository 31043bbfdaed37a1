import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { applyFixes } from '@/lib/check/apply-fix';
import { diffLines } from '@/lib/check/diff-lines';
import { type FixReport, fixKey, type RefusedFix } from '@/lib/check/fix-report';
import { judgeFixes } from '@/lib/check/judge-fixes';
import { type Reader, type Texts, textReader } from '@/lib/check/text-reader';
import { FIXES } from '@/lib/check/texts/report';
import { groupBy } from '@/lib/core/group-by';
import type { Fix, Problem } from '@/lib/core/problem';
import type { ContentCache } from '@/lib/library/content';
import { writeWhole } from './write-whole';

/** What to fix. */
export interface FixTask {
  /** The content folder, absolute. */
  readonly root: string;
  readonly now: Date;
  /** Of the content as it is now. */
  readonly cache: ContentCache;
  /** All problems of the folder. */
  readonly problems: readonly Problem[];
  /** Picks the problems to fix. */
  readonly select: (problems: readonly Problem[]) => readonly Problem[];
  /** Whether files are written, or only compared. */
  readonly write: boolean;
}

/** Overlapping fixes need a pass each; a circle of fixes must end. */
const MAX_PASSES = 5;

/**
 * Applies the fixes of problems. A file is changed only if afterwards its problems are gone and neither it nor any other file
 * has a new one; a fix that fails this is reported, and its file stays byte for byte.
 */
export async function fixContent(task: FixTask): Promise<FixReport> {
  const reader = textReader(task);
  const original = new Map<string, string>();
  const refused: Refusals = new Map();
  const made = new Map<string, AppliedFix[]>();
  let state: State = { texts: new Map(), problems: task.problems };
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const candidates = await prepare(task, state, original, refused);
    const accepted = await accept(candidates, state, reader, refused);
    if (accepted.length === 0) break;
    for (const { file, applied } of accepted) made.set(file, [...(made.get(file) ?? []), ...applied]);
    const texts = withTexts(state.texts, accepted);
    state = { texts, problems: await reader(texts) };
  }
  dropStale(refused, state);
  const changed: FixReport['changed'][number][] = [];
  for (const [file, text] of state.texts) {
    const before = original.get(file) ?? '';
    const own = made.get(file) ?? [];
    const why = task.write ? await writeWhole(path.resolve(file), before, text) : null;
    if (why === null) changed.push({ file, rules: rulesOf(own), lines: diffLines(before, text) });
    else refuse(refused, file, own, why);
  }
  return { written: task.write, changed, refused: [...refused.values()] };
}

/** New texts that are not written yet, and the problems of the folder with them. */
interface State {
  readonly texts: Texts;
  readonly problems: readonly Problem[];
}

/** The rule and the fix of a problem. */
interface AppliedFix {
  readonly rule: string;
  readonly fix: Fix;
}

/** A file's new text, and the fixes in it. */
interface Candidate {
  readonly file: string;
  readonly text: string;
  readonly applied: readonly AppliedFix[];
}

type Refusals = Map<string, RefusedFix>;

function refuse(refused: Refusals, file: string, fixes: readonly AppliedFix[], why: string): void {
  for (const { rule, fix } of fixes) refused.set(fixKey(file, rule, fix.path), { file, rule, path: fix.path, why });
}

/** Drops refusals at places that a later fix moved: those fixes were tried again at the new place. */
function dropStale(refused: Refusals, { texts, problems }: State): void {
  const there = new Set(problems.map(({ file, rule, fix }) => (fix ? fixKey(file, rule, fix.path) : '')));
  for (const [key, { file }] of refused) if (texts.has(file) && !there.has(key)) refused.delete(key);
}

function rulesOf(applied: readonly AppliedFix[]): string[] {
  return [...new Set(applied.map(({ rule }) => rule))].sort();
}

async function prepare(
  { select }: FixTask,
  { texts, problems }: State,
  original: Map<string, string>,
  refused: Refusals,
): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const [file, own] of groupBy(select(problems), (problem) => problem.file)) {
    const fixable = own.flatMap(({ rule, fix }) =>
      fix && !refused.has(fixKey(file, rule, fix.path)) ? [{ rule, fix }] : [],
    );
    if (fixable.length === 0) continue;
    const before = texts.get(file) ?? original.get(file) ?? (await readText(file));
    if (before === null) continue;
    if (!texts.has(file)) original.set(file, before);
    const fixed = applyFixes(
      before,
      fixable.map(({ fix }) => fix),
    );
    const problemsOf = (fix: Fix) => fixable.filter((each) => each.fix === fix);
    for (const { fix, why } of fixed.refused) refuse(refused, file, problemsOf(fix), why);
    const applied = fixed.done.flatMap(problemsOf);
    if (applied.length > 0) candidates.push({ file, text: fixed.text, applied });
  }
  return candidates;
}

/**
 * The candidates that do no harm. First drops those that are bad by themselves; if other files are harmed, tries halves,
 * because it is not known by which candidate.
 */
async function accept(
  candidates: readonly Candidate[],
  { texts, problems }: State,
  reader: Reader,
  refused: Refusals,
): Promise<readonly Candidate[]> {
  if (candidates.length === 0) return [];
  const applied = new Map(candidates.map((candidate) => [candidate.file, candidate.applied]));
  const rules = new Map(candidates.map((candidate) => [candidate.file, candidate.applied.map(({ rule }) => rule)]));
  const after = await reader(withTexts(texts, candidates));
  const { bad, harmsOthers } = judgeFixes(problems, after, rules);
  if (bad.size > 0) {
    for (const [file, why] of bad) refuse(refused, file, applied.get(file) ?? [], why);
    return accept(
      candidates.filter(({ file }) => !bad.has(file)),
      { texts, problems },
      reader,
      refused,
    );
  }
  if (!harmsOthers) return candidates;
  if (candidates.length === 1) {
    for (const { file, applied: own } of candidates) refuse(refused, file, own, FIXES.harmsOthers);
    return [];
  }
  const half = Math.ceil(candidates.length / 2);
  const first = await accept(candidates.slice(0, half), { texts, problems }, reader, refused);
  const state =
    first.length > 0
      ? { texts: withTexts(texts, first), problems: await reader(withTexts(texts, first)) }
      : { texts, problems };
  return [...first, ...(await accept(candidates.slice(half), state, reader, refused))];
}

function withTexts(texts: Texts, candidates: readonly Candidate[]): Texts {
  return new Map([...texts, ...candidates.map(({ file, text }) => [file, text] as const)]);
}

/** A file's text with its byte order mark; null if it cannot be read, or is not UTF-8. */
async function readText(file: string): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path.resolve(file)));
  } catch {
    return null;
  }
}
