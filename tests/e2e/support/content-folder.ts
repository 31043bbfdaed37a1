import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from './files-below';

export type Files = ReadonlyMap<string, string | Uint8Array>;

/** A content folder on disk that a test edits as an editor would. Paths are from the folder, with forward slashes. */
export interface ContentFolder {
  /** Absolute. */
  readonly root: string;
  absolute(file: string): string;
  read(file: string): string;
  write(file: string, content: string | Uint8Array): void;
  /** Writes a file anew with one text in it replaced; the text must be there. */
  edit(file: string, from: string, to: string): void;
  remove(file: string): void;
  rename(from: string, to: string): void;
  /** Makes the folder hold these files and no others; those that are right already are not touched. */
  restore(files: Files): void;
}

export function contentFolder(root: string): ContentFolder {
  const absolute = (file: string) => path.join(root, file);
  const read = (file: string) => readFileSync(absolute(file), 'utf8');
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(path.dirname(absolute(file)), { recursive: true });
    writeFileSync(absolute(file), content);
  };
  return {
    root,
    absolute,
    read,
    write,
    edit: (file, from, to) => {
      const text = read(file);
      if (!text.includes(from)) throw new Error(`${file} does not say "${from}"`);
      write(file, text.replace(from, to));
    },
    remove: (file) => rmSync(absolute(file)),
    rename: (from, to) => {
      mkdirSync(path.dirname(absolute(to)), { recursive: true });
      renameSync(absolute(from), absolute(to));
    },
    restore: (files) => {
      for (const file of filesBelow(root)) if (!files.has(file)) rmSync(absolute(file));
      for (const [file, content] of files) {
        const right = Buffer.from(content);
        const there = statSync(absolute(file), { throwIfNoEntry: false }) ? readFileSync(absolute(file)) : null;
        if (!there?.equals(right)) write(file, content);
      }
    },
  };
}
