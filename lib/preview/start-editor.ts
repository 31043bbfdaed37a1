import { lstatSync } from 'node:fs';
import path from 'node:path';
import launchEditor from 'launch-editor';
import { asRecord } from '@/lib/core/fields';
import { REFUSALS } from '@/lib/preview/texts';

/** A place in a file, as the bar asks for it. */
export interface FilePlace {
  /** Absolute. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What editors write: articles, house pages, settings, and the pages of rules. */
const WRITTEN: ReadonlySet<string> = new Set(['.md', '.mdx', '.yaml', '.yml']);

/** Milliseconds in which an editor that cannot be started says so. */
const START = 400;

/** Bigger than any place; what is longer is not read. */
const MAX_LENGTH = 10_000;

/**
 * The place that a request names; null for anything but a text file below one of the folders, so that whoever gets past
 * every other door can still open nothing that is not shown in the preview anyway.
 *
 * @param folders absolute
 */
export function parsePlace(text: string, folders: readonly string[]): FilePlace | null {
  const { file, line, column } = fieldsOf(text);
  if (typeof file !== 'string' || !path.isAbsolute(file) || file !== path.normalize(file)) return null;
  const isBelow = folders.some((folder) => file.startsWith(folder + path.sep));
  if (!isBelow || !WRITTEN.has(path.extname(file)) || !isFile(file)) return null;
  return { file, line: wholeNumber(line), column: wholeNumber(column) };
}

/**
 * Starts an editor at a place, without a shell.
 *
 * @param command as the environment names it, arguments included: `code --wait`
 * @returns why it could not be started; null when it was
 */
export async function startEditor({ file, line, column }: FilePlace, command: string): Promise<string | null> {
  return new Promise((resolve) => {
    // The first answer counts: an editor that ends with an error an hour later was started all the same.
    setTimeout(() => resolve(null), START);
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
