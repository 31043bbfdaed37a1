import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { REQUIRED_FILES, STANDALONE_CONFIG } from '@/lib/serving/next-internals.mjs';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * What answers requests with Next, without a port of its own: whoever calls it listens once there is something to serve.
 *
 * Next documents a custom server (`next()` and its `getRequestHandler`) and a standalone build with a server of its own,
 * but not both together. So this does what that server does before it listens: the settings are those that the build has
 * written down, named by one variable of the environment (next-internals.mjs).
 *
 * It is given a server that never listens, for it would keep open whatever asks to become a web socket, which no page does.
 *
 * @param folder of the build, absolute
 * @param distDir Next's own folder in it
 */
export async function openNextHandler(folder: string, distDir: string, port: number, host: string): Promise<Handler> {
  const { config } = JSON.parse(readFileSync(path.join(folder, distDir, REQUIRED_FILES), 'utf8'));
  // A relative path Next would look for from wherever the server is started.
  const cacheHandler = path.resolve(folder, distDir, config.cacheHandler);
  process.env[STANDALONE_CONFIG] = JSON.stringify({ ...config, cacheHandler });
  const next: typeof import('next').default = createRequire(path.join(folder, 'package.json'))('next');
  const app = next({ dir: folder, port, hostname: host, httpServer: createServer() });
  await app.prepare();
  return app.getRequestHandler();
}
