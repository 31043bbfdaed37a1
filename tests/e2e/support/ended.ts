import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** The exit code of a process, and all that it has said. */
export async function ended(child: ChildProcess): Promise<readonly [number | null, string]> {
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => said.push(String(text)));
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return [child.exitCode, said.join('')];
}
