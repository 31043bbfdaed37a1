// npm run new-site: installs when it must, then writes a content folder that is a whole site, which is TypeScript.
import { spawnSync } from 'node:child_process';
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const command = ['--import', 'tsx', 'scripts/new-site.ts', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
process.exitCode = status ?? 1;
