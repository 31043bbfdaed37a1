// Where builds lie. Plain JavaScript that loads nothing: starting a server needs no packages.
//
//   <DIST_DIR>/work            where Next makes a build; nobody serves it
//   <DIST_DIR>/builds/<id>     whole builds, each with all that it needs to run
//   <DIST_DIR>/current         a link to the build that is served
//   <DIST_DIR>/previous        a link to the one before it
//   <DIST_DIR>/servers/<pid>   where each running server is to be spoken with
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { writeAtomically } from '../lib/core/write-atomically.mjs';
import { command } from './control.mjs';

/**
 * What a build notes of itself.
 *
 * @typedef {object} BuildRecord
 * @property {string} id of this build alone, so that no page of another one passes for one of its own; also its folder's name
 * @property {string} islands the hash under which its islands are served
 * @property {string} code the hash of the sources that decide what content means
 * @property {string} next Next's folder, from that of the build
 * @property {string[]} files paths below Next's `static` that are its own, not taken over from the build before
 */

/** The record's file in a build's folder: written last, so a folder without one is no whole build. */
const RECORD = 'build.json';

/** The program in a build's folder that serves it. */
const SERVER = 'server.cjs';

const [CURRENT, PREVIOUS] = ['current', 'previous'];

/** @typedef {import('./control.mjs').Control} Control */

/**
 * A server that runs, as it says itself.
 *
 * @typedef {object} RunningServer
 * @property {number} port
 * @property {Control} control
 * @property {string[]} builds those that it needs: the one it answers with, and any that comes or goes
 * @property {number} worker the process that answers
 */

/** The folder in which everything is that is made of the code. */
export function distFolder() {
  return path.resolve(process.env.DIST_DIR || '.next');
}

/** Where Next works. @param {string} dist */
export function workFolder(dist) {
  return path.join(dist, 'work');
}

/** The folder of a build. @param {string} dist @param {string} id */
export function buildFolder(dist, id) {
  return path.join(dist, 'builds', id);
}

/** The program that serves a build. @param {string} folder of a build */
export function serverFile(folder) {
  return path.join(folder, SERVER);
}

/** What a build notes of itself. @param {string} folder of a build @returns {BuildRecord | null} null where it is no whole build */
export function readRecord(folder) {
  return readJson(path.join(folder, RECORD));
}

/** Makes a folder a whole build. @param {string} folder @param {BuildRecord} record */
export async function writeRecord(folder, record) {
  await writeAtomically(path.join(folder, RECORD), JSON.stringify(record));
}

/** @param {string} dist @returns {string | null} the folder of the current build */
export function currentBuild(dist) {
  return linked(dist, CURRENT);
}

/** @param {string} dist @returns {string | null} the folder of the build before the current one */
export function previousBuild(dist) {
  return linked(dist, PREVIOUS);
}

/**
 * Makes a build the current one, by one rename; the one that was current becomes the previous one.
 *
 * @param {string} dist
 * @param {string} id
 */
export function makeCurrent(dist, id) {
  // Whoever lets a server write to this folder alone must find it there.
  mkdirSync(serversFolder(dist), { recursive: true });
  const before = currentBuild(dist);
  if (before && path.basename(before) !== id) link(dist, PREVIOUS, path.basename(before));
  link(dist, CURRENT, id);
}

/**
 * Makes builds current and previous again that were so before.
 *
 * @param {string} dist
 * @param {{ current: string | null, previous: string | null }} before their folders
 */
export function restoreLinks(dist, { current, previous }) {
  if (current) link(dist, CURRENT, path.basename(current));
  if (previous) link(dist, PREVIOUS, path.basename(previous));
  else rmSync(path.join(dist, PREVIOUS), { force: true });
}

/**
 * Removes what no one needs: builds that are neither current nor previous nor served by a running server, and what builds
 * that were killed left behind. To be called by the only build that is under way.
 *
 * @param {string} dist
 */
export async function removeOldBuilds(dist) {
  const running = await runningServers(dist);
  const linked = [currentBuild(dist), previousBuild(dist)].flatMap((folder) => (folder ? path.basename(folder) : []));
  const needed = new Set([...linked, ...running.flatMap(({ builds }) => builds)]);
  for (const id of namesIn(path.join(dist, 'builds')))
    if (!needed.has(id)) rmSync(buildFolder(dist, id), { recursive: true, force: true });
}

/**
 * Notes where this process is to be spoken with. Rejects where nothing can be written.
 *
 * @param {string} dist
 * @param {{ port: number, control: Control }} server
 */
export async function noteServer(dist, server) {
  const folder = serversFolder(dist);
  mkdirSync(folder, { recursive: true });
  // Whoever can read it can have the server go over to another build.
  await writeAtomically(path.join(folder, String(process.pid)), JSON.stringify(server), { mode: 0o600 });
}

/** Removes the note of this process. @param {string} dist */
export function forgetServer(dist) {
  rmSync(path.join(serversFolder(dist), String(process.pid)), { force: true });
}

/**
 * The servers of these builds that answer. Notes of others, as of those that were killed, are removed.
 *
 * @param {string} dist
 * @returns {Promise<RunningServer[]>}
 */
export async function runningServers(dist) {
  const folder = serversFolder(dist);
  const found = await Promise.all(
    namesIn(folder)
      .filter((name) => /^\d+$/.test(name))
      .map(async (name) => {
        const file = path.join(folder, name);
        const note = readJson(file);
        const said = note?.control ? await command(note.control, 'ping') : null;
        if (said) return { ...note, ...said };
        rmSync(file, { force: true });
        return null;
      }),
  );
  return found.filter((server) => server !== null);
}

/** @param {string} dist */
function serversFolder(dist) {
  return path.join(dist, 'servers');
}

/** @param {string} file @returns {any} null where it cannot be read */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {string} dist @param {string} name @returns {string | null} the folder of the whole build that a link names */
function linked(dist, name) {
  try {
    const folder = path.resolve(dist, readlinkSync(path.join(dist, name)));
    return readRecord(folder) ? folder : null;
  } catch {
    return null;
  }
}

/** @param {string} dist @param {string} name @param {string} id */
function link(dist, name, id) {
  const unfinished = path.join(dist, `${name}.${process.pid}`);
  rmSync(unfinished, { force: true });
  // Relative, so that the whole folder may be moved.
  symlinkSync(path.join('builds', id), unfinished, 'dir');
  renameSync(unfinished, path.join(dist, name));
}

/** @param {string} folder */
function namesIn(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}
