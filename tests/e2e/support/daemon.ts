import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';

/** A server of another project that a test runs for itself. */
export interface Daemon {
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly stop: () => Promise<void>;
}

/** Starts a program, and waits until somebody listens on its port. */
export async function startDaemon(program: string, args: readonly string[], port: number): Promise<Daemon> {
  if (await isListening(port)) throw new Error(`port ${port} is taken`);
  const said: string[] = [];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(String(text)));
  while (!(await isListening(port))) {
    if (hasEnded(child)) throw new Error(`${program} ended:\n${said.join('')}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    signal: (signal) => child.kill(signal),
    stop: async () => {
      if (hasEnded(child)) return;
      const ended = once(child, 'exit');
      // Nothing harder, or what it has started would live on.
      child.kill('SIGTERM');
      // Stopped ones hear it when they go on.
      child.kill('SIGCONT');
      await ended;
    },
  };
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
