// npm run check: installs if needed, then runs check.ts in this process, because a second process would cost another start,
// and Ctrl C would have to be passed on to it.
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const { register } = await import('tsx/esm/api');
register();
await import(new URL('check.ts', import.meta.url).href);
