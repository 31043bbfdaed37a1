// npm run new-site: installs when it must, then writes a content folder that is a whole site, which is TypeScript.
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const { register } = await import('tsx/esm/api');
register();
/** @type {typeof import('./new-site/command')} */
const { newSite } = await import(new URL('new-site/command.ts', import.meta.url).href);
process.exitCode = await newSite(process.argv.slice(2), new Date(), process);
