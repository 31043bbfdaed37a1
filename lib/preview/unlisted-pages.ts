import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * Keeps Next's development server from asking a route for the list of its pages, for which it starts a process of its own at
 * every request: half a second of a processor for each page, picture and drawing. A preview renders every page when it is
 * asked for. Call it before the first request.
 */
export function leavePagesUnlisted(): void {
  const { default: DevServer } = createRequire(path.resolve('package.json'))('next/dist/server/dev/next-dev-server');
  if (!Object.hasOwn(DevServer.prototype, 'getStaticPaths'))
    throw new Error('Next lists the pages of a route in another way than before: see lib/preview/unlisted-pages.ts.');
  // What remains is the method that a production server has too, which starts nothing.
  delete DevServer.prototype.getStaticPaths;
}
