// npm run check: installs when it must, then checks the content folder, which is TypeScript. In this same process,
// because a second one would cost a start and would have to be told of every Ctrl C.
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const { register } = await import('tsx/esm/api');
register();
await import(new URL('check.ts', import.meta.url).href);
