// Where builds lie. Plain JavaScript that loads nothing: starting a server needs no packages.
//
//   <DIST_DIR>/work            where Next makes a build; nobody serves it
//   <DIST_DIR>/builds/<id>     whole builds, each with all that it needs to run
//   <DIST_DIR>/current         a link to the build that is served
//   <DIST_DIR>/previous        a link to the one before it
//   <DIST_DIR>/servers/<pid>   what each running server serves
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

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

/** @typedef {{ pid: number, port: number, build: string, refused?: string | undefined }} RunningServer `refused`: a build that did not start */

/** The folder in which everything is that is made of the code. */
export function distFolder() {
  return path.resolve(process.env.DIST_DIR || '.next');
}

/** @param {string} dist */
export function workFolder(dist) {
  return path.join(dist, 'work');
}

/** @param {string} dist @param {string} id */
export function buildFolder(dist, id) {
  return path.join(dist, 'builds', id);
}

/** @param {string} folder of a build */
export function serverFile(folder) {
  return path.join(folder, SERVER);
}

/** @param {string} folder of a build @returns {BuildRecord | null} null where it is no whole build */
export function readRecord(folder) {
  try {
    return JSON.parse(readFileSync(path.join(folder, RECORD), 'utf8'));
  } catch {
    return null;
  }
}

/** @param {string} folder @param {BuildRecord} record */
export function writeRecord(folder, record) {
  writeFileSync(path.join(folder, RECORD), JSON.stringify(record));
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
  const before = currentBuild(dist);
  if (before && path.basename(before) !== id) link(dist, PREVIOUS, path.basename(before));
  link(dist, CURRENT, id);
}

/**
 * Removes what no one needs: builds that are neither current nor previous nor served by a running server, and what builds
 * that were killed left behind. To be called by the only build that is under way.
 *
 * @param {string} dist
 */
export function removeOldBuilds(dist) {
  const needed = new Set(
    [currentBuild(dist), previousBuild(dist)].flatMap((folder) => (folder ? path.basename(folder) : [])),
  );
  for (const { build } of runningServers(dist)) needed.add(build);
  for (const id of namesIn(path.join(dist, 'builds')))
    if (!needed.has(id)) rmSync(buildFolder(dist, id), { recursive: true, force: true });
}

/**
 * Notes what this process serves, in place of what it served before.
 *
 * @param {string} dist
 * @param {Omit<RunningServer, 'pid'>} server
 */
export function noteServer(dist, server) {
  const file = path.join(dist, 'servers', String(process.pid));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify({ ...server, pid: process.pid }));
  renameSync(`${file}.new`, file);
}

/** @param {string} dist */
export function forgetServer(dist) {
  rmSync(path.join(dist, 'servers', String(process.pid)), { force: true });
}

/** @param {string} dist @returns {RunningServer[]} the servers whose processes are there; what others left is removed */
export function runningServers(dist) {
  const folder = path.join(dist, 'servers');
  return namesIn(folder).flatMap((name) => {
    const file = path.join(folder, name);
    const server = readServer(file);
    if (server && isAlive(server.pid)) return server;
    rmSync(file, { force: true });
    return [];
  });
}

/** @param {string} file @returns {RunningServer | null} */
function readServer(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is there, and somebody else's.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {string} dist @param {string} name @returns {string | null} the folder of the whole build that a link names */
function linked(dist, name) {
  try {
    const folder = path.resolve(dist, readlinkSync(path.join(dist, name)));
    return existsSync(path.join(folder, RECORD)) ? folder : null;
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
