import { existsSync } from 'node:fs';
import path from 'node:path';

/** Places of the command line as problems name them, and what is wrong with the others. */
export function readPlaces(
  places: readonly string[],
  root: string,
): { readonly within: readonly string[] | null; readonly wrong: readonly string[] } {
  const wrong = places.flatMap((place) => {
    const absolute = asCalled(place);
    if (!existsSync(absolute)) return [`there is no file or folder ${place}`];
    return isWithin(absolute, root) || isWithin(root, absolute)
      ? []
      : [`${place} is not in the content folder, ${root}`];
  });
  // A folder around the content folder asks for all of it.
  const asked = (place: string) => (isWithin(root, asCalled(place)) ? root : asCalled(place));
  return { within: places.length === 0 ? null : places.map((place) => shownPath(asked(place))), wrong };
}

/** A place's absolute path; npm leaves the folder in which it was called, and says which that was. */
function asCalled(place: string): string {
  const { INIT_CWD, npm_lifecycle_event: script } = process.env;
  return path.resolve(script === 'check' && INIT_CWD ? INIT_CWD : '', place);
}

/** A path as problems name it: from where the command runs, with forward slashes. */
export function shownPath(absolute: string): string {
  return path.relative(process.cwd(), absolute).split(path.sep).join('/') || '.';
}

function isWithin(absolute: string, folder: string): boolean {
  const relative = path.relative(folder, absolute);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
