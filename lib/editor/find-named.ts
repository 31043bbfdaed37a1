import { forgivenEdits, withinEdits } from '@/lib/core/edit-distance';
import { foldText } from '@/lib/core/fold-text';
import type { Refusal } from '@/lib/core/problem';
import { NAMES } from '@/lib/editor/texts';

/** A topic or an offering, as it can be named. */
export interface Named {
  readonly slug: string;
  /** As it is offered: `Energy: Wind power`. */
  readonly name: string;
  /** The part that may stand alone where no other thing has it: `Wind power`. */
  readonly label: string;
  /** What else it is called. */
  readonly synonyms: readonly string[];
  /** How many articles it has. */
  readonly count: number;
}

/** How many names a suggestion holds. */
const SUGGESTED = 3;

/**
 * Finds what a name means: the whole name, the slug, an address that ends in it, or a label that only one thing has.
 *
 * @returns what was found, or why nothing was, with the names that may have been meant
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

/** Whether what was typed so far may mean a thing: each word begins a word of its name or of what else it is called. */
export function matchesTyped(typed: string, { name, synonyms }: Named): boolean {
  const words = [name, ...synonyms].flatMap(wordsOf);
  return wordsOf(typed).every((part) => words.some((word) => word.startsWith(part)));
}

/** What to say of a name that is to be new and is a slip away from known ones, or another name of one; empty for others. */
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
    // A label alone, or one under another taxonomy.
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
