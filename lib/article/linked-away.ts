import { lstatSync, type Stats } from 'node:fs';
import path from 'node:path';

/** Why a file is not listed, if it or a folder above it is a symbolic link, as the end of a sentence; else null. */
export function whyLinkedAway(root: string, file: string): string | null {
  const parts = file.split('/');
  for (let length = 1; length <= parts.length; length++) {
    const place = parts.slice(0, length).join('/');
    const found = statAt(root, place);
    if (!found) return null;
    if (!found.isSymbolicLink()) continue;
    return place === file
      ? 'is a symbolic link, which is not followed'
      : `lies behind ${place}, a symbolic link, which is not followed`;
  }
  return null;
}

/** Undefined if there is nothing, or the name is impossible for a file. */
function statAt(root: string, place: string): Stats | undefined {
  try {
    return lstatSync(/* turbopackIgnore: true */ path.join(root, place), { throwIfNoEntry: false });
  } catch {
    return;
  }
}
