import { lstatSync, type Stats } from 'node:fs';
import path from 'node:path';

/** What a file is that is listed nowhere because a symbolic link stands in its way; null where none does. */
export function whyLinkedAway(root: string, file: string): string | null {
  const parts = file.split('/');
  for (let length = 1; length <= parts.length; length++) {
    const place = parts.slice(0, length).join('/');
    const found = seenAt(root, place);
    if (!found) return null;
    if (!found.isSymbolicLink()) continue;
    return place === file
      ? 'is a symbolic link, which is not followed'
      : `lies behind ${place}, a symbolic link, which is not followed`;
  }
  return null;
}

/** Undefined for nothing, and for what no file can be called. */
function seenAt(root: string, place: string): Stats | undefined {
  try {
    return lstatSync(/* turbopackIgnore: true */ path.join(root, place), { throwIfNoEntry: false });
  } catch {
    return;
  }
}
