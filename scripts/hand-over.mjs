import path from 'node:path';
import { currentBuild, makeCurrent, runningServers } from './builds.mjs';

/** @typedef {import('./builds.mjs').RunningServer} RunningServer */

/** Milliseconds after which a server that has not taken over a build is given up. */
const AT_MOST = 120_000;

/** Milliseconds between two looks at what they serve. */
const EVERY = 100;

/**
 * Has every running server of a folder of builds go over to the current build, without a request that fails. One that does
 * not start is current no longer, and the servers go on with what they had.
 *
 * @param {string} dist
 * @param {string | null} before the folder of the build that was current before
 * @returns {Promise<boolean>} whether all of them did
 */
export async function handOver(dist, before) {
  const build = path.basename(currentBuild(dist) ?? '');
  const servers = runningServers(dist).filter((server) => server.build !== build);
  for (const { pid } of servers) process.kill(pid, 'SIGHUP');
  for (const end = Date.now() + AT_MOST; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, EVERY))) {
    const now = runningServers(dist).filter(({ pid }) => servers.some((server) => server.pid === pid));
    if (now.every((server) => server.build === build)) return true;
    if (now.some(({ refused }) => refused === build)) break;
  }
  if (before) makeCurrent(dist, path.basename(before));
  console.error(`Build ${build} could not be started: the server says why, and goes on with the one it had.`);
  return false;
}
