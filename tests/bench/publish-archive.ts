// The articles that publishing is measured on: a copy, since they are edited.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** An article of the copy. */
export interface Piece {
  /** Absolute. */
  readonly file: string;
  readonly slug: string;
}

/**
 * Copies an archive's articles.
 *
 * @returns them in the order of the site's lists: newest first, on one day by slug
 */
export function copyPieces(archive: string, content: string): readonly Piece[] {
  cpSync(path.join(archive, 'news'), path.join(content, 'news'), { recursive: true, dereference: true });
  const pieces = pieceFiles(content).map((file) => {
    const text = readFileSync(file, 'utf8');
    return { file, slug: fieldOf(text, 'slug', file), date: fieldOf(text, 'date', file) };
  });
  return pieces.sort((a, b) => compare(b.date, a.date) || compare(a.slug, b.slug));
}

/** The files of all articles of a content folder, absolute. */
export function pieceFiles(content: string): readonly string[] {
  const news = path.join(content, 'news');
  return readdirSync(news)
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(news, name));
}

/** Writes a file anew with another title. */
export function retitle(file: string, title: string): void {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^title:.*$/m, `title: ${JSON.stringify(title)}`));
}

function fieldOf(text: string, name: string, file: string): string {
  const value = new RegExp(`^${name}: *["']?([^"'\\n]+)`, 'm').exec(text)?.[1]?.trim();
  if (value === undefined) throw new Error(`${file} has no ${name} on a line of its own.`);
  return value;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
