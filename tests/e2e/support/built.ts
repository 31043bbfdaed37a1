import path from 'node:path';
import { currentBuild, readRecord } from '@/scripts/builds.mjs';

/** The folder of the build that a server of `dist` serves. */
export function buildIn(dist: string): string {
  const folder = currentBuild(dist);
  if (folder === null) throw new Error(`There is no build in ${dist}.`);
  return folder;
}

/** Next's own folder in that build. */
export function nextFolderIn(dist: string): string {
  const folder = buildIn(dist);
  return path.join(folder, readRecord(folder)?.next ?? '');
}
