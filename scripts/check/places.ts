import { existsSync } from 'node:fs';
import path from 'node:path';

/** Places of the command line as problems name them, and what is wrong with the others. */
export function readPlaces(
  places: readonly string[],
  root: string,
): { readonly within: readonly string[] | null; readonly wrong: readonly string[] } {
  const wrong = places.flatMap((place) => {
    const absolute = path.resolve(place);
    if (!existsSync(absolute)) return [`there is no file or folder ${place}`];
    return isWithin(absolute, root) || isWithin(root, absolute)
      ? []
      : [`${place} is not in the content folder, ${root}`];
  });
  return { within: places.length === 0 ? null : places.map((place) => shownPath(path.resolve(place))), wrong };
}

/** A path as problems name it: from where the command runs, with forward slashes. */
export function shownPath(absolute: string): string {
  return path.relative(process.cwd(), absolute).split(path.sep).join('/') || '.';
}

function isWithin(absolute: string, folder: string): boolean {
  const relative = path.relative(folder, absolute);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
