// The folders of builds. Plain JavaScript without packages, because starting a server must not need any.
//
//   <DIST_DIR>/work            where Next makes a build; never served
//   <DIST_DIR>/builds/<id>     finished builds, each with all that it needs to run
//   <DIST_DIR>/current         a link to the build that is served
//   <DIST_DIR>/previous        a link to the one before it
//   <DIST_DIR>/servers/<pid>   the control socket of each running server
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
 * The record of a build.
 *
 * @typedef {object} BuildRecord
 * @property {string} id unique, so that no page of another build is taken for one of its own; also its folder's name
 * @property {string} islands the hash in the address of its islands
 * @property {string} code the hash of the sources that decide how content is parsed
 * @property {string} next Next's folder, relative to that of the build
 * @property {string[]} files its own paths below Next's `static`, without those copied from the previous build
 */

/** The record's file: written last, so a folder without it is not a finished build. */
const RECORD = 'build.json';

/** The server program of a build. */
const SERVER = 'server.cjs';

const [CURRENT, PREVIOUS] = ['current', 'previous'];

/** @typedef {import('./control.mjs').Control} Control */

/**
 * A running server.
 *
 * @typedef {object} RunningServer
 * @property {number} port
 * @property {Control} control
 * @property {string[]} builds that it needs: the one that answers, and any that is starting or stopping
 * @property {number} worker id of the process that answers
 */

/** The folder of everything that builds make. */
export function distFolder() {
  return path.resolve(process.env.DIST_DIR || '.next');
}

/** The folder in which Next builds. @param {string} dist */
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

/** @param {string} folder of a build @returns {BuildRecord | null} null if the build is not finished */
export function readRecord(folder) {
  return readJson(path.join(folder, RECORD));
}

/** Makes a folder a finished build. @param {string} folder @param {BuildRecord} record */
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
 * Makes a build current, by one rename; the current one becomes the previous one.
 *
 * @param {string} dist
 * @param {string} id
 */
export function makeCurrent(dist, id) {
  // A service unit that lets a server write only to this folder needs it to exist.
  mkdirSync(serversFolder(dist), { recursive: true });
  const before = currentBuild(dist);
  if (before && path.basename(before) !== id) link(dist, PREVIOUS, path.basename(before));
  link(dist, CURRENT, id);
}

/**
 * Restores the links to the current and the previous build.
 *
 * @param {string} dist
 * @param {{ current: string | null, previous: string | null }} before the folders to link to
 */
export function restoreLinks(dist, { current, previous }) {
  if (current) link(dist, CURRENT, path.basename(current));
  if (previous) link(dist, PREVIOUS, path.basename(previous));
  else rmSync(path.join(dist, PREVIOUS), { force: true });
}

/**
 * Removes builds that are neither current nor previous nor used by a running server, unfinished ones too. No other build may
 * be under way.
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
 * Writes down the control socket of this process. Rejects if nothing can be written.
 *
 * @param {string} dist
 * @param {{ port: number, control: Control }} server
 */
export async function noteServer(dist, server) {
  const folder = serversFolder(dist);
  mkdirSync(folder, { recursive: true });
  // Private, because its token lets a reader control the server.
  await writeAtomically(path.join(folder, String(process.pid)), JSON.stringify(server), { mode: 0o600 });
}

/** Removes the note of this process. @param {string} dist */
export function forgetServer(dist) {
  rmSync(path.join(serversFolder(dist), String(process.pid)), { force: true });
}

/**
 * The servers of these builds that answer. Removes the notes of others, such as killed ones.
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

/** @param {string} file @returns {any} null if it cannot be read */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {string} dist @param {string} name @returns {string | null} the finished build to which a link leads */
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
