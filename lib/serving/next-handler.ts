import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { REQUIRED_FILES, STANDALONE_CONFIG } from '@/lib/serving/next-internals.mjs';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Makes Next's request handler, without listening: the caller listens once there is something to serve.
 *
 * Next documents a custom server (`next()` and its `getRequestHandler`) and a standalone build with a server of its own,
 * but not both together. So this does what that server does before it listens: it passes the settings that the build has
 * written down, by an environment variable (next-internals.mjs).
 *
 * Next gets an HTTP server that never listens, because it would keep open connections that ask for a web socket, which no
 * page does.
 *
 * @param folder of the build, absolute
 * @param distDir Next's own folder in it
 */
export async function openNextHandler(folder: string, distDir: string, port: number, host: string): Promise<Handler> {
  const { config } = JSON.parse(readFileSync(path.join(folder, distDir, REQUIRED_FILES), 'utf8'));
  // Next would resolve a relative path against the working directory.
  const cacheHandler = path.resolve(folder, distDir, config.cacheHandler);
  process.env[STANDALONE_CONFIG] = JSON.stringify({ ...config, cacheHandler });
  const next: typeof import('next').default = createRequire(path.join(folder, 'package.json'))('next');
  const app = next({ dir: folder, port, hostname: host, httpServer: createServer() });
  await app.prepare();
  return app.getRequestHandler();
}
