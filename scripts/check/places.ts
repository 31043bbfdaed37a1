import { existsSync } from 'node:fs';
import path from 'node:path';

/** Files and folders of the command line as problems name them; `wrong` lists those that are invalid. */
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
  // A folder around the content folder means all of it.
  const meant = (place: string) => (isWithin(root, asCalled(place)) ? root : asCalled(place));
  return { within: places.length === 0 ? null : places.map((place) => shownPath(meant(place))), wrong };
}

/** A place's absolute path; npm changes the working directory, and gives the original one in INIT_CWD. */
function asCalled(place: string): string {
  const { INIT_CWD, npm_lifecycle_event: script } = process.env;
  return path.resolve(script === 'check' && INIT_CWD ? INIT_CWD : '', place);
}

/** A path as problems name it: relative to the working directory, with forward slashes. */
export function shownPath(absolute: string): string {
  return path.relative(process.cwd(), absolute).split(path.sep).join('/') || '.';
}

function isWithin(absolute: string, folder: string): boolean {
  const relative = path.relative(folder, absolute);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
