import { forgivenEdits, withinEdits } from '@/lib/core/edit-distance';
import { foldText } from '@/lib/core/fold-text';
import type { Refusal } from '@/lib/core/problem';
import { NAMES } from '@/lib/editor/texts';

/** The names of a topic or an offering. */
export interface Named {
  readonly slug: string;
  /** Its full name: `Energy: Wind power`. */
  readonly name: string;
  /** The part that is enough if it is unique: `Wind power`. */
  readonly label: string;
  readonly synonyms: readonly string[];
  readonly count: number;
}

const SUGGESTED = 3;

/**
 * Finds a topic or an offering by its full name, its slug, its address, or a label that is unique.
 *
 * @returns it, or why nothing was found, with the names that may have been meant
 */
export function findNamed<T extends Named>(wanted: string, choices: readonly T[]): { readonly found: T } | Refusal {
  const text = fold(wanted);
  const slug = text.replace(/\/$/, '').replace(/^\/?(topic|offering)\//, '');
  const exact = choices.find((choice) => fold(choice.name) === text || choice.slug.toLowerCase() === slug);
  if (exact) return { found: exact };
  const labelled = choices.filter(({ label }) => fold(label) === text);
  if (labelled.length > 1) return { why: NAMES.ambiguous(labelled.length, quoted(labelled)) };
  const [only] = labelled;
  if (only) return { found: only };
  const near = choices.filter((choice) => isNear(text, choice)).slice(0, SUGGESTED);
  return { why: NAMES.unknown(near.length > 0 ? NAMES.near(quoted(near)) : '') };
}

/** Whether each word typed so far is the beginning of a word of the name or of a synonym. */
export function matchesTyped(typed: string, { name, synonyms }: Named): boolean {
  const words = [name, ...synonyms].flatMap(wordsOf);
  return wordsOf(typed).every((part) => words.some((word) => word.startsWith(part)));
}

/** A note on a new name that may be a typo or a synonym of known ones; empty for other names. */
export function slipNote(name: string, choices: readonly Named[]): string {
  const near = choices.filter((choice) => isSlipOf(fold(name), choice)).slice(0, SUGGESTED);
  return near.length > 0 ? NAMES.near(quoted(near)) : '';
}

function isNear(text: string, choice: Named): boolean {
  return isSlipOf(text, choice) || [choice.name, choice.label].some((known) => ` ${fold(known)}`.includes(` ${text}`));
}

function isSlipOf(text: string, { name, label, synonyms }: Named): boolean {
  if (synonyms.some((synonym) => fold(synonym) === text)) return true;
  return [name, label].some((known) => {
    const whole = fold(known);
    // Also the label alone, which may be under another taxonomy.
    return [text, text.slice(text.indexOf(': ') + 1).trim()].some((part) =>
      withinEdits(part, whole, forgivenEdits(whole)),
    );
  });
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

function fold(text: string): string {
  return foldText(text).trim().replace(/\s+/g, ' ');
}

function quoted(choices: readonly Named[]): string {
  return choices.map(({ name }) => `"${name}"`).join(', ');
}
