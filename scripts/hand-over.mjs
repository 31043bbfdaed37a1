import { currentBuild, previousBuild, removeOldBuilds, restoreLinks, runningServers } from './builds.mjs';
import { command } from './control.mjs';

/**
 * Makes another build current, and lets every running server go over to it, without a failed request. If one does not, the
 * links are restored: a build that does not start must not be current.
 *
 * @param {string} dist
 * @param {() => Promise<boolean>} change makes the build current; false if it did not
 * @returns {Promise<boolean>} whether the build is current, and all running servers serve it
 */
export async function handOver(dist, change) {
  const before = { current: currentBuild(dist), previous: previousBuild(dist) };
  if (!(await change())) return false;
  for (const { control } of await runningServers(dist)) {
    const answer = await command(control, 'go over');
    if (answer?.refused === null) continue;
    console.error(
      `The build is not served: ${answer?.refused ?? 'the server ended'}. The one before is current again.`,
    );
    restoreLinks(dist, before);
    return false;
  }
  await removeOldBuilds(dist);
  return true;
}
