// npm run new-site: installs if needed, then writes a content folder for a new site.
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const { register } = await import('tsx/esm/api');
register();
/** @type {typeof import('./new-site/command')} */
const { newSite } = await import(new URL('new-site/command.ts', import.meta.url).href);
process.exitCode = await newSite(process.argv.slice(2), new Date(), process);
