// Installs the programs that tests drive, all in one go, where they can be installed: two tests that install at once would be
// in each other's way. Whatever is missing still, its own test says so.
import { findProgram, installPackages } from '../debian.mjs';

/** Programs, and the packages of Debian's that have them. */
const TOOLS = {
  chromium: 'chromium',
  'chromium-headless-shell': 'chromium-headless-shell',
  nginx: 'nginx',
  'redis-server': 'redis-server',
  'systemd-analyze': 'systemd',
};

const missing = Object.entries(TOOLS).filter(([program]) => !findProgram(program));
if (missing.length > 0) {
  const names = missing.map(([, name]) => name);
  const done = installPackages(...names);
  console.log(done ? `Installed ${names.join(', ')}.` : `Not installed: ${names.join(', ')}.`);
}
