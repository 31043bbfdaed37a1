// npm run rollback: makes the previous build current again, and lets running servers go over to it.
import path from 'node:path';
import { distFolder, makeCurrent, previousBuild } from './builds.mjs';
import { handOver } from './hand-over.mjs';

const dist = distFolder();
const folder = previousBuild(dist);
if (!folder) {
  console.error(`There is no build before the current one in ${path.relative('.', dist)}.`);
  process.exit(1);
}
const build = path.basename(folder);
const isBack = await handOver(dist, async () => {
  makeCurrent(dist, build);
  return true;
});
if (isBack) console.log(`Build ${build} is current. "npm run rollback" goes back to the one it replaces.`);
else process.exitCode = 1;
