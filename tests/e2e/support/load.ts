import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

/** What came of a load. */
export interface LoadReport {
  readonly answered: number;
  /** What was not answered with 200, as `<address>: 503` or `<address> on a new connection: ECONNREFUSED`. */
  readonly failed: readonly string[];
}

/** Every fourth connection is a new one for each request: only a new one finds out that the port is closed. */
const NEW_EVERY = 4;

/**
 * Asks for addresses in turn, on so many connections at once, until it is stopped.
 *
 * @param rest for how many milliseconds a connection rests after each answer: without rest the answers take all processors,
 *   which makes a wait for anything else long
 */
export function startLoad(port: number, addresses: readonly string[], connections: number, rest = 0) {
  // In turn, so that none is idle for long.
  const agent = new Agent({ keepAlive: true, maxSockets: connections, scheduling: 'fifo' });
  const failed: string[] = [];
  let [answered, isOver, resting] = [0, false, rest];
  const askOnce = async (address: string, isNew: boolean) => {
    const asking = request({ port, path: address, agent: isNew ? false : agent }).end();
    try {
      const [response] = await once(asking, 'response');
      await buffer(response);
      if (response.statusCode !== 200) failed.push(`${address}: ${response.statusCode}`);
      answered++;
    } catch (error) {
      const isUsed = asking.reusedSocket || (asking.socket?.bytesRead ?? 0) > 0;
      const { code } = error as NodeJS.ErrnoException;
      failed.push(`${address} on ${isUsed ? 'an open' : 'a new'} connection: ${code ?? error}`);
      await sleep(50);
    }
  };
  const askOn = async (start: number) => {
    for (let next = start; !isOver; next++) {
      await askOnce(addresses[next % addresses.length] ?? '/', start % NEW_EVERY === NEW_EVERY - 1);
      if (resting > 0) await sleep(resting);
    }
  };
  const all = Promise.all(Array.from({ length: connections }, (_, index) => askOn(index)));
  return {
    /** Waits until so many more answers have come. */
    more: async (count: number): Promise<void> => {
      for (const enough = answered + count; answered < enough; ) await sleep(20);
    },
    /** From now on each connection rests for so many milliseconds instead. */
    hurry: (milliseconds: number): void => {
      resting = milliseconds;
    },
    stop: async (): Promise<LoadReport> => {
      isOver = true;
      await all;
      agent.destroy();
      return { answered, failed };
    },
  };
}
