import { mkdirSync } from 'node:fs';
import { createClient } from '@redis/client';
import { ensureProgram } from '@/scripts/debian.mjs';
import { type Daemon, startDaemon } from './daemon';

export interface Redis extends Daemon {
  /** All keys in it. */
  readonly keys: () => Promise<readonly string[]>;
  readonly get: (key: string) => Promise<string | null>;
  /** How many programs use it: those whose connection is ready, so that they have asked it for something. */
  readonly users: () => Promise<number>;
}

/** Runs Debian's Redis, which keeps nothing on disk. */
export async function startRedis(folder: string, port: number): Promise<Redis> {
  mkdirSync(folder, { recursive: true });
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'];
  const daemon = await startDaemon(ensureProgram('redis-server', 'redis-server'), args, port);
  const url = `redis://127.0.0.1:${port}`;
  const withClient = async <T>(work: (client: Client) => Promise<T>) => {
    const client = await openClient(url);
    try {
      return await work(client);
    } finally {
      client.destroy();
    }
  };
  return {
    ...daemon,
    keys: () => withClient((client) => client.keys('*')),
    get: (key) => withClient((client) => client.get(key)),
    users: () =>
      withClient(async (client) => {
        const connections = await client.clientList();
        return connections.filter(({ cmd }) => /^(?:ping|get|set)$/.test(cmd)).length;
      }),
  };
}

type Client = Awaited<ReturnType<typeof openClient>>;

async function openClient(url: string) {
  return createClient({ url }).connect();
}
