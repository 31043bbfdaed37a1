import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A clock for servers, which a test sets while they run. */
export interface Clock {
  /** Where its servers read how far ahead it is. */
  readonly file: string;
  /** Puts it ahead of this machine's clock by so many milliseconds; its servers notice at once. */
  readonly setAhead: (milliseconds: number) => void;
}

/** @param file need not be there before the clock is first set */
export function clockAt(file: string): Clock {
  return {
    file,
    setAhead: (milliseconds) => {
      mkdirSync(path.dirname(file), { recursive: true });
      // Never half written: a server reads it whenever it looks at the clock.
      writeFileSync(`${file}.next`, String(milliseconds));
      renameSync(`${file}.next`, file);
    },
  };
}
