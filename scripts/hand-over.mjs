import { currentBuild, previousBuild, removeOldBuilds, restoreLinks, runningServers } from './builds.mjs';
import { command } from './control.mjs';

/**
 * Makes another build current and has every running server go over to it, without a request that fails. Where one does not,
 * everything is as it was before: a build that does not start is not current.
 *
 * @param {string} dist
 * @param {() => Promise<boolean>} change makes the build current; false where it did not
 * @returns {Promise<boolean>} whether the build is current, and served by all that served the one before
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
