import { mkdirSync } from 'node:fs';
import { createClient } from '@redis/client';
import { ensureProgram } from '@/scripts/debian.mjs';
import { type Daemon, startDaemon } from './daemon';

export interface Redis extends Daemon {
  readonly url: string;
  /** All keys in it. */
  readonly keys: () => Promise<readonly string[]>;
  /** How often a command was given to it. */
  readonly calls: (command: 'get' | 'set') => Promise<number>;
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
    url,
    keys: () => withClient((client) => client.keys('*')),
    calls: (command) =>
      withClient(async (client) => {
        const [, calls = '0'] =
          new RegExp(`cmdstat_${command}:calls=(\\d+)`).exec(await client.info('commandstats')) ?? [];
        return Number(calls);
      }),
  };
}

type Client = Awaited<ReturnType<typeof openClient>>;

async function openClient(url: string) {
  return createClient({ url }).connect();
}
