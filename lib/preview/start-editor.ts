import { lstatSync } from 'node:fs';
import path from 'node:path';
import launchEditor from 'launch-editor';
import { asRecord } from '@/lib/core/fields';
import { REFUSALS } from '@/lib/preview/texts';

/** A place in a file to open. */
export interface FilePlace {
  /** Absolute. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Extensions of articles, pages, settings, and documentation of rules. */
const TEXT_FILES: ReadonlySet<string> = new Set(['.md', '.mdx', '.yaml', '.yml']);

/** Milliseconds within which an editor that cannot be started reports that. */
const START_TIME = 400;

/** Characters of a request; no place is longer. */
const MAX_LENGTH = 10_000;

/**
 * The place that a request names; null unless it is in a text file below one of the folders. So even an attacker who passes
 * all other checks can only open files that the preview shows anyway.
 *
 * @param folders absolute
 */
export function parsePlace(text: string, folders: readonly string[]): FilePlace | null {
  const { file, line, column } = fieldsOf(text);
  if (typeof file !== 'string' || !path.isAbsolute(file) || file !== path.normalize(file)) return null;
  const isBelow = folders.some((folder) => file.startsWith(folder + path.sep));
  if (!isBelow || !TEXT_FILES.has(path.extname(file)) || !isFile(file)) return null;
  return { file, line: wholeNumber(line), column: wholeNumber(column) };
}

/**
 * Starts an editor at a place, without a shell.
 *
 * @param command with arguments: `code --wait`
 * @returns why it could not be started; null if it was
 */
export async function startEditor({ file, line, column }: FilePlace, command: string): Promise<string | null> {
  return new Promise((resolve) => {
    // The first result counts: an editor that fails an hour later was started.
    setTimeout(() => resolve(null), START_TIME);
    launchEditor(`${file}:${line}:${column}`, command, (_, message) => resolve(message ?? REFUSALS.noEditorNamed));
  });
}

function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  if (text.length > MAX_LENGTH) return {};
  try {
    return asRecord(JSON.parse(text)) ?? {};
  } catch {
    return {};
  }
}

function wholeNumber(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 1;
}

function isFile(file: string): boolean {
  return lstatSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false })?.isFile() ?? false;
}
